using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Importing;

/// <summary>A topic that an import will plant unless there is one of that slug: the team's own tree is left as it is.</summary>
sealed record PlannedTopic(string Slug, string Title, string Description, string? Parent, int Level);

static class TopicBed
{
    /// <param name="planned">Parents before children.</param>
    public static async Task Plant(WellspringDb db, IEnumerable<PlannedTopic> planned, ImportReport report, DateTimeOffset now, CancellationToken cancel)
    {
        var ids = await db.Topics.AsNoTracking().ToDictionaryAsync(t => t.Slug, t => t.Id, cancel);
        foreach (var merged in await db.MergedTopics.AsNoTracking().ToListAsync(cancel)) ids.TryAdd(merged.Slug, merged.TopicId);
        foreach (var topic in planned)
        {
            var isNew = ids.TryAdd(topic.Slug, Guid.CreateVersion7(now));
            report.Topics.Count(isNew ? Change.Created : Change.Unchanged);
            if (isNew) db.Topics.Add(AsTopic(topic, ids, report.Topics.Created));
        }
        await db.SaveChangesAsync(cancel);
    }

    private static Topic AsTopic(PlannedTopic topic, Dictionary<string, Guid> ids, int order) => new()
    {
        Id = ids[topic.Slug],
        Slug = topic.Slug,
        Title = topic.Title,
        Description = topic.Description,
        ParentId = topic.Parent is null ? null : ids[topic.Parent],
        Order = order,
    };
}
