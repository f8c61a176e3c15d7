using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>
/// Lets a sign-off from an imported record count again, and publishes the article on it: when the record holds against a trusted key
/// and the text, when its reviewer is known here just as it says, and when today's gate has nothing against it. One transaction, or nothing.
/// </summary>
public static class TakeUpRecord
{
    public static async Task<Outcome<Publication>> Handle(WellspringDb db, string slug, IReadOnlyList<AcceptedWarning> accepted, RecordSeal seal, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        var loaded = await LoadSubmission.BySlug(db, slug, time, cancel);
        if (loaded is null) return ArticleUnknown.With(slug);
        var chosen = Choose(await CheckImportedRecord.All(db, loaded.Article.Id, cancel), loaded.Edition);
        if (!chosen.Done) return chosen.Refusals.ToList();
        if (await IsDone(db, chosen.Value, loaded, cancel)) return Finding.Refuse("record-taken-up", $"This record was taken up already: \"{slug}\" is live on the sign-off that it holds.");
        if (await WithdrawnSince(db, chosen.Value, cancel) is { } withdrawn) return withdrawn;
        if (await AgainstActor(db, chosen.Value, loaded, actor, cancel) is { Count: > 0 } refusals) return refusals;

        var signed = await SignAgain(db, chosen.Value, loaded, time.GetUtcNow(), actor, cancel);
        if (!signed.Done) return signed.Refusals.ToList();
        var published = await PublishArticle.Handle(db, slug, accepted, seal, time, actor, cancel);
        if (published.Done) await alone.Commit(cancel);
        else db.ChangeTracker.Clear();
        return published;
    }

    private static Outcome<CheckedRecord> Choose(IReadOnlyList<CheckedRecord> records, Edition latest)
    {
        if (records.Count == 0) return Finding.Refuse("record-missing", "No record came with this article.");
        // What another text has taken the place of is not brought back by its old record.
        var last = records.FirstOrDefault(r => r.IsSigned);
        if (last is { Holds: true } && last.Says.Fingerprint == latest.Fingerprint) return last;
        return records.Select(r => Finding.Refuse("record-unproven", $"The record of {r.Says.PublishedAt:yyyy-MM-dd} from {Printable(r.Says.Publisher)} stays history. {WhyNot(r, last, latest)}")).ToList();
    }

    private static Task<bool> IsDone(WellspringDb db, CheckedRecord record, LoadedSubmission loaded, CancellationToken cancel) =>
        (from taken in db.TakenUpRecords join live in db.Publications on taken.SignOffId equals live.SignOffId where taken.RecordId == record.Record.Id && live.ArticleId == loaded.Article.Id select live).AnyAsync(cancel);

    private static string WhyNot(CheckedRecord record, CheckedRecord? last, Edition latest) =>
        record.WhyNot
        ?? (record.Says.Fingerprint != latest.Fingerprint ? "The text has changed since that edition: it vouches for other words." : null)
        ?? $"It was followed by edition {last?.Says.Edition}, published on {last?.Says.PublishedAt:yyyy-MM-dd}: an older text does not come back by its old record.";

    // Files prove nothing, but what they warn of is heard.
    private static async Task<Finding?> WithdrawnSince(WellspringDb db, CheckedRecord record, CancellationToken cancel)
    {
        var since = (await SiteHistory.Told(db, record.Record.ArticleId, cancel)).Where(e => e.Kind == HistoryEvent.Withdrawn && e.At >= record.Says.PublishedAt).MinBy(e => e.At);
        return since is null ? null : Finding.Refuse("record-withdrawn", $"The record of {record.Says.PublishedAt:yyyy-MM-dd} stays history. Its article was withdrawn there on {since.At:yyyy-MM-dd}: it comes back by a new sign-off only.");
    }

    private static string Printable(string host) => host.Length > 0 ? host : "an unnamed site";

    // The same hand could make a key, trust it and forge a reviewer's word with it. So it takes two.
    private static async Task<List<Finding>> AgainstActor(WellspringDb db, CheckedRecord record, LoadedSubmission loaded, Actor actor, CancellationToken cancel)
    {
        var refusals = new List<Finding>();
        if (!actor.May(Roles.Editor | Roles.Administrator) || actor.UserId is null) refusals.Add(Finding.Refuse("not-allowed", "Only an editor or an administrator can take up a record."));
        if (actor.UserId is { } user && await db.TrustedKeys.AnyAsync(k => k.Id == record.Says.Key && k.TrustedByUser == user, cancel)) refusals.Add(Finding.Refuse("same-hand", $"{actor.Name} has said that this key is to be trusted. Whoever takes the record up is somebody else."));
        if (actor.UserId is { } writer && loaded.Submission.Writers.Contains(writer)) refusals.Add(Finding.Refuse("same-hand", $"{actor.Name} has edited this article. Whoever takes its record up is somebody else."));
        return refusals;
    }

    private static async Task<Outcome<SignOff>> SignAgain(WellspringDb db, CheckedRecord record, LoadedSubmission loaded, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        if (await db.TakenUpRecords.AsNoTracking().SingleOrDefaultAsync(t => t.RecordId == record.Record.Id, cancel) is { } before) return await db.SignOffs.SingleAsync(s => s.Id == before.SignOffId, cancel);
        var review = await MapReviewer.Of(db, record.Says, loaded.Submission.Manuscript, now, cancel);
        var signed = review.Done ? SignArticle.Again(loaded, review.Value, loaded.Submission.Manuscript.Policy.Version) : review.Refusals.ToList();
        if (!signed.Done) return signed;
        db.Add(signed.Value);
        db.Add(new TakenUpRecord { RecordId = record.Record.Id, SignOffId = signed.Value.Id, KeyId = record.Says.Key, At = now });
        db.Record(actor, "took up a record", $"article/{loaded.Article.Slug}", now, $"sha256 {record.Record.Hash}, key {record.Says.Key}, signed by {review.Value!.Reviewer.Name} on {signed.Value.SignedAt:yyyy-MM-dd}, {signed.Value.Covers}");
        await db.SaveChangesAsync(cancel);
        return signed;
    }
}
