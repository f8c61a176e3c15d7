namespace Wellspring.Site.Content;

/// <summary>
/// What a page can depend on, as it is stored with it. A thing (<c>article:x</c>) is shown by the page;
/// a list (<c>articles-in:x</c>) is shown too, and changes when something enters or leaves it.
/// </summary>
static class On
{
    public const string Articles = "articles";
    public const string Topics = "topics";
    public const string People = "people";
    public const string Policies = "policies";

    public const string Corrections = "corrections";
    public const string RecordKeys = "record-keys";

    /// <summary>Crisis lines of all countries; those of the home country stand on every page, see <c>SiteStamp</c>.</summary>
    public const string Helplines = "helplines";

    /// <summary>Screening tests that readers see.</summary>
    public const string Screening = "screening";

    public static string Article(string slug) => "article:" + slug;

    public static string Topic(string slug) => "topic:" + slug;

    public static string Audience(string slug) => "audience:" + slug;

    public static string Source(string key) => "source:" + key;

    /// <summary>Links to a host at or below this domain.</summary>
    public static string LinksTo(string domain) => "links-to:" + domain;

    public static string Person(string slug) => "person:" + slug;

    public static string ArticlesIn(string topic) => "articles-in:" + topic;

    public static string ArticlesFor(string audience) => "articles-for:" + audience;

    public static string ArticlesBy(string person) => "articles-by:" + person;

    /// <summary>What says whether its pages are sensitive: of whatever stands above them, each topic is told of with those above it.</summary>
    public static IEnumerable<string> RiskOf(PublishedArticle article) => article.Topics.Select(Topic);

    /// <summary>Shows others on the topic. Not itself a reason to render: see <c>RelatedElsewhere</c>.</summary>
    public static string RelatedIn(string topic) => "related-in:" + topic;

    public static string PartsOf(string guide) => "parts-of:" + guide;

    /// <summary>What a line in a list shows of an article.</summary>
    public static IEnumerable<string> Listed(SiteContent site, PublishedArticle article) =>
        article.Topic is { } topic && site.Topics.Find(topic) is not null ? [Article(article.Slug), Topic(topic)] : [Article(article.Slug)];

    /// <summary>What changes when this article goes live. What it has left knows it by its name.</summary>
    public static IEnumerable<string> Published(SiteContent site, PublishedArticle article) =>
    [
        Article(article.Slug),
        article.IsPolicy ? Policies : Articles,
        People,
        RecordKeys,
        .. site.CorrectionsOf(article).Any() ? [Corrections] : Array.Empty<string>(),
        .. article.Topics.SelectMany(t => site.Topics.Find(t)?.Path.Select(x => x.Slug) ?? [t]).Distinct().Select(ArticlesIn),
        .. article.PartOf is { } guide ? [PartsOf(guide)] : Array.Empty<string>(),
        .. article.Audiences.Select(ArticlesFor),
        .. article.Authors.Select(ArticlesBy),
        .. site.Reviewer(article) is { } reviewer ? [ArticlesBy(reviewer.Slug)] : Array.Empty<string>(),
    ];
}
