using Wellspring.Articles;

namespace Wellspring.Site.Content;

static class TopicPlaces
{
    /// <summary>Every topic by slug, in reading order of the tree.</summary>
    public static IReadOnlyDictionary<string, PlacedTopic> Of(IReadOnlyList<Topic> topics)
    {
        var children = topics.OrderBy(t => t.Order).ThenBy(t => t.Title, StringComparer.Ordinal).ToLookup(t => t.ParentId);
        return Below(null, children).ToDictionary(t => t.Slug);
    }

    private static IEnumerable<PlacedTopic> Below(PlacedTopic? parent, ILookup<Guid?, Topic> children)
    {
        foreach (var topic in children[parent?.Topic.Id])
        {
            var placed = new PlacedTopic(topic, $"{parent?.Path ?? "/topics"}/{topic.Slug}", parent is null ? [] : [.. parent.Trail]);
            yield return placed;
            foreach (var below in Below(placed, children)) yield return below;
        }
    }
}
