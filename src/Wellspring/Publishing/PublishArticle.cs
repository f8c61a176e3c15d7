using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>
/// Puts an article's latest edition before the public, when the gate has nothing against it. One transaction:
/// the publication, its signed record, the audit entry with every accepted warning, and the event that renders the pages.
/// </summary>
public static class PublishArticle
{
    public static async Task<Outcome<Publication>> Handle(WellspringDb db, string slug, IReadOnlyList<AcceptedWarning> accepted, RecordSeal seal, TimeProvider time, Actor actor, CancellationToken cancel, ChangeNote? change = null)
    {
        await using var alone = await db.ActAlone(cancel);
        var loaded = await LoadSubmission.BySlug(db, slug, time, cancel);
        if (loaded is null) return ArticleUnknown.With(slug);
        var terms = new PublicationTerms(accepted, change);
        var refusals = Refusals(loaded, terms, actor);
        if (refusals.Count > 0) return refusals;
        if (await LiveAlready(db, loaded, cancel) is { } live) return change is null ? live : Finding.Refuse("live-already", "This edition is live already, so there is no change to tell of. Write a new edition that says what it corrects, and publish that.");
        if (await AgainstChange(db, loaded, change, cancel) is { } untold) return untold;
        var published = await PutBeforeThePublic(db, loaded, terms, seal, time.GetUtcNow(), actor, cancel);
        await alone.Commit(cancel);
        return published;
    }

    // Done once, it is done: the same edition on the same sign-off makes no second record.
    internal static Task<Publication?> LiveAlready(WellspringDb db, LoadedSubmission loaded, CancellationToken cancel)
    {
        var signOff = loaded.Submission.Review!.SignOff!.Id;
        return db.Publications.SingleOrDefaultAsync(p => p.ArticleId == loaded.Article.Id && p.EditionId == loaded.Edition.Id && p.SignOffId == signOff, cancel);
    }

    /// <summary>Everything against publishing this edition on these terms, at once; to somebody who cannot publish, that alone.</summary>
    internal static List<Finding> Refusals(LoadedSubmission loaded, PublicationTerms terms, Actor actor)
    {
        if (!actor.May(Roles.Editor | Roles.Administrator)) return [Finding.Refuse("not-allowed", "Only an editor or an administrator can publish.")];
        var refusals = Unanswered(PublicationGate.Findings(loaded.Submission), terms.Accepted);
        refusals.AddRange(AgainstNote(terms.Change));
        if (actor.IsSample && !loaded.Article.IsSample) refusals.Add(Finding.Refuse("not-allowed", $"{actor.Name} is an invented sample user and can publish sample articles only."));
        return refusals;
    }

    /// <summary>The refusals, and the warnings that nobody gave a reason for.</summary>
    internal static List<Finding> Unanswered(IEnumerable<Finding> findings, IReadOnlyList<AcceptedWarning> accepted)
    {
        var reasoned = accepted.Where(a => !string.IsNullOrWhiteSpace(a.Reason)).Select(a => a.Code).ToHashSet();
        return [.. findings.Where(f => f.Severity == Severity.Refuse || (f.Severity == Severity.Warn && !reasoned.Contains(f.Code)))];
    }

    /// <summary>Only after everything against it was asked for and there was nothing.</summary>
    internal static async Task<Publication> PutBeforeThePublic(WellspringDb db, LoadedSubmission loaded, PublicationTerms terms, RecordSeal seal, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        var publication = await PutLive(db, loaded, loaded.Submission.Review!.SignOff!, terms.Change ?? ChangeNote.Unsaid, actor, now, cancel);
        var used = terms with { Accepted = Used(terms.Accepted, PublicationGate.Findings(loaded.Submission)) };
        await seal.Set(db, await RecordFacts.Load(db, loaded, publication, used, seal.Site, cancel), now, cancel);
        db.Record(actor, "published", $"article/{loaded.Article.Slug}", now, Details(loaded, publication, used.Accepted));
        if (terms.Urgency is null) foreach (var urgent in await db.OpenUrgencies(loaded.Article.Id, cancel)) urgent.SettledAt = now;
        await CloseRound.OfPublished(db, loaded, now, actor, cancel);
        await ReopenArticles.OfPublished(db, loaded, publication, now, actor, cancel);
        await ReviewClock.Wind(db, publication, loaded.Submission, now, cancel);
        db.Announce(new ArticlePublished(loaded.Article.Slug, loaded.Article.Id, loaded.Edition.Id), now);
        await db.SaveChangesAsync(cancel);
        return publication;
    }

