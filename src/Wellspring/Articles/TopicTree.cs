using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Articles;

/// <summary>The whole subject tree at one moment.</summary>
public sealed class TopicTree
{
    private readonly Dictionary<string, TopicNode> bySlug;

    private TopicTree(IReadOnlyList<TopicNode> roots)
    {
        Roots = roots;
        bySlug = roots.SelectMany(r => r.WithAllBelow()).SelectMany(n => n.Names.Select(name => (name, n))).ToDictionary(x => x.name, x => x.n, StringComparer.Ordinal);
    }

    public static TopicTree Empty { get; } = new([]);

    public IReadOnlyList<TopicNode> Roots { get; }

    /// <summary>Every topic, parents before their children, in the order of the tree.</summary>
    public IEnumerable<TopicNode> All() => Roots.SelectMany(r => r.WithAllBelow());

    /// <summary>The topic of this name; of one that was merged, what was kept.</summary>
    public TopicNode? Find(string? slug) => slug is null ? null : bySlug.GetValueOrDefault(slug);

    /// <summary>The topic's own risk or a parent's, whichever is higher; none for a topic that is not in the tree.</summary>
    public Risk RiskOf(string? slug) => Find(slug)?.Risk ?? Risk.None;

    /// <summary>The highest risk of the topics a text stands under.</summary>
    public Risk HighestRisk(string? topic, IEnumerable<string> also) => also.Append(topic).Max(RiskOf);

    public static TopicTree From(IEnumerable<TopicLine> lines) => new([.. lines.Select(l => Node(l, null))]);

    public static Task<TopicTree> Load(WellspringDb db, CancellationToken cancel = default) => Load(db, description => description, cancel);

    /// <param name="shown">What is to be read of a description.</param>
    public static async Task<TopicTree> Load(WellspringDb db, Func<string, string> shown, CancellationToken cancel)
    {
        var rows = await db.Topics.AsNoTracking().OrderBy(t => t.Order).ThenBy(t => t.Slug).ToListAsync(cancel);
        var merged = (await db.MergedTopics.AsNoTracking().OrderBy(m => m.Slug).ToListAsync(cancel)).ToLookup(m => m.TopicId, m => m.Slug);
        var children = rows.ToLookup(t => t.ParentId);
        return From(children[null].Select(t => Line(t, children, merged, shown)));
    }

    private static TopicLine Line(Topic topic, ILookup<Guid?, Topic> children, ILookup<Guid, string> merged, Func<string, string> shown) =>
        new(topic.Slug, topic.Title, shown(topic.Description), topic.Risk, [.. children[topic.Id].Select(c => Line(c, children, merged, shown))]) { Merged = [.. merged[topic.Id]] };

    private static TopicNode Node(TopicLine line, TopicNode? parent)
    {
        var node = new TopicNode(line.Slug, line.Title, line.Description, Riskier(line.Risk, parent), parent) { Merged = line.Merged };
        node.Children = [.. line.Topics.Select(child => Node(child, node))];
        return node;
    }

    private static Risk Riskier(Risk own, TopicNode? parent) => parent is null || own > parent.Risk ? own : parent.Risk;
}

/// <param name="Risk">At least the parent's.</param>
public sealed record TopicNode(string Slug, string Title, string Description, Risk Risk, TopicNode? Parent)
{
    public IReadOnlyList<TopicNode> Children { get; internal set; } = [];

    /// <summary>Slugs of topics that were merged into this one.</summary>
    public IReadOnlyList<string> Merged { get; init; } = [];

    /// <summary>Every slug by which a text may name it.</summary>
    public IEnumerable<string> Names => Merged.Prepend(Slug);

    /// <summary>The other topics under the same parent; none of a root.</summary>
    public IEnumerable<TopicNode> Siblings => Parent?.Children.Where(t => t.Slug != Slug) ?? [];

    /// <summary>From the root to this topic, itself included.</summary>
    public IReadOnlyList<TopicNode> Path => Parent is null ? [this] : [.. Parent.Path, this];

    public IEnumerable<TopicNode> WithAllBelow() => Children.SelectMany(c => c.WithAllBelow()).Prepend(this);

    public bool Equals(TopicNode? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Slug.GetHashCode(StringComparison.Ordinal);
}
