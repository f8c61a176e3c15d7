using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Articles;

/// <summary>The topic tree changed: pages that show it are out of date.</summary>
public sealed record TopicsPlanted(IReadOnlyList<string> Topics, IReadOnlyList<string> Audiences);

/// <summary>How many topics a planting touched.</summary>
public sealed record Planted(int Created, int Updated, int Unchanged)
{
    /// <summary>Topics whose risk the file would have lowered, by a word or by another parent.</summary>
    public IReadOnlyList<KeptRisk> Kept { get; init; } = [];
}

/// <summary>A risk that stayed as it is here.</summary>
public sealed record KeptRisk(string Slug, Risk Here, Risk InFile);

/// <summary>
/// Brings the tree of a file into the database: what is there is brought up to it, what the file does not name stays. No file
/// lowers a risk: emergency card and yearly review would go from live pages by it.
/// </summary>
public static class PlantTopics
{
    public static async Task<Outcome<Planted>> Handle(WellspringDb db, TimeProvider time, Actor actor, TopicFile file, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        var planting = new Planting(await db.Topics.ToDictionaryAsync(t => t.Slug, cancel), await db.MergedTopics.ToDictionaryAsync(m => m.Slug, m => m.TopicId, cancel), db, now, actor);
        planting.Plant(file.Topics, null);
        if (planting.TooDeep() is { } deep) return Finding.Refuse("topic-too-deep", $"The topic \"{deep.Slug}\" would be below level {Topic.DeepestLevel} of the tree.");
        var audiences = await PlantAudiences(db, file, now, actor, cancel);
        if (planting.Changed.Count + audiences.Count > 0)
        {
            db.Record(actor, "planted topics", "topics", now, string.Join(", ", planting.Changed.Concat(audiences)));
            db.Announce(new TopicsPlanted(planting.Changed, audiences), now);
        }
        await db.SaveChangesAsync(cancel);
        return planting.Result;
    }

    private static async Task<List<string>> PlantAudiences(WellspringDb db, TopicFile file, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        var there = await db.Audiences.ToDictionaryAsync(a => a.Slug, cancel);
        var changed = new List<string>();
        foreach (var (order, line) in file.Audiences.Index())
        {
            if (!there.TryGetValue(line.Slug, out var audience)) db.Audiences.Add(audience = new() { Slug = line.Slug, Title = "", IsSample = line.IsSample });
            if ((audience.Title, audience.Description, audience.Order) == (line.Title, line.Description, order)) continue;
            if (audience.Title.Length > 0) db.Record(actor, "changed an audience", $"audience/{line.Slug}", now, OldAndNew.Of(("title", audience.Title, line.Title), ("description", audience.Description, line.Description), ("place", $"{audience.Order}", $"{order}")));
            (audience.Title, audience.Description, audience.Order) = (line.Title, line.Description, order);
            changed.Add(line.Slug);
        }
        return changed;
    }

    private sealed class Planting(Dictionary<string, Topic> there, Dictionary<string, Guid> merged, WellspringDb db, DateTimeOffset now, Actor actor)
    {
        private readonly Dictionary<Guid, Topic> byId = there.Values.ToDictionary(t => t.Id);
        private readonly Dictionary<Guid, Risk> before = RisksOf(there.Values.ToDictionary(t => t.Id));
        private readonly List<KeptRisk> kept = [];
        private int created, unchanged;

        public List<string> Changed { get; } = [];

        public Planted Result => new Planted(created, Math.Max(0, Changed.Count(c => there.ContainsKey(c)) - created), unchanged) is var all && kept.Count == 0 ? all : all with { Kept = kept };

        /// <param name="above">The highest risk of the file above them.</param>
        public void Plant(IReadOnlyList<TopicLine> lines, Guid? parent, Risk above = Risk.None)
        {
            foreach (var (order, line) in lines.Index())
            {
                var kept = merged.GetValueOrDefault(line.Slug);
                var topic = there.GetValueOrDefault(line.Slug) ?? (kept == default ? Create(line) : null);
                // What was merged here stays so: what the file has below it comes below what was kept.
                if (topic is null) Raise(byId[kept], Higher(above, line.Risk));
                else Bring(topic, line, parent, order);
                Plant(line.Topics, topic?.Id ?? kept, Higher(above, line.Risk));
            }
        }

