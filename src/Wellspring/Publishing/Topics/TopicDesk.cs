using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>A topic that was changed, and what is live and no longer fits.</summary>
public sealed record ChangedTopic(string Slug, IReadOnlyList<TouchedArticle> Touched);

/// <summary>
/// The rows of the tree, while somebody changes it and nobody else does. What they do is done whole: rows, addresses that readers know, log and event.
/// </summary>
sealed class TopicDesk(WellspringDb db, List<Topic> rows, List<MergedTopic> merged, DateTimeOffset now, Actor actor)
{
    public List<Topic> Rows => rows;
    public List<MergedTopic> Merged => merged;
    public WellspringDb Db => db;
    public DateTimeOffset Now => now;
    public Actor Actor => actor;
    public List<Finding> Refusals { get; } = [];

    /// <param name="act">Changes the rows, or says why not; answers the slug that is told of.</param>
    public static async Task<Outcome<ChangedTopic>> Change(WellspringDb db, TimeProvider time, Actor actor, Func<TopicDesk, Task<string?>> act, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        var before = await SiteFacts.Load(db, time, cancel);
        var desk = new TopicDesk(db, await db.Topics.ToListAsync(cancel), await db.MergedTopics.ToListAsync(cancel), time.GetUtcNow(), actor);
        if (!actor.May(Roles.Editor | Roles.Administrator)) desk.Refuse("not-allowed", "Only an editor or an administrator changes the topics.");
        var slug = await act(desk);
        if (slug is null || desk.Refusals.Count > 0)
        {
            db.ChangeTracker.Clear();
            return desk.Refusals;
        }
        await db.SaveChangesAsync(cancel);
        var after = await SiteFacts.Load(db, time, cancel);
        await KeepAddresses.Of(db, before.Topics, after.Topics, cancel);
        db.Announce(new TopicsPlanted([.. Around(before.Topics, after.Topics)], []), desk.Now);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return new ChangedTopic(slug, await TouchedByRisk.Find(db, before, after, desk.Now, cancel));
    }

    public void Refuse(string code, string sentence) => Refusals.Add(Finding.Refuse(code, sentence));

    public void Record(string act, Topic topic, string details) => db.Record(actor, act, $"topic/{topic.Slug}", now, details);

    /// <summary>Null, and refused, when there is none, or it is not for this actor.</summary>
    public Topic? Find(string slug)
    {
        var topic = rows.Find(t => t.Slug == slug);
        if (topic is null) Refuse("topic-unknown", $"No topic has the slug \"{slug}\".");
        else if (actor.IsSample && !topic.IsSample) Refuse("not-allowed", $"{actor.Name} is an invented sample user and can change sample topics only.");
        return topic;
    }

    public Topic? ParentOf(Topic topic) => topic.ParentId is { } id ? rows.Single(t => t.Id == id) : null;

    public List<Topic> Under(Guid? parent) => [.. rows.Where(t => t.ParentId == parent).OrderBy(t => t.Order).ThenBy(t => t.Slug, StringComparer.Ordinal)];

    public bool IsWithin(Topic topic, Topic other) => topic == other || (ParentOf(topic) is { } parent && IsWithin(parent, other));

    public Risk RiskOf(Topic topic) => Higher(topic.Risk, ParentOf(topic) is { } parent ? RiskOf(parent) : Risk.None);

    public static Risk Higher(Risk one, Risk other) => one > other ? one : other;

    /// <summary>Hangs the topic somewhere else, with all below it. Nothing loses risk by it: what it had from above it keeps as its own.</summary>
    public void Hang(Topic topic, Topic? parent, int at)
    {
        if (parent is not null && IsWithin(parent, topic)) Refuse("topic-circle", $"\"{topic.Title}\" cannot stand below itself.");
        else if ((parent is null ? 0 : Level(parent)) + Height(topic) > Topic.DeepestLevel) Refuse("topic-too-deep", $"\"{topic.Title}\", or a topic below it, would be below level {Topic.DeepestLevel} of the tree.");
        else Put(topic, parent, at);
    }

    private void Put(Topic topic, Topic? parent, int at)
    {
        var (risk, from) = (RiskOf(topic), topic.ParentId);
        var there = Under(parent?.Id).Where(t => t != topic).ToList();
        topic.ParentId = parent?.Id;
        there.Insert(Math.Clamp(at, 0, there.Count), topic);
        Number(there);
        if (from != topic.ParentId) Number(Under(from));
        if (RiskOf(topic) < risk) topic.Risk = risk;
    }

    private static void Number(List<Topic> topics)
    {
        foreach (var (order, topic) in topics.Index()) topic.Order = order;
    }

    private int Level(Topic topic) => ParentOf(topic) is { } parent ? Level(parent) + 1 : 1;

    private int Height(Topic topic) => Under(topic.Id).Select(Height).DefaultIfEmpty(0).Max() + 1;

    // Pages show a topic with those above, beside and below it.
    private static IEnumerable<string> Around(TopicTree before, TopicTree after)
    {
        var (old, now) = (Signs(before), Signs(after));
        var changed = old.Keys.Union(now.Keys).Where(slug => old.GetValueOrDefault(slug) != now.GetValueOrDefault(slug)).ToHashSet();
        return changed.Concat(new[] { before, after }.SelectMany(tree => changed.Select(tree.Find).OfType<TopicNode>()).SelectMany(Near).Select(t => t.Slug)).Distinct();
    }

    private static IEnumerable<TopicNode> Near(TopicNode topic) => topic.Path.Concat(topic.WithAllBelow()).Concat(topic.Parent?.Children ?? []);

    private static Dictionary<string, string> Signs(TopicTree tree) =>
        tree.All().Index().ToDictionary(t => t.Item.Slug, t => $"{PublicPaths.Of(t.Item)} {t.Item.Title}\n{t.Item.Description}\n{t.Item.Risk} {string.Join(' ', t.Item.Names)} {t.Item.Parent?.Children.ToList().IndexOf(t.Item) ?? tree.Roots.ToList().IndexOf(t.Item)}");
}
