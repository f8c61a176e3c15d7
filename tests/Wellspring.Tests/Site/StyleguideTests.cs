using System.Text.RegularExpressions;

namespace Wellspring.Tests.Site;

/// <summary>The styleguide is made of the parts themselves, and of all of them.</summary>
public sealed partial class StyleguideTests
{
    // What stands on every page is on this one too; the others show what the specimen, which stands under no topic and is found by nobody, cannot.
    private static readonly string[] OnEveryPage = ["SiteFrame", "SiteNavigation", "SiteFoot", "CrisisHelpPart", "PageHead"];
    private static readonly string[] OnPagesOfTopics = ["Crumbs", "TopicBranch", "TopicTile", "RelatedList"];
    private static readonly string[] WithinOtherParts = ["FacePart", "LineWays"];
    private static readonly string[] OnAnswersOfTheSearch = ["SearchAnswer", "SearchFilters", "SearchKept", "SearchPaging"];

    [Fact]
    public void Every_part_stands_on_the_styleguide() => Assert.Empty(Missing(Parts(), Styleguide()));

    [Fact]
    public void A_part_that_is_left_out_is_noticed() =>
        Assert.Equal(["Byline"], Missing(Parts(), Styleguide().Replace("<Byline ", "<Byl ", StringComparison.Ordinal)));

    private static IEnumerable<string> Missing(IEnumerable<string> parts, string page)
    {
        var shown = Tag().Matches(page).Select(m => m.Groups[1].Value).ToHashSet();
        return parts.Where(p => !shown.Contains(p)).Except(OnEveryPage).Except(OnPagesOfTopics).Except(OnAnswersOfTheSearch).Except(WithinOtherParts);
    }

    private static IEnumerable<string> Parts() =>
        Directory.EnumerateFiles(Repository.File("src/Wellspring/Site/Parts"), "*.razor").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal);

    private static string Styleguide() => File.ReadAllText(Repository.File("src/Wellspring/Site/Styleguide/StyleguidePage.razor"));

    [GeneratedRegex("<([A-Z][A-Za-z]+)")]
    private static partial Regex Tag();
}