        // What stands for a topic is as risky as the file has it: no text under it may lose its card.
        private void Raise(Topic topic, Risk risk)
        {
            if (risk <= RiskOf(topic, byId))
            {
                unchanged++;
                return;
            }
            db.Record(actor, "changed a topic", $"topic/{topic.Slug}", now, OldAndNew.Of(("risk", $"{topic.Risk}", $"{risk}")));
            topic.Risk = risk;
            Changed.Add(topic.Slug);
        }

        // A file merges no topic that is there.
        private void Merge(TopicLine line, Topic topic)
        {
            foreach (var slug in line.Merged.Where(slug => !there.ContainsKey(slug) && merged.TryAdd(slug, topic.Id)))
            {
                db.MergedTopics.Add(new() { Slug = slug, TopicId = topic.Id });
                Changed.Add(slug);
            }
        }

        // A topic that the file does not name stays below its parent, wherever that went. The file's own topics hang from
        // its roots, so no circle can arise.
        public Topic? TooDeep() => there.Values.FirstOrDefault(t => Level(t) > Topic.DeepestLevel);

        private int Level(Topic topic) => topic.ParentId is { } parent ? Level(byId[parent]) + 1 : 1;

        private static Dictionary<Guid, Risk> RisksOf(Dictionary<Guid, Topic> byId) => byId.ToDictionary(t => t.Key, t => RiskOf(t.Value, byId));

        private static Risk RiskOf(Topic topic, Dictionary<Guid, Topic> byId) => Higher(topic.Risk, topic.ParentId is { } parent ? RiskOf(byId[parent], byId) : Risk.None);

        private static Risk Higher(Risk one, Risk other) => one > other ? one : other;

        private Topic Create(TopicLine line)
        {
            var topic = new Topic { Id = Guid.CreateVersion7(now), Slug = line.Slug, Title = "", IsSample = line.IsSample };
            there.Add(line.Slug, topic);
            byId.Add(topic.Id, topic);
            db.Topics.Add(topic);
            created++;
            return topic;
        }

        private void Bring(Topic topic, TopicLine line, Guid? wanted, int order)
        {
            Merge(line, topic);
            // Where a parent was merged into what stands below it, the file would hang it below itself.
            var parent = IsBelow(wanted, topic.Id) ? topic.ParentId : wanted;
            var risk = RiskFor(topic, line, parent);
            if ((topic.Title, topic.Description, topic.Risk, topic.ParentId, topic.Order) == (line.Title, line.Description, risk, parent, order))
            {
                unchanged++;
                return;
            }
            if (before.ContainsKey(topic.Id)) db.Record(actor, "changed a topic", $"topic/{topic.Slug}", now, Differences(topic, line, risk, parent, order));
            (topic.Title, topic.Description, topic.Risk, topic.ParentId, topic.Order) = (line.Title, line.Description, risk, parent, order);
            Changed.Add(line.Slug);
        }

        private bool IsBelow(Guid? one, Guid other) => one is { } id && (id == other || IsBelow(byId[id].ParentId, other));

        // Its own, and what it had from the topics above it: a topic that is moved away from them keeps that as its own.
        private Risk RiskFor(Topic topic, TopicLine line, Guid? parent)
        {
            var risk = Higher(line.Risk, topic.Risk);
            var above = parent is { } id ? RiskOf(byId[id], byId) : Risk.None;
            if (before.TryGetValue(topic.Id, out var was) && Higher(risk, above) < was) risk = was;
            if (risk != line.Risk) kept.Add(new(topic.Slug, risk, line.Risk));
            return risk;
        }

        private string Differences(Topic topic, TopicLine line, Risk risk, Guid? parent, int order) => OldAndNew.Of(
            ("title", topic.Title, line.Title), ("description", topic.Description, line.Description), ("risk", $"{topic.Risk}", $"{risk}"),
            ("parent", Slug(topic.ParentId), Slug(parent)), ("place", $"{topic.Order}", $"{order}"));

        private string Slug(Guid? topic) => topic is { } id ? byId[id].Slug : "";
    }
}
