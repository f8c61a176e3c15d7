using Wellspring.Articles;
using Wellspring.Publishing;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Site;

public sealed class EditionChangesTests
{
    [Fact]
    public async Task Sources_and_people_are_called_by_their_names_and_never_by_our_keys()
    {
        await using var newsroom = await Newsroom.Open();
        var before = (await newsroom.Write(Newsroom.Draft)).Edition;
        var after = (await newsroom.Write(Newsroom.Draft with { Body = Newsroom.Draft.Body.Replace("@adams2020; ", "", StringComparison.Ordinal), Authors = ["rita-reviewer"] })).Edition;
        var changes = EditionChanges.Between(before, after, slug => slug == "rita-reviewer" ? "Rita" : "Wanda");
        var said = string.Join('\n', changes.SelectMany(c => c.Was.Concat(c.Is)).Select(w => w.Words));
        Assert.DoesNotMatch("adams2020|baker2021|wanda-writer|rita-reviewer", said);
        Assert.Contains("Wanda", said, StringComparison.Ordinal);
        Assert.Contains("Rita", said, StringComparison.Ordinal);
        Assert.Contains("2020", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_works_of_one_name_are_told_apart()
    {
        var names = SourceNames.Of([Work("b", """[{"family":"Smith"},{"family":"Jones"},{"family":"Roe"}]"""), Work("a", """[{"family":"Smith"},{"family":"Ng"},{"family":"Roe"}]"""), Work("c", """[{"family":"Lee","given":"A."},{"literal":"WHO"}]""")]);
        Assert.Equal(("Smith et al. 2019 (1)", "Smith et al. 2019 (2)", "Lee and WHO 2019"), (names["a"], names["b"], names["c"]));
    }

    [Fact]
    public void A_work_without_people_is_called_by_its_publisher_or_title()
    {
        Assert.Equal("WHO", SourceNames.Of([new CitedRecord("k", "other", null, """{"id":"k","title":"T","publisher":"WHO"}""", "")])["k"]);
        Assert.Equal("T", SourceNames.Of([new CitedRecord("k", "other", null, """{"id":"k","title":"T"}""", "")])["k"]);
    }

    private static CitedRecord Work(string key, string authors) => new(key, "trial", null, $$$"""{"id":"{{{key}}}","author":{{{authors}}},"issued":{"date-parts":[[2019]]}}""", "");
}
