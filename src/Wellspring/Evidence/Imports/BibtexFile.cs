using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>The entries of a .bib file as sources: fields inherited through crossref and xdata, kinds left to people.</summary>
static class BibtexFile
{
    // Not works of their own: what others are made of.
    private static readonly string[] NoWorks = ["xdata", "set", "control"];

    public static ReadSources Read(string file, string text)
    {
        var entries = new BibtexReader(file, text).Read();
        if (entries.Count == 0 && !IsBlank(text)) throw new UnreadableInputException("no BibTeX entry was found: “@article{key, …}” is expected", new Place(1, 1, file));
        BibtexInheritance.Apply(entries);
        return new([.. entries.Where(IsWork).Select(entry => ToSource(entry, file))], [.. entries.Where(entry => !IsWork(entry)).Select(entry => NotTaken(entry, file))]);
    }

    // Reference managers write an empty library as a file of comments.
    private static bool IsBlank(string text) => text.Split('\n').All(line => string.IsNullOrWhiteSpace(line) || line.TrimStart().StartsWith('%')) || text.Contains("@comment", StringComparison.OrdinalIgnoreCase);

    private static bool IsWork(BibtexEntry entry) => !NoWorks.Contains(entry.Type);

    private static DroppedRecord NotTaken(BibtexEntry entry, string file) =>
        new($"@{entry.Type}", $"{file}:{entry.Line}:{entry.Column}", $"“{entry.Key}” is no work of its own");

    private static SourceRecord ToSource(BibtexEntry entry, string file)
    {
        var item = new CslItem(BibtexFields.ToCsl(entry));
        var key = entry.Key.Length > 0 ? CitationKey.Citeable(entry.Key) : CitationKey.For(item);
        item.Json["id"] = key;
        return new(key, item, SourceKind.Other, Standing.Unchecked, null, new Place(entry.Line, entry.Column, file));
    }
}
