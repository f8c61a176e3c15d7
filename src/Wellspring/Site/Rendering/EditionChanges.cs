using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Wellspring.Articles;

namespace Wellspring.Site.Rendering;

/// <summary>A run of words that both editions have, or only the old one, or only the new one.</summary>
public sealed record ChangedWords(string Words, bool Removed, bool Added);

/// <summary>One place at which two editions differ: the words as they were and as they are, in reading order.</summary>
public sealed record ChangedPassage(IReadOnlyList<ChangedWords> Was, IReadOnlyList<ChangedWords> Is);

/// <summary>What a reader would see differ between two editions: words, not markup.</summary>
static class EditionChanges
{
    public static IReadOnlyList<ChangedPassage> Between(Edition from, Edition to)
    {
        var sides = new SideBySideDiffBuilder(new Differ()).BuildDiffModel(string.Join('\n', Lines(from)), string.Join('\n', Lines(to)), ignoreWhitespace: false);
        return [.. sides.OldText.Lines.Zip(sides.NewText.Lines).Where(p => p.First.Type != ChangeType.Unchanged || p.Second.Type != ChangeType.Unchanged).Select(p => new ChangedPassage(Words(p.First, removed: true), Words(p.Second, removed: false)))];
    }

    // What readers see of a container's braces.
    private static readonly string[] Shown = ["title", "unit", "n"];

    // A line for each block: the unit in which people read and reviewers judge.
    private static IEnumerable<string> Lines(Edition edition) =>
    [
        $"Title: {edition.Title}",
        $"Introduction: {edition.Standfirst}",
        $"By: {string.Join(", ", edition.Authors)}",
        .. ArticleText.Parse(edition.Body).AllBlocks().Where(b => Walk.Content(b).Count > 0 || b is Container).Select(Words).Where(words => words.Length > 0),
        .. edition.Sources.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"Source: {Evidence.CslItem.Parse(s.Csl).Title} ({s.Kind}, {s.Key})"),
    ];

    private static string Words(Block block) => block is Container container
        ? string.Join(", ", Shown.Where(container.Attributes.Values.ContainsKey).Select(name => $"{name}: {container.Attributes.Values[name]}"))
        : Walk.PlainText(Walk.Content(block)) + Cited(block);

    private static string Cited(Block block)
    {
        var keys = Walk.Inlines(block).OfType<CitationGroup>().SelectMany(c => c.Items).Select(i => i.Key).ToList();
        return keys.Count == 0 ? "" : $" [{string.Join(", ", keys)}]";
    }

    private static IReadOnlyList<ChangedWords> Words(DiffPiece line, bool removed) => line switch
    {
        { Type: ChangeType.Imaginary } => [],
        { SubPieces.Count: > 0 } => [.. line.SubPieces.Where(p => p.Type != ChangeType.Imaginary).Select(p => Run(p.Text, p.Type != ChangeType.Unchanged, removed))],
        _ => [Run(line.Text, true, removed)],
    };

    private static ChangedWords Run(string words, bool changed, bool removed) => new(words, changed && removed, changed && !removed);
}
