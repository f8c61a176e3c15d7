using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>A topic's risk as it now is, and what is live under it and cannot stay as it is.</summary>
public sealed record ChangedRisk(string Topic, Risk From, Risk To, IReadOnlyList<TouchedArticle> Touched);

/// <summary>
/// Raises or lowers a topic's own risk. The risk decides what an article must have (an emergency card) and how often it is reviewed:
/// an editor may ask more of the texts, only an administrator less. Nothing is taken down by it; what no longer fits is named.
/// </summary>
public static class ChangeTopicRisk
{
    public static async Task<Outcome<ChangedRisk>> Handle(WellspringDb db, string slug, Risk to, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        var topic = await db.Topics.SingleOrDefaultAsync(t => t.Slug == slug, cancel);
        if (topic is null) return Finding.Refuse("topic-unknown", $"No topic has the slug \"{slug}\".");
        var before = await SiteFacts.Load(db, time, cancel);
        var refusals = Refusals(topic, to, before.Topics, actor).ToList();
        if (refusals.Count > 0) return refusals;

        var (from, now) = (topic.Risk, time.GetUtcNow());
        topic.Risk = to;
        db.Record(actor, "changed a topic", $"topic/{slug}", now, OldAndNew.Of(("risk", $"{from}", $"{to}")));
        db.Announce(new TopicsPlanted([.. before.Topics.Find(slug)!.WithAllBelow().Select(t => t.Slug)], []), now);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return new ChangedRisk(slug, from, to, await TouchedByRisk.Find(db, before, await SiteFacts.Load(db, time, cancel), now, cancel));
    }

    private static IEnumerable<Finding> Refusals(Topic topic, Risk to, TopicTree tree, Actor actor)
    {
        if (to < topic.Risk && !actor.May(Roles.Administrator)) yield return Finding.Refuse("not-allowed", "Only an administrator can lower a topic's risk.");
        if (!actor.May(Roles.Editor | Roles.Administrator)) yield return Finding.Refuse("not-allowed", "Only an editor or an administrator can raise a topic's risk.");
        if (actor.IsSample && !topic.IsSample) yield return Finding.Refuse("not-allowed", $"{actor.Name} is an invented sample user and can change sample topics only.");
        if (topic.Risk == to) yield return Finding.Refuse("risk-unchanged", $"The risk of \"{topic.Slug}\" is {Word(to)} already.");
        else if (tree.Find(topic.Slug)!.Parent is { } parent && to < parent.Risk) yield return Finding.Refuse("risk-above", $"\"{topic.Slug}\" stands under \"{parent.Slug}\", whose risk is {Word(parent.Risk)}: below that, a word here changes nothing. Change that topic first.");
    }

    private static string Word(Risk risk) => risk.ToString().ToLowerInvariant();
}