    /// <summary>A change is told beside what readers had before: where there was nothing else, nobody would ever read of it.</summary>
    internal static async Task<Finding?> AgainstChange(WellspringDb db, LoadedSubmission loaded, ChangeNote? change, CancellationToken cancel) =>
        change is null || (await Before(db, loaded.Article.Id, cancel)) is [.., var last] && last.EditionId != loaded.Edition.Id ? null
            : Finding.Refuse("nothing-changed", $"Readers did not have another text of \"{loaded.Article.Slug}\" before this one: there is no change to tell them of. Publish it without telling of a change.");

    // An error that is put right is told, not only put right.
    private static IEnumerable<Finding> AgainstNote(ChangeNote? change)
    {
        if (change is { Kind: CorrectionKind.Correction, Words: "" }) yield return Finding.Refuse("correction-unsaid", "A correction says what was wrong and what is right now, in words for readers.");
        foreach (var finding in change is null ? [] : PublicationGate.ForNotice(change.Words)) yield return finding;
    }

    private static async Task<Publication> PutLive(WellspringDb db, LoadedSubmission loaded, SignOff signOff, ChangeNote change, Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        var live = await db.Publications.SingleOrDefaultAsync(p => p.ArticleId == loaded.Article.Id, cancel);
        var before = await Before(db, loaded.Article.Id, cancel);
        var last = live?.EditionId ?? before.LastOrDefault().EditionId;
        if (before.Count > 0 && last != loaded.Edition.Id) db.Add(Correction.Of(last, loaded.Edition, change, now, actor));
        if (live is not null) return live.With(loaded.Edition, signOff, actor, now);
        var first = Publication.First(loaded.Edition, signOff, actor, now, await FirstTime(db, loaded.Article.Id, before.Count > 0 ? before[0].At : now, cancel));
        db.Add(first);
        return first;
    }

    // An article that comes back after a withdrawal is as old as it is, and corrects what readers had before.
    private static async Task<List<(Guid EditionId, DateTimeOffset At)>> Before(WellspringDb db, Guid article, CancellationToken cancel) =>
        [.. (await db.TrustRecords.Where(r => r.ArticleId == article).OrderBy(r => r.PublishedAt).ThenBy(r => r.Id).Select(r => new { r.EditionId, r.PublishedAt }).ToListAsync(cancel)).Select(r => (r.EditionId, r.PublishedAt))];

    // Of a record that was taken up, a trusted key signed when readers first had the article.
    private static async Task<DateTimeOffset> FirstTime(WellspringDb db, Guid article, DateTimeOffset here, CancellationToken cancel)
    {
        var taken = from record in db.ImportedRecords join takenUp in db.TakenUpRecords on record.Id equals takenUp.RecordId where record.ArticleId == article select record.Jws;
        return (await taken.ToListAsync(cancel)).Select(jws => RecordClaims.Read(jws)?.FirstPublishedAt).OfType<DateTimeOffset>().Append(here).Min();
    }

    private static List<AcceptedWarning> Used(IReadOnlyList<AcceptedWarning> accepted, IReadOnlyList<Finding> findings) =>
        [.. accepted.Where(a => findings.Any(f => f.Code == a.Code && f.Severity == Severity.Warn))];

    private static string Details(LoadedSubmission loaded, Publication publication, IReadOnlyList<AcceptedWarning> accepted) =>
        JsonSerializer.Serialize(new { edition = loaded.Edition.Number, fingerprint = publication.Fingerprint, signOff = publication.SignOffId, accepted }, JsonSerializerOptions.Web);
}
