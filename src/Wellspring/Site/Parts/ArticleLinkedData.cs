using System.Text.Json.Nodes;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Site.Content;

namespace Wellspring.Site.Parts;

/// <summary>An article as a MedicalWebPage: who wrote it, who signed it and when, and what it cites.</summary>
static class ArticleLinkedData
{
    public static string Of(SiteContent site, PublishedArticle article, IEnumerable<CitedRecord> cited)
    {
        var trail = site.Topics.Find(article.Topic)?.Path ?? [];
        return LinkedData.Graph(article.IsPolicy ? Page(site, article, "WebPage") : Medical(site, article, cited), LinkedData.Breadcrumbs(site, trail, article));
    }

    private static JsonObject Medical(SiteContent site, PublishedArticle article, IEnumerable<CitedRecord> cited)
    {
        var page = Page(site, article, "MedicalWebPage");
        // What was signed urgently is not reviewed yet.
        if (article.UrgentReason is null) page["lastReviewed"] = article.SignedAt.Day();
        if (article.UrgentReason is null && site.Reviewer(article) is { } reviewer) page["reviewedBy"] = LinkedData.Person(site, reviewer);
        page["citation"] = new JsonArray([.. cited.Select(Citation)]);
        return page;
    }

    private static JsonObject Page(SiteContent site, PublishedArticle article, string type) => new()
    {
        ["@type"] = type,
        ["@id"] = site.Settings.Absolute(article.Path),
        ["url"] = site.Settings.Absolute(article.Path),
        ["name"] = article.Title,
        ["headline"] = article.Title,
        ["description"] = article.Description,
        ["inLanguage"] = site.Settings.Language,
        ["datePublished"] = article.FirstPublishedAt.Stamp(),
        ["dateModified"] = article.PublishedAt.Stamp(),
        ["author"] = new JsonArray([.. site.Authors(article).Select(a => LinkedData.Person(site, a))]),
        ["publisher"] = LinkedData.Publisher(site),
        ["isAccessibleForFree"] = true,
    };

    private static JsonObject Citation(CitedRecord record)
    {
        var item = CslItem.Parse(record.Csl);
        var work = new JsonObject { ["@type"] = item.Type.StartsWith("article", StringComparison.Ordinal) ? "ScholarlyArticle" : "CreativeWork", ["name"] = item.Title };
        if (item.Doi is { } doi) work["sameAs"] = "https://doi.org/" + doi;
        else if (item.Url is { } url) work["url"] = url.AbsoluteUri;
        return work;
    }
}
