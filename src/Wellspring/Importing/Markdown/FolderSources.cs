using System.Text.Json.Nodes;
using Wellspring.Evidence;

namespace Wellspring.Importing.Markdown;

/// <summary>
/// The bibliographies of a folder as one. When two of them know different works by one id, the work of the later file goes by another,
/// and the texts beside that file cite it so: the same folder gives the same ids each time.
/// </summary>
sealed class FolderSources
{
    private readonly Dictionary<string, SourceRecord> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> renamed = new(StringComparer.Ordinal);
    private readonly List<Dropped> named = [];
    private readonly HashSet<string> written = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<(string File, IReadOnlyList<SourceRecord> Records)> books;
    private readonly HashSet<SourceRecord> known;

    private FolderSources(IReadOnlyList<(string File, IReadOnlyList<SourceRecord> Records)> books, IEnumerable<SourceRecord> known)
    {
        (this.books, this.known) = (books, [.. known]);
        foreach (var record in this.known) taken[record.Key] = record;
        written.UnionWith(books.SelectMany(b => b.Records).SelectMany(r => r.AllKeys));
        foreach (var (file, records) in books)
            foreach (var record in records) Take(record, file);
    }

    public IReadOnlyCollection<SourceRecord> Records => [.. taken.Values.Where(r => !known.Contains(r))];

    public IReadOnlyList<Dropped> Named => named;

    public static FolderSources Read(IEnumerable<string> files) => new([.. files.Select(file => (file, BibliographyFile.Read(file)))], []);

    /// <summary>The same when these works have their ids already: what a file knows by one of them is another work, too.</summary>
    public FolderSources Beside(IEnumerable<SourceRecord> library) => new(books, library);

    /// <summary>The text of a page as it has to cite here.</summary>
    public string Cite(string body, MarkdownPage page) =>
        renamed.Count > 0 && BibliographyFile.Nearest(page.Path) is { } file && renamed.TryGetValue(file, out var names) ? CitedKeys.Renamed(body, names) : body;

    private void Take(SourceRecord record, string file)
    {
        if (taken.TryAdd(record.Key, record)) return;
        var first = taken[record.Key];
        if (!IsSameWork(first, record)) Rename(record, file, first);
        else if ((first.Csl, first.Kind, first.Landmark, first.Standing) != (record.Csl, record.Kind, record.Landmark, record.Standing))
            named.Add(new("source", record.Place.ToString(), $"{Printed.Of(record.Key)} stands in {first.Place} in other words; those were taken"));
    }

    private void Rename(SourceRecord record, string file, SourceRecord first)
    {
        var key = FreeKey(record);
        var item = (JsonObject)record.Item.Json.DeepClone();
        item["id"] = key;
        taken.TryAdd(key, record with { Key = key, Item = new CslItem(item) });
        if (!renamed.TryGetValue(file, out var names)) renamed[file] = names = new(StringComparer.Ordinal);
        names[record.Key] = key;
        named.Add(new("source-id", record.Place.ToString(), $"{Printed.Of(record.Key)} is another work in {first.Place}: this one is {Printed.Of(key)} here, and the texts beside its file cite it so"));
    }

    private string FreeKey(SourceRecord record)
    {
        for (var number = 2; ; number++)
            if ($"{record.Key}-{number}" is var key && !written.Contains(key) && (!taken.TryGetValue(key, out var there) || IsSameWork(there, record))) return key;
    }

    private static bool IsSameWork(SourceRecord a, SourceRecord b) => (a.Item.Doi, b.Item.Doi, a.Item.Pmid, b.Item.Pmid) switch
    {
        ({ } one, { } other, _, _) => one == other,
        (_, _, { } one, { } other) => one == other,
        _ => string.Equals(a.Item.Title, b.Item.Title, StringComparison.OrdinalIgnoreCase),
    };
}
