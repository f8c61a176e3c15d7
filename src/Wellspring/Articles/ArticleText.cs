using Wellspring.Foundation;

namespace Wellspring.Articles;

/// <summary>A body parsed once into a tree that rules, renderers and reviewers share.</summary>
public sealed partial class ArticleText
{
    // The tree does not change: what many rules walk is walked once.
    private IReadOnlyList<Block>? allBlocks;
    private IReadOnlyList<Inline>? allInlines;

    private ArticleText(string body, IReadOnlyList<Block> blocks, IReadOnlyList<Finding> notUnderstood) =>
        (Body, Blocks, NotUnderstood) = (body, blocks, notUnderstood);

    private IReadOnlyList<string>? citedKeys;

    public string Body { get; }

    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>Where each of <see cref="Blocks"/> stands in the body, from its first mark to behind its last; what lies between is blank or defines links.</summary>
    public required IReadOnlyList<(int Start, int End)> Spans { get; init; }

    /// <summary>What the language does not have: <c>raw-html</c>, <c>container-unknown</c>, <c>attribute-unknown</c>. Kept in the tree, never silently dropped.</summary>
    public IReadOnlyList<Finding> NotUnderstood { get; }

    /// <summary>Every block, outer before inner, in reading order.</summary>
    public IReadOnlyList<Block> AllBlocks() => allBlocks ??= [.. Blocks.SelectMany(Walk.Blocks)];

    /// <summary>Every run of every block, outer before inner, in reading order.</summary>
    public IReadOnlyList<Inline> AllInlines() => allInlines ??= [.. AllBlocks().SelectMany(Walk.Inlines)];

    /// <summary>The headings of the body itself, in order: the contents list. Those within containers are no part of it.</summary>
    public IReadOnlyList<OutlineEntry> Outline() =>
        [.. Blocks.OfType<Heading>().Select(h => new OutlineEntry(h.Level, h.Anchor, Walk.PlainText(h.Content), h.Place))];

    /// <summary>Every citation in reading order.</summary>
    public IEnumerable<CitationGroup> Citations() => AllInlines().OfType<CitationGroup>();

    /// <summary>The keys cited, each once, in order of first use: the numbering of the sources list.</summary>
    public IReadOnlyList<string> CitedKeys() => citedKeys ??= [.. Citations().SelectMany(c => c.Items).Select(i => i.Key).Distinct(StringComparer.Ordinal)];
}

/// <param name="Anchor">The id of the heading on the page.</param>
public sealed record OutlineEntry(int Level, string Anchor, string Text, Place Place);
