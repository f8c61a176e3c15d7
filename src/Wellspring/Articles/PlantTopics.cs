using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Articles;

/// <summary>The topic tree changed: pages that show it are out of date.</summary>
public sealed record TopicsPlanted(IReadOnlyList<string> Topics, IReadOnlyList<string> Audiences);

/// <summary>How many topics a planting touched.</summary>
public sealed record Planted(int Created, int Updated, int Unchanged);

/// <summary>Brings the tree of a file into the database: what is there is brought up to it, what the file does not name stays.</summary>
public static class PlantTopics
{
    public static async Task<Outcome<Planted>> Handle(WellspringDb db, TimeProvider time, Actor actor, TopicFile file, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        var planting = new Planting(await db.Topics.ToDictionaryAsync(t => t.Slug, cancel), db, now, file.Sample);
        planting.Plant(file.Topics, null);
        if (planting.TooDeep() is { } deep) return Finding.Refuse("topic-too-deep", $"The topic \"{deep.Slug}\" would be below level {Topic.DeepestLevel} of the tree.");
        var audiences = await PlantAudiences(db, file, cancel);
        if (planting.Changed.Count + audiences.Count > 0)
        {
            db.Record(actor, "planted topics", "topics", now, string.Join(", ", planting.Changed.Concat(audiences)));
            db.Announce(new TopicsPlanted(planting.Changed, audiences), now);
        }
        await db.SaveChangesAsync(cancel);
        return planting.Result;
    }

    private static async Task<List<string>> PlantAudiences(WellspringDb db, TopicFile file, CancellationToken cancel)
    {
        var there = await db.Audiences.ToDictionaryAsync(a => a.Slug, cancel);
        var changed = new List<string>();
        foreach (var (order, line) in file.Audiences.Index())
        {
            if (!there.TryGetValue(line.Slug, out var audience)) db.Audiences.Add(audience = new() { Slug = line.Slug, Title = "", IsSample = file.Sample });
            if ((audience.Title, audience.Description, audience.Order) == (line.Title, line.Description, order)) continue;
            (audience.Title, audience.Description, audience.Order) = (line.Title, line.Description, order);
            changed.Add(line.Slug);
        }
        return changed;
    }

    private sealed class Planting(Dictionary<string, Topic> there, WellspringDb db, DateTimeOffset now, bool sample)
    {
        private int created, unchanged;

        public List<string> Changed { get; } = [];

        public Planted Result => new(created, Changed.Count - created, unchanged);

        public void Plant(IReadOnlyList<TopicLine> lines, Guid? parent)
        {
            foreach (var (order, line) in lines.Index())
            {
                var topic = there.GetValueOrDefault(line.Slug) ?? Create(line);
                Bring(topic, line, parent, order);
                Plant(line.Topics, topic.Id);
            }
        }

        // A topic that the file does not name stays below its parent, wherever that went. The file's own topics hang from
        // its roots, so no circle can arise.
        public Topic? TooDeep()
        {
            var byId = there.Values.ToDictionary(t => t.Id);
            return there.Values.FirstOrDefault(t => Level(t, byId) > Topic.DeepestLevel);
        }

        private static int Level(Topic topic, Dictionary<Guid, Topic> byId) =>
            topic.ParentId is { } parent ? Level(byId[parent], byId) + 1 : 1;

        private Topic Create(TopicLine line)
        {
            var topic = new Topic { Id = Guid.CreateVersion7(now), Slug = line.Slug, Title = "", IsSample = sample };
            there.Add(line.Slug, topic);
            db.Topics.Add(topic);
            created++;
            return topic;
        }

        private void Bring(Topic topic, TopicLine line, Guid? parent, int order)
        {
            if ((topic.Title, topic.Description, topic.Risk, topic.ParentId, topic.Order) == (line.Title, line.Description, line.Risk, parent, order))
            {
                unchanged++;
                return;
            }
            (topic.Title, topic.Description, topic.Risk, topic.ParentId, topic.Order) = (line.Title, line.Description, line.Risk, parent, order);
            Changed.Add(line.Slug);
        }
    }
}
