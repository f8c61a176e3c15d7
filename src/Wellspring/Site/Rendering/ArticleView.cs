using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Site.Content;
using Wellspring.Site.Parts;

namespace Wellspring.Site.Rendering;

/// <summary>One live edition, read once for all parts of its page.</summary>
public sealed record ArticleView(SiteContent Site, PublishedArticle Article, Edition Edition, ArticleText Text, string Body, IReadOnlyList<SourceLine> Sources, ClaimCounts Claims, VerdictCounts Verdicts)
{
    public IReadOnlyList<TopicNode> Trail => Site.Topics.Find(Article.Topic)?.Path ?? [];

    public IReadOnlyList<PublishedArticle> Related { get; } = Article.IsPolicy ? [] : [.. Site.Related(Article)];

    internal static ArticleView Of(SiteContent site, PublishedArticle article, ArticleDetails details)
    {
        var edition = details.Editions[article.EditionId];
        var text = ArticleText.Parse(edition.Body);
        var cited = edition.Sources.ToDictionary(s => s.Key);
        var body = ArticleBody.Render(site, article, text, edition, details);
        return new(site, article, edition, text, body, SourceLine.All(text, cited, details, article.SignedAt), ClaimCounts.Of(text, cited, details.Sources), VerdictCounts.Of(details.Record(article.EditionId)));
    }

    /// <summary>What this page shows besides the article itself.</summary>
    internal IReadOnlyCollection<string> DependsOn() =>
    [
        On.Article(Article.Slug),
        .. Article.Authors.Select(On.Person),
        .. Site.Reviewer(Article) is { } reviewer ? [On.Person(reviewer.Slug)] : Array.Empty<string>(),
        .. Trail.Select(t => On.Topic(t.Slug)).Union(On.RiskOf(Article)),
        .. Article.IsPolicy ? [] : Article.Topics.Select(On.RelatedIn),
        .. Related.Select(a => On.Article(a.Slug)),
        .. Site.GuideOf(Article) is { } guide ? Site.PartsOf(guide).Prepend(guide).Select(a => On.Article(a.Slug)).Append(On.PartsOf(guide.Slug)) : Article.PartOf is { } absent ? [On.Article(absent)] : [],
        .. Sources.Select(s => On.Source(s.Record.Key)),
        .. LinkedHosts.Of(Text).Select(On.LinksTo),
        .. Text.AllBlocks().Any(b => b is Container { Test: not null }) ? [On.Screening] : Array.Empty<string>(),
    ];
}
