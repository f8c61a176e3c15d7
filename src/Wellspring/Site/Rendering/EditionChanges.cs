using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Wellspring.Articles;
using Wellspring.Evidence;

namespace Wellspring.Site.Rendering;

/// <summary>A run of words that both editions have, or only the old one, or only the new one.</summary>
public sealed record ChangedWords(string Words, bool Removed, bool Added);

/// <summary>One place at which two editions differ: the words as they were and as they are, in reading order.</summary>
public sealed record ChangedPassage(IReadOnlyList<ChangedWords> Was, IReadOnlyList<ChangedWords> Is);

/// <summary>What a reader would see differ between two editions: words, not markup.</summary>
static class EditionChanges
{
    /// <param name="nameOf">What readers call the author with this slug.</param>
    public static IReadOnlyList<ChangedPassage> Between(Edition from, Edition to, Func<string, string> nameOf)
    {
        var sides = new SideBySideDiffBuilder(new Differ()).BuildDiffModel(string.Join('\n', Lines(from, nameOf)), string.Join('\n', Lines(to, nameOf)), ignoreWhitespace: false);
        return [.. sides.OldText.Lines.Zip(sides.NewText.Lines).Where(p => p.First.Type != ChangeType.Unchanged || p.Second.Type != ChangeType.Unchanged).Select(p => new ChangedPassage(Words(p.First, removed: true), Words(p.Second, removed: false)))];
    }

    // What readers see of a container's braces.
    private static readonly string[] Shown = ["title", "unit", "n"];

    // A line for each block: the unit in which people read and reviewers judge.
    private static IEnumerable<string> Lines(Edition edition, Func<string, string> nameOf) => Lines(edition, nameOf, SourceNames.Of(edition.Sources));

    private static IEnumerable<string> Lines(Edition edition, Func<string, string> nameOf, IReadOnlyDictionary<string, string> names) =>
    [
        $"Title: {edition.Title}",
        $"Introduction: {edition.Standfirst}",
        $"By: {string.Join(", ", edition.Authors.Select(nameOf))}",
        .. ArticleText.Parse(edition.Body).AllBlocks().Where(b => Walk.Content(b).Count > 0 || b is Container).Select(b => Words(b, names)).Where(words => words.Length > 0),
        .. edition.Sources.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"Source: {names[s.Key]}, {CslItem.Parse(s.Csl).Title} ({s.Kind})"),
    ];

    private static string Words(Block block, IReadOnlyDictionary<string, string> names) => block is Container container
        ? string.Join(", ", Shown.Where(container.Attributes.Values.ContainsKey).Select(name => $"{name}: {container.Attributes.Values[name]}"))
        : Walk.PlainText(Walk.Content(block)) + Cited(block, names);

    // By name, not by number: one source more would else change every number after it.
    private static string Cited(Block block, IReadOnlyDictionary<string, string> names)
    {
        var cited = Walk.Inlines(block).OfType<CitationGroup>().SelectMany(c => c.Items).Select(i => names.GetValueOrDefault(i.Key, "a source that is missing")).ToList();
        return cited.Count == 0 ? "" : $" ({string.Join("; ", cited)})";
    }

    private static IReadOnlyList<ChangedWords> Words(DiffPiece line, bool removed) => line switch
    {
        { Type: ChangeType.Imaginary } => [],
        { SubPieces.Count: > 0 } => [.. line.SubPieces.Where(p => p.Type != ChangeType.Imaginary).Select(p => Run(p.Text, p.Type != ChangeType.Unchanged, removed))],
        _ => [Run(line.Text, true, removed)],
    };

    private static ChangedWords Run(string words, bool changed, bool removed) => new(words, changed && removed, changed && !removed);
}
