using Wellspring.Articles;
using Wellspring.Delivery;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>Readers who know a topic's page by an earlier address are led to where it is now, in one step however often it moved.</summary>
static class KeepAddresses
{
    private const string Hubs = "/topics";

    public static Task Of(WellspringDb db, TopicTree before, TopicTree after, CancellationToken cancel)
    {
        var moved = before.All().Select(t => (From: PublicPaths.Of(t), To: Of(t, after))).Where(m => m.From != m.To).ToDictionary(m => m.From, m => m.To);
        return LeadOn.Moved(db, moved, after.All().Select(PublicPaths.Of).ToHashSet(), cancel);
    }

    // Of a topic that is gone, to what it stood under.
    private static string Of(TopicNode? topic, TopicTree after) => topic is null ? Hubs : after.Find(topic.Slug) is { } there ? PublicPaths.Of(there) : Of(topic.Parent, after);
}
