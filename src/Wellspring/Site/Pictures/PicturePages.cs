using System.Text.RegularExpressions;
using Wellspring.Articles;
using Wellspring.Delivery;
using Wellspring.Foundation.Pictures;
using Wellspring.Site.Content;
using Wellspring.Site.Parts;
using Wellspring.Site.Rendering;

namespace Wellspring.Site.Pictures;

/// <summary>
/// Pictures as pages. Which ones an article has, only its text tells, and its page names them all; so they are in no plan,
/// but found by their address when somebody asks, and then kept as long as the article still has them.
/// </summary>
static partial class PicturePages
{
    public static PlannedPage OfSite(SiteSettings settings) => Planned(SocialCard.OfSite(settings).Picture, []);

    /// <summary>The page of a picture's address; null where no article could have one.</summary>
    public static PlannedPage? Find(SiteContent site, string path)
    {
        if (Form().Match(path) is not { Success: true } match || site.Find(match.Groups["slug"].Value) is not { } article || !path.StartsWith(article.Path + "/", StringComparison.Ordinal)) return null;
        return match.Groups["card"].Success
            ? Named(path, null, make => [SocialCard.Of(make.Site, article).Picture], CardShows(site, article))
            : Named(path, article.EditionId, make => Infographics(make, article), OfArticle(article));
    }

    /// <summary>The page that names a picture, if the address is one of a picture.</summary>
    public static string? ArticleOf(string path) => Form().Match(path) is { Success: true } match ? match.Groups["article"].Value : null;

    /// <summary>All pictures of an article, for a mirror that nobody can ask.</summary>
    public static IEnumerable<PlannedPage> Of(PageMaker make, PublishedArticle article) =>
        SocialCard.Of(make.Site, article).Picture is var card && card.Address.StartsWith(article.Path, StringComparison.Ordinal)
            ? Infographics(make, article).Select(p => Planned(p, OfArticle(article))).Prepend(Planned(card, CardShows(make.Site, article)))
            : Infographics(make, article).Select(p => Planned(p, OfArticle(article)));

    private static IEnumerable<Picture> Infographics(PageMaker make, PublishedArticle article)
    {
        var edition = make.Details.Editions[article.EditionId];
        var text = ArticleText.Parse(edition.Body);
        var sources = new CitedSources(text, edition);
        return text.AllBlocks().OfType<Container>().Where(c => c.Name == InfographicReading.Name)
            .Select(c => InfographicReading.Read(c)).OfType<Infographic>().Select(i => InfographicPicture.Of(make.Site, article, i, sources)).OfType<Picture>().DistinctBy(p => p.Address);
    }

    // Whether it is still one of the article's shows when it is made; thousands of stored pictures are looked up at each event.
    private static PlannedPage Named(string path, Guid? edition, Func<PageMaker, IEnumerable<Picture>> pictures, IReadOnlyCollection<string> dependsOn) => new(path, edition, make =>
        pictures(make).FirstOrDefault(p => p.Address == path) is { } picture ? Make(make, picture, dependsOn) : Task.FromResult(Gone(path))) { IsOnDemand = true };

    private static IReadOnlyCollection<string> CardShows(SiteContent site, PublishedArticle article) =>
        [.. OfArticle(article), .. site.Authors(article).Select(a => On.Person(a.Slug)), .. site.Reviewer(article) is { } reviewer ? [On.Person(reviewer.Slug)] : Array.Empty<string>()];

    private static IReadOnlyCollection<string> OfArticle(PublishedArticle article) => [On.Article(article.Slug)];

    private static PlannedPage Planned(Picture picture, IReadOnlyCollection<string> dependsOn) => new(picture.Address, make => Make(make, picture, dependsOn)) { IsOnDemand = true };

    private static Task<RenderedPage> Make(PageMaker make, Picture picture, IReadOnlyCollection<string> dependsOn) =>
        make.File(picture.Address, Picture.ContentType, PngWriting.Write(picture.Draw()), dependsOn);

    private static RenderedPage Gone(string path) => new(path, Picture.ContentType, [], []) { IsGone = true };

    [GeneratedRegex("^(?<article>/(?:articles|about)/(?<slug>[^/]+))/(?:(?<card>card)|pictures/[^/]+)\\.[0-9a-f]{12}\\.png$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
