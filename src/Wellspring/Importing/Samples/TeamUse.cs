using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Importing.Samples;

/// <summary>What the team's own texts use of the samples by now.</summary>
/// <param name="Pictures">Hashes of all pictures that a text of the team shows.</param>
sealed record TeamUse(IReadOnlyList<Guid> SampleArticles, IReadOnlySet<string> Topics, IReadOnlySet<string> Audiences, IReadOnlySet<string> Sources, IReadOnlySet<string> Pictures)
{
    /// <summary>Finds it, and makes it theirs: a topic, audience or source in use is no sample any more.</summary>
    public static async Task<TeamUse> Adopt(WellspringDb db, CancellationToken cancel)
    {
        var use = await Find(db, cancel);
        await AdoptTopics(db, use.Topics, cancel);
        await db.Audiences.Where(a => a.IsSample && use.Audiences.Contains(a.Slug)).ExecuteUpdateAsync(a => a.SetProperty(x => x.IsSample, false), cancel);
        var cited = (await LibraryKeys.Load(db, cancel)).WithRetired(use.Sources);
        await db.Sources.Where(s => s.IsSample && cited.Contains(s.Key)).ExecuteUpdateAsync(s => s.SetProperty(x => x.IsSample, false), cancel);
        return use;
    }

    private static async Task<TeamUse> Find(WellspringDb db, CancellationToken cancel)
    {
        var samples = await db.Articles.Where(a => a.IsSample).Select(a => a.Id).ToListAsync(cancel);
        var (topics, audiences, sources, pictures) = (new HashSet<string>(), new HashSet<string>(), new HashSet<string>(), new HashSet<string>());
        var theirs = db.Editions.AsNoTracking().Where(e => !samples.Contains(e.ArticleId)).Select(e => new { e.Topic, e.Also, e.Audiences, e.Sources, e.Media });
        await foreach (var edition in theirs.AsAsyncEnumerable().WithCancellation(cancel))
        {
            topics.UnionWith(edition.Also.Append(edition.Topic ?? ""));
            audiences.UnionWith(edition.Audiences);
            sources.UnionWith(edition.Sources.Select(s => s.Key));
            pictures.UnionWith(edition.Media.Select(m => m.Hash ?? ""));
        }
        await foreach (var (words, isNow) in Drafts(db, samples, cancel))
        {
            pictures.UnionWith(words.Media.Select(m => m.Hash ?? ""));
            if (!isNow) continue;
            topics.UnionWith(words.Also.Append(words.Topic ?? ""));
            audiences.UnionWith(words.Audiences);
            sources.UnionWith(ArticleText.Parse(words.Body).CitedKeys());
        }
        var merged = await db.MergedTopics.AsNoTracking().Where(m => topics.Contains(m.Slug)).Select(m => m.TopicId).ToListAsync(cancel);
        topics.UnionWith(await db.Topics.Where(t => merged.Contains(t.Id)).Select(t => t.Slug).ToListAsync(cancel));
        pictures.UnionWith((await db.People.Where(p => !p.IsSample && p.Portrait != null).Select(p => p.Portrait!).ToListAsync(cancel)).Select(p => Path.GetFileNameWithoutExtension(p)));
        return new(samples, topics, audiences, sources, pictures);
    }

    // Of pictures every kept revision counts: whoever goes back to one finds it whole.
    private static async IAsyncEnumerable<(Draft Words, bool IsNow)> Drafts(WellspringDb db, IReadOnlyCollection<Guid> samples, [EnumeratorCancellation] CancellationToken cancel)
    {
        var revisions = from draft in db.WorkingDrafts
                        join revision in db.DraftRevisions on draft.Id equals revision.DraftId
                        where draft.ArticleId == null || !samples.Contains(draft.ArticleId.Value)
                        select new { revision.Words, IsNow = draft.SettledAt == null && revision.Number == draft.Revision };
        await foreach (var one in revisions.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel)) yield return (one.Words, one.IsNow);
    }

    // A used topic keeps the topics it stands under.
    private static async Task AdoptTopics(WellspringDb db, IReadOnlySet<string> used, CancellationToken cancel)
    {
        var all = await db.Topics.AsNoTracking().ToDictionaryAsync(t => t.Id, cancel);
        var kept = new HashSet<Guid>();
        foreach (var topic in all.Values.Where(t => !t.IsSample || used.Contains(t.Slug)))
            for (var next = topic; next is not null && kept.Add(next.Id);) next = next.ParentId is { } parent ? all.GetValueOrDefault(parent) : null;
        await db.Topics.Where(t => t.IsSample && kept.Contains(t.Id)).ExecuteUpdateAsync(t => t.SetProperty(x => x.IsSample, false), cancel);
    }
}
