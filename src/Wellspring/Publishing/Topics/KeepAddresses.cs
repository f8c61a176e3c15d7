using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Delivery;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>Readers who know a topic's page by an earlier address are led to where it is now, in one step however often it moved.</summary>
static class KeepAddresses
{
    private const string Hubs = "/topics";

    public static async Task Of(WellspringDb db, TopicTree before, TopicTree after, CancellationToken cancel)
    {
        var now = after.All().Select(PublicPaths.Of).ToHashSet();
        var moved = before.All().Select(t => (From: PublicPaths.Of(t), To: Of(t, after))).Where(m => m.From != m.To).ToDictionary(m => m.From, m => m.To);
        var known = await db.Redirects.ToDictionaryAsync(r => r.From, cancel);
        foreach (var redirect in known.Values)
            if (now.Contains(redirect.From)) db.Redirects.Remove(redirect);
            else if (moved.TryGetValue(redirect.To, out var to)) redirect.To = to;
        foreach (var (from, to) in moved.Where(m => !now.Contains(m.Key)))
            if (known.TryGetValue(from, out var there)) there.To = to;
            else db.Redirects.Add(new() { From = from, To = to });
    }

    // Of a topic that is gone, to what it stood under.
    private static string Of(TopicNode? topic, TopicTree after) => topic is null ? Hubs : after.Find(topic.Slug) is { } there ? PublicPaths.Of(there) : Of(topic.Parent, after);
}
