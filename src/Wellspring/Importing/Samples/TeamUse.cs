using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Importing.Samples;

/// <summary>What of the samples the team's own texts use by now: it is no sample any more.</summary>
static class TeamUse
{
    public static async Task Adopt(WellspringDb db, CancellationToken cancel)
    {
        var samples = await db.Articles.Where(a => a.IsSample).Select(a => a.Id).ToListAsync(cancel);
        var (topics, audiences, sources) = (new HashSet<string>(), new HashSet<string>(), new HashSet<string>());
        var used = db.Editions.AsNoTracking().Where(e => !samples.Contains(e.ArticleId)).Select(e => new { e.Topic, e.Also, e.Audiences, e.Sources });
        await foreach (var edition in used.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (edition.Topic is not null) topics.Add(edition.Topic);
            topics.UnionWith(edition.Also);
            audiences.UnionWith(edition.Audiences);
            sources.UnionWith(edition.Sources.Select(s => s.Key));
        }
        await AdoptTopics(db, topics, cancel);
        await db.Audiences.Where(a => a.IsSample && audiences.Contains(a.Slug)).ExecuteUpdateAsync(a => a.SetProperty(x => x.IsSample, false), cancel);
        await db.Sources.Where(s => s.IsSample && sources.Contains(s.Key)).ExecuteUpdateAsync(s => s.SetProperty(x => x.IsSample, false), cancel);
    }

    // A used topic keeps the topics it stands under.
    private static async Task AdoptTopics(WellspringDb db, HashSet<string> used, CancellationToken cancel)
    {
        var all = await db.Topics.AsNoTracking().ToDictionaryAsync(t => t.Id, cancel);
        var kept = new HashSet<Guid>();
        foreach (var topic in all.Values.Where(t => !t.IsSample || used.Contains(t.Slug)))
            for (var next = topic; next is not null && kept.Add(next.Id);) next = next.ParentId is { } parent ? all.GetValueOrDefault(parent) : null;
        await db.Topics.Where(t => t.IsSample && kept.Contains(t.Id)).ExecuteUpdateAsync(t => t.SetProperty(x => x.IsSample, false), cancel);
    }
}
