using Wellspring.Delivery;
using Wellspring.Publishing;
using Wellspring.Site.Content;
using Wellspring.Site.Pages;
using Wellspring.Site.Rendering;

namespace Wellspring.Site.Feeds;

/// <summary>What vouches for each live edition, for people, and the keys to check it with.</summary>
static class RecordPages
{
    private const string Keys = "/.well-known/jwks.json";

    public static IEnumerable<PlannedPage> Plan(SiteContent site) =>
    [
        new(Keys, make => make.Text(Keys, "application/jwk-set+json", PublicRecordKey.Set(make.Details.RecordKeys), On.RecordKeys)),
        .. site.Articles.Concat(site.Policies).SelectMany(a => (PlannedPage[])[ForPeople(a), Signed(a)]),
    ];

    // Byte for byte as it was stored. The media type is that of RFC 7515, 9.2.1.
    private static PlannedPage Signed(PublishedArticle article)
    {
        var path = article.Path + "/review-record.json";
        return new(path, article.EditionId, make => make.Text(path, "application/jose+json", make.Details.Records[article.EditionId].Jws, On.Article(article.Slug))) { IsOnDemand = true, ShowsRecord = true };
    }

    private static PlannedPage ForPeople(PublishedArticle article)
    {
        var path = article.Path + "/review-record";
        return new(path, article.EditionId, make => Render(make, path, RecordView.Of(article, make.Details))) { IsOnDemand = true, ShowsRecord = true };
    }

    private static Task<RenderedPage> Render(PageMaker make, string path, RecordView record) =>
        make.Html<RecordPage>(path, [On.Article(record.Article.Slug), .. On.RiskOf(record.Article), .. record.SourceKeys.Select(On.Source)], (nameof(RecordPage.Record), record));
}
