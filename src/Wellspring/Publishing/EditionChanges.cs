using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Wellspring.Articles;
using Wellspring.Evidence;

namespace Wellspring.Publishing;

/// <summary>A run of words that both editions have, or only the old one, or only the new one.</summary>
public sealed record ChangedWords(string Words, bool Removed, bool Added);

/// <summary>One place at which two editions differ: the words as they were and as they are, in reading order.</summary>
public sealed record ChangedPassage(IReadOnlyList<ChangedWords> Was, IReadOnlyList<ChangedWords> Is);

/// <summary>A line of two editions beside each other: what stood there, what stands there, and both in one with what went before what came.</summary>
public sealed record ComparedLine(IReadOnlyList<ChangedWords> Was, IReadOnlyList<ChangedWords> Is, IReadOnlyList<ChangedWords> Both, bool IsChanged);

/// <summary>Two editions beside each other, block by block.</summary>
/// <param name="Fields">What no reader reads as text: description, topics, audiences, place in a guide.</param>
public sealed record EditionComparison(IReadOnlyList<ComparedLine> Text, IReadOnlyList<ComparedLine> Sources, IReadOnlyList<ComparedLine> Media, IReadOnlyList<ComparedLine> Fields)
{
    public bool IsEmpty => !Text.Concat(Sources).Concat(Media).Concat(Fields).Any(l => l.IsChanged);
}

/// <summary>What a reader would see differ between two editions: words, not markup.</summary>
public static class EditionChanges
{
    /// <param name="nameOf">What readers call the author with this slug.</param>
    public static IReadOnlyList<ChangedPassage> Between(Edition from, Edition to, Func<string, string> nameOf)
    {
        var sides = new SideBySideDiffBuilder(new Differ()).BuildDiffModel(string.Join('\n', Lines(from, nameOf)), string.Join('\n', Lines(to, nameOf)), ignoreWhitespace: false);
        return [.. sides.OldText.Lines.Zip(sides.NewText.Lines).Where(p => p.First.Type != ChangeType.Unchanged || p.Second.Type != ChangeType.Unchanged).Select(p => new ChangedPassage(Words(p.First, removed: true), Words(p.Second, removed: false)))];
    }

    /// <summary>Everything of both, with what differs marked.</summary>
    /// <param name="nameOf">What readers call the author with this slug.</param>
    public static EditionComparison Compare(Edition from, Edition to, Func<string, string> nameOf) => new(
        LineByLine.Compare(TextLines(from, nameOf), TextLines(to, nameOf)), LineByLine.Compare(SourceLines(from), SourceLines(to)),
        LineByLine.Compare(MediaLines(from), MediaLines(to)), LineByLine.Compare(FieldLines(from), FieldLines(to)));

    private static IEnumerable<string> MediaLines(Edition edition) =>
        edition.Media.OrderBy(m => m.File, StringComparer.Ordinal).Select(m => $"{m.File}: {string.Join(", ", new[] { m.Credit, m.Licence, m.Hash is { } hash ? $"bytes {hash[..12]}" : "no file" }.Where(w => w.Length > 0))}");

    private static IEnumerable<string> FieldLines(Edition edition) =>
    [
        $"Description: {edition.Description}", $"Topic: {edition.Topic}", $"Also under: {string.Join(", ", edition.Also)}", $"Audiences: {string.Join(", ", edition.Audiences)}",
        $"Proposed as reviewers: {string.Join(", ", edition.Reviewers)}", $"Part of: {edition.PartOf} {edition.Part}",
    ];

    // What readers see of a container's braces.
    private static readonly string[] Shown = ["title", "unit", "n"];

    // A line for each block: the unit in which people read and reviewers judge.
    private static IEnumerable<string> Lines(Edition edition, Func<string, string> nameOf) => [.. TextLines(edition, nameOf), .. SourceLines(edition).Select(s => $"Source: {s}")];

    private static IEnumerable<string> SourceLines(Edition edition)
    {
        var names = SourceNames.Of(edition.Sources);
        return edition.Sources.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{names[s.Key]}, {CslItem.Parse(s.Csl).Title} ({s.Kind})");
    }

    private static IEnumerable<string> TextLines(Edition edition, Func<string, string> nameOf) => TextLines(edition, nameOf, SourceNames.Of(edition.Sources));

    private static IEnumerable<string> TextLines(Edition edition, Func<string, string> nameOf, IReadOnlyDictionary<string, string> names) =>
    [
        $"Title: {edition.Title}",
        $"Introduction: {edition.Standfirst}",
        $"By: {string.Join(", ", edition.Authors.Select(nameOf))}",
        .. ArticleText.Parse(edition.Body).AllBlocks().Where(b => Walk.Content(b).Count > 0 || b is Container).Select(b => Words(b, names)).Where(words => words.Length > 0),
    ];

    private static string Words(Block block, IReadOnlyDictionary<string, string> names) => block is Container container
        ? container.Test is { } test ? $"Screening test: {test}" : string.Join(", ", Shown.Where(container.Attributes.Values.ContainsKey).Select(name => $"{name}: {container.Attributes.Values[name]}"))
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
