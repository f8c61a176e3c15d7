using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Importing.Markdown;

/// <summary><c>cited.json</c> beside a text of an export: copies of records that it cites otherwise than the library has them.</summary>
static class CitedFile
{
    public const string Name = "cited.json";

    /// <summary>The copies, none when there is no such file: a link is none, it may lead out of the folder.</summary>
    /// <exception cref="UnreadableInputException">The file is broken.</exception>
    public static IReadOnlyList<SourceRecord> Beside(string text) =>
        Path.Combine(Path.GetDirectoryName(text)!, Name) is var file && new FileInfo(file) is { Exists: true, LinkTarget: null } ? BibliographyFile.Read(file) : [];

    /// <summary>With the entries that readers see; a record of which none can be made is named.</summary>
    public static IReadOnlyList<CitedRecord> WithEntries(IReadOnlyList<SourceRecord> records, Bibliography bibliography, Losses losses)
    {
        if (records.Count == 0) return [];
        var copies = new List<CitedRecord>();
        foreach (var (record, entry) in records.Zip(bibliography.Entries(CslStyle.Apa, [.. records.Select(r => r.Item.Json)])))
            if (entry.Html is { } html) copies.Add(new(record.Key, record.Kind.Name(), record.Landmark, record.Csl, html));
            else losses.Name("source", $"no entry can be made of the copy of {Printed.Of(record.Key)}: {entry.Problem}");
        return copies;
    }

    /// <summary>Whether a copy is of the work that the library has under its key: the standing that is known there is that work's.</summary>
    public static bool IsOf(this SourceRecord copy, Source known) =>
        (copy.Item.Doi ?? copy.Item.Pmid) is not null ? copy.Names.AreKeptBy(WorkNames.Of(known)) : (known.Doi ?? known.Pmid) is null && copy.Item.Title == CslItem.Parse(known.Csl).Title;
}
