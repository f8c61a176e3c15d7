using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>
/// Holds what is live, as the rows have it, against the record that was signed when it went live. A reviewer's name and credentials
/// may have changed honestly since then and are not compared; what a person, a sign-off and an article are is.
/// </summary>
static class VerifyLive
{
    private sealed record Live(Publication Publication, Article Article, Edition Edition, SignOff SignOff, TrustRecord Record);

    public static async Task<string?> FirstBreak(WellspringDb db, string keys, CancellationToken cancel)
    {
        var people = await db.People.AsNoTracking().ToDictionaryAsync(p => p.Id, cancel);
        var acts = await LastActs(db, cancel);
        var differences = new Dictionary<string, string?>();
        await foreach (var live in Rows(db).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var difference = acts.GetValueOrDefault($"article/{live.Article.Slug}") != "published"
                ? "the audit log does not end with its publication: it was withdrawn, or never went live under this slug."
                : Difference(live, people.GetValueOrDefault(live.SignOff.PersonId ?? Guid.Empty), keys);
            // Published twice within a moment, it has two records, and one is of an earlier sign-off.
            if (difference is null || !differences.ContainsKey(live.Article.Slug)) differences[live.Article.Slug] = difference;
        }
        return differences.FirstOrDefault(d => d.Value is not null) is { Key: { } slug, Value: { } why } ? $"\"{slug}\" is live, but {why}" : null;
    }

    private static IQueryable<Live> Rows(WellspringDb db) =>
        from publication in db.Publications.AsNoTracking()
        join article in db.Articles on publication.ArticleId equals article.Id
        join edition in db.Editions on publication.EditionId equals edition.Id
        join signOff in db.SignOffs on publication.SignOffId equals signOff.Id
        join record in db.TrustRecords on new { publication.EditionId, publication.PublishedAt } equals new { record.EditionId, record.PublishedAt }
        orderby article.Slug
        select new Live(publication, article, edition, signOff, record);

    private static async Task<Dictionary<string, string>> LastActs(WellspringDb db, CancellationToken cancel)
    {
        var last = new Dictionary<string, string>(StringComparer.Ordinal);
        var acts = db.Audit.AsNoTracking().Where(e => e.Act == "published" || e.Act == "withdrew").OrderBy(e => e.Id).Select(e => new { e.Subject, e.Act });
        await foreach (var entry in acts.AsAsyncEnumerable().WithCancellation(cancel)) last[entry.Subject] = entry.Act;
        return last;
    }

    private static string? Difference(Live live, Person? reviewer, string keys)
    {
        var text = SignedText.Of(live.Edition, live.Article.Slug, live.Article.Kind, live.Article.IsSample, reviewer?.Slug, live.Publication.FirstPublishedAt).Write();
        if (VerifyRecord.Handle(new(live.Record.Jws, text, keys)).Difference is { } difference) return $"not as its record says. {difference}";
        var contents = FlattenedJws.Read(live.Record.Jws)!.Contents()!;
        return OfArticle(live, contents.Obj("article")).Concat(OfSignOff(live.SignOff, reviewer, contents.Items("signOffs").First())).Where(f => f.Recorded != f.Here)
            .Select(f => $"not as its record says: {f.What} was {f.Recorded ?? "none"} and is {f.Here ?? "none"}.").FirstOrDefault();
    }

    private static IEnumerable<(string What, string? Recorded, string? Here)> OfArticle(Live live, JsonObject? article) =>
    [
        ("the number of the edition", article?["edition"]?.ToJsonString(), live.Edition.Number.ToString(CultureInfo.InvariantCulture)),
        ("its first publication", article.Str("firstPublishedAt"), RecordContents.Instant(live.Publication.FirstPublishedAt)),
        ("its publication", article.Str("publishedAt"), RecordContents.Instant(live.Publication.PublishedAt)),
    ];

    private static IEnumerable<(string What, string? Recorded, string? Here)> OfSignOff(SignOff signOff, Person? reviewer, JsonObject recorded)
    {
        var licence = reviewer?.Licences.SingleOrDefault(l => l.Id == signOff.LicenceId);
        return
        [
            ("the signed fingerprint", recorded.Str("fingerprint"), signOff.Covers),
            ("the day and hour of the sign-off", recorded.Str("signedAt"), RecordContents.Instant(signOff.SignedAt)),
            ("the policy's version", recorded["policyVersion"]?.ToJsonString(), signOff.PolicyVersion.ToString(CultureInfo.InvariantCulture)),
            ("the reviewer", recorded.Obj("reviewer").Str("slug"), reviewer?.Slug),
            ("the licence's number", recorded.Obj("licence").Str("number"), licence?.Number),
            ("the licence's jurisdiction", recorded.Obj("licence").Str("jurisdiction"), licence?.Jurisdiction),
            ("the licensed profession", recorded.Obj("licence").Str("profession"), licence?.Profession),
        ];
    }
}
