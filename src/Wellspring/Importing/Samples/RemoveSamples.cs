using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Delivery;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Reviewing;
using Wellspring.Screening;

namespace Wellspring.Importing.Samples;

/// <summary>The samples are gone: every page that showed one has to be made again without it.</summary>
public sealed record SamplesRemoved(int Articles);

/// <summary>How much of the sample site was there.</summary>
public sealed record RemovedSamples(int Articles, int People, int Topics, int Sources)
{
    public bool IsNothing => (Articles, People, Topics, Sources) == default;
}

/// <summary>
/// Takes the sample site away whole and leaves the team's own work untouched: a sample topic, audience or source
/// that their texts use becomes theirs.
/// </summary>
public static class RemoveSamples
{
    public static async Task<RemovedSamples> Handle(WellspringDb db, MediaStore store, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var transaction = await OneTransaction.Begin(db, cancel);
        var team = await TeamUse.Adopt(db, cancel);
        var pictures = await RemovePictures(db, team, cancel);
        var articles = await RemoveArticles(db, cancel);
        var removed = new RemovedSamples(articles.Count, await RemovePeople(db, cancel), await RemoveTopics(db, cancel), await db.Sources.Where(s => s.IsSample).ExecuteDeleteAsync(cancel));
        await db.PaidLinks.Where(p => p.IsSample).ExecuteDeleteAsync(cancel);

        var now = time.GetUtcNow();
        db.Record(actor, "removed samples", "samples", now, string.Join(", ", articles));
        db.Announce(new SamplesRemoved(articles.Count), now);
        await db.SaveChangesAsync(cancel);
        await transaction.Commit(cancel);
        // Only now, for a transaction that failed would need the bytes.
        foreach (var picture in pictures) store.Remove(picture);
        return removed;
    }

    private static async Task<IReadOnlyList<MediaFile>> RemovePictures(WellspringDb db, TeamUse team, CancellationToken cancel)
    {
        var samples = await db.Editions.AsNoTracking().Where(e => team.SampleArticles.Contains(e.ArticleId)).Select(e => e.Media).ToListAsync(cancel);
        var portraits = await db.People.Where(p => p.IsSample && p.Portrait != null).Select(p => p.Portrait!).ToListAsync(cancel);
        var shown = samples.SelectMany(m => m).Select(m => m.Hash).OfType<string>().Concat(portraits.Select(Path.GetFileNameWithoutExtension)).OfType<string>().Where(hash => !team.Pictures.Contains(hash)).ToHashSet();
        var pictures = await db.Media.AsNoTracking().Where(m => shown.Contains(m.Hash)).ToListAsync(cancel);
        await db.Media.Where(m => shown.Contains(m.Hash)).ExecuteDeleteAsync(cancel);
        return pictures;
    }

    // Editions before sign-offs: the database lets go of a sign-off when no text rests on it any more.
    private static async Task<IReadOnlyList<string>> RemoveArticles(WellspringDb db, CancellationToken cancel)
    {
        var slugs = await db.Articles.Where(a => a.IsSample).Select(a => a.Slug).OrderBy(s => s).ToListAsync(cancel);
        var ids = await db.Articles.Where(a => a.IsSample).Select(a => a.Id).ToListAsync(cancel);
        var fingerprints = await db.Editions.Where(e => ids.Contains(e.ArticleId)).Select(e => e.Fingerprint).Distinct().ToListAsync(cancel);
        var others = await db.Editions.Where(e => fingerprints.Contains(e.Fingerprint) && !ids.Contains(e.ArticleId)).Select(e => e.Fingerprint).ToListAsync(cancel);
        var paths = slugs.SelectMany(slug => new[] { $"/articles/{slug}", $"/about/{slug}" }).ToList();

        await db.Comments.Where(c => ids.Contains(c.TextId) && c.Answers != null).ExecuteDeleteAsync(cancel);
        await db.Comments.Where(c => ids.Contains(c.TextId)).ExecuteDeleteAsync(cancel);
        await db.Rounds.Where(r => ids.Contains(r.TextId)).ExecuteDeleteAsync(cancel);
        await db.Reopenings.Where(r => ids.Contains(r.ArticleId)).ExecuteDeleteAsync(cancel);
        await db.Schedules.Where(s => ids.Contains(s.ArticleId)).ExecuteDeleteAsync(cancel);
        await db.WorkingDrafts.Where(d => d.ArticleId != null && ids.Contains(d.ArticleId.Value)).ExecuteDeleteAsync(cancel);
        await db.UrgentPublications.Where(u => ids.Contains(u.ArticleId)).ExecuteDeleteAsync(cancel);
        await db.Withdrawals.Where(w => ids.Contains(w.ArticleId)).ExecuteDeleteAsync(cancel);
        await db.Corrections.Where(c => ids.Contains(c.ArticleId)).ExecuteDeleteAsync(cancel);
        await db.TrustRecords.Where(r => ids.Contains(r.ArticleId)).ExecuteDeleteAsync(cancel);
        var records = db.ImportedRecords.Where(r => ids.Contains(r.ArticleId)).Select(r => r.Id);
        await db.TakenUpRecords.Where(t => records.Contains(t.RecordId)).ExecuteDeleteAsync(cancel);
        await db.ImportedRecords.Where(r => ids.Contains(r.ArticleId)).ExecuteDeleteAsync(cancel);
        await db.ImportedHistory.Where(h => h.ArticleId != null && ids.Contains(h.ArticleId.Value)).ExecuteDeleteAsync(cancel);
        await db.Publications.Where(p => ids.Contains(p.ArticleId)).ExecuteDeleteAsync(cancel);
        await db.Editions.Where(e => ids.Contains(e.ArticleId)).ExecuteDeleteAsync(cancel);
        await db.SignOffs.Where(s => fingerprints.Contains(s.Covers) && !others.Contains(s.Covers)).ExecuteDeleteAsync(cancel);
        await db.Articles.Where(a => a.IsSample).ExecuteDeleteAsync(cancel);
        await db.Redirects.Where(r => paths.Contains(r.To)).ExecuteDeleteAsync(cancel);
        return slugs;
    }

    private static async Task<int> RemovePeople(WellspringDb db, CancellationToken cancel)
    {
        var samples = db.Staff.Where(u => u.IsSample).Select(u => u.Id);
        await db.Verdicts.Where(v => samples.Contains(v.UserId)).ExecuteDeleteAsync(cancel);
        // What they signed beside articles are screening tests.
        await db.InstrumentReleases.Where(r => r.IsSample).ExecuteDeleteAsync(cancel);
        await db.SignOffs.Where(s => samples.Contains(s.UserId)).ExecuteDeleteAsync(cancel);
        await db.Staff.Where(u => u.IsSample).ExecuteDeleteAsync(cancel);
        return await db.People.Where(p => p.IsSample).ExecuteDeleteAsync(cancel);
    }

    // From the leaves up: a topic goes when nothing stands under it.
    private static async Task<int> RemoveTopics(WellspringDb db, CancellationToken cancel)
    {
        await db.Audiences.Where(a => a.IsSample).ExecuteDeleteAsync(cancel);
        var removed = 0;
        for (var level = 0; level < Topic.DeepestLevel; level++)
        {
            var parents = await db.Topics.Where(t => t.ParentId != null).Select(t => t.ParentId!.Value).Distinct().ToListAsync(cancel);
            removed += await db.Topics.Where(t => t.IsSample && !parents.Contains(t.Id)).ExecuteDeleteAsync(cancel);
        }
        return removed;
    }
}
