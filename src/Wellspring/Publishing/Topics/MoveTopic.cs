using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>One step within the tree: before the topic above it, behind the one below it, under the one above it, or beside its parent.</summary>
public enum TopicStep { Up, Down, In, Out }

/// <summary>A topic goes elsewhere in the tree, with all below it; its earlier addresses lead there.</summary>
public static class MoveTopic
{
    public static Task<Outcome<ChangedTopic>> Handle(WellspringDb db, string slug, TopicStep step, TimeProvider time, Actor actor, CancellationToken cancel) => TopicDesk.Change(db, time, actor, desk =>
    {
        if (desk.Find(slug) is { } topic)
        {
            if (PlaceAfter(desk, topic, step) is var (parent, at)) Move(desk, topic, parent, at);
            else desk.Refuse("topic-at-end", $"\"{topic.Title}\" cannot go further that way.");
        }
        return Task.FromResult<string?>(slug);
    }, cancel);

    /// <param name="parent">Null for the top of the tree.</param>
    /// <param name="at">Its place among those under the parent, from 0.</param>
    public static Task<Outcome<ChangedTopic>> To(WellspringDb db, string slug, string? parent, int at, TimeProvider time, Actor actor, CancellationToken cancel) => TopicDesk.Change(db, time, actor, desk =>
    {
        var above = parent is null ? null : desk.Find(parent);
        if (desk.Find(slug) is { } topic) Move(desk, topic, above, at);
        return Task.FromResult<string?>(slug);
    }, cancel);

    private static void Move(TopicDesk desk, Topic topic, Topic? parent, int at)
    {
        var (from, order, risk) = (desk.ParentOf(topic)?.Slug ?? "none", topic.Order, topic.Risk);
        desk.Hang(topic, parent, at);
        desk.Record("moved a topic", topic, OldAndNew.Of(("parent", from, parent?.Slug ?? "none"), ("place", $"{order}", $"{topic.Order}"), ("risk", $"{risk}", $"{topic.Risk}")));
    }

    /// <summary>Null when there is no such place.</summary>
    private static (Topic? Parent, int At)? PlaceAfter(TopicDesk desk, Topic topic, TopicStep step)
    {
        var (parent, beside) = (desk.ParentOf(topic), desk.Under(topic.ParentId));
        var at = beside.IndexOf(topic);
        return step switch
        {
            TopicStep.Up => at > 0 ? (parent, at - 1) : null,
            TopicStep.Down => at < beside.Count - 1 ? (parent, at + 1) : null,
            TopicStep.In => at > 0 ? (beside[at - 1], int.MaxValue) : null,
            _ => parent is null ? null : (desk.ParentOf(parent), desk.Under(parent.ParentId).IndexOf(parent) + 1),
        };
    }
}
