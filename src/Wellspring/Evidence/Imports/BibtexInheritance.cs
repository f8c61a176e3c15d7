namespace Wellspring.Evidence;

/// <summary>Fields that an entry takes from its parent (crossref) or from shared data (xdata), after the BibLaTeX manual, appendix B.</summary>
static class BibtexInheritance
{
    private static readonly HashSet<string> OwnOnly = new(StringComparer.OrdinalIgnoreCase) { "ids", "crossref", "xref", "entryset", "entrysubtype", "execute", "label", "options", "presort", "related", "relatedoptions", "relatedstring", "relatedtype", "shorthand", "shorthandintro", "sortkey", "shorttitle", "sorttitle", "indextitle", "indexsorttitle" };
    private static readonly string[] Parts = ["inbook", "incollection", "inproceedings", "conference", "inreference", "suppbook", "suppcollection", "bookinbook"];

    public static void Apply(List<BibtexEntry> entries)
    {
        var byKey = new Dictionary<string, BibtexEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries) byKey.TryAdd(entry.Key, entry);
        var done = new HashSet<BibtexEntry>(ReferenceEqualityComparer.Instance);
        foreach (var entry in entries) Inherit(entry, byKey, done);
    }

    // Marked before its parents are asked: a circle ends where it began.
    private static void Inherit(BibtexEntry entry, Dictionary<string, BibtexEntry> byKey, HashSet<BibtexEntry> done)
    {
        if (!done.Add(entry)) return;
        foreach (var parent in Parents(entry, byKey))
        {
            Inherit(parent, byKey, done);
            foreach (var (name, value) in parent.Fields) Take(entry, parent, name, value);
        }
    }

    private static List<BibtexEntry> Parents(BibtexEntry entry, Dictionary<string, BibtexEntry> byKey) =>
        [.. $"{entry.First("xdata")},{entry.First("crossref")}".Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(byKey.GetValueOrDefault).OfType<BibtexEntry>()];

    private static void Take(BibtexEntry entry, BibtexEntry parent, string name, string value)
    {
        if (OwnOnly.Contains(name)) return;
        entry.Fields.TryAdd(InheritedName(entry, parent, name.ToLowerInvariant()), value);
    }

    private static string InheritedName(BibtexEntry entry, BibtexEntry parent, string name) => (parent.Type, name) switch
    {
        ("xdata", _) => name,
        ("periodical", "title") => "journaltitle",
        ("periodical", "subtitle") => "journalsubtitle",
        (_, "title") when Parts.Contains(entry.Type) => "booktitle",
        (_, "subtitle") when Parts.Contains(entry.Type) => "booksubtitle",
        ("book" or "mvbook", "author") when entry.Type is "inbook" or "bookinbook" => "bookauthor",
        ("mvbook" or "mvcollection" or "mvproceedings" or "mvreference", "title") => "maintitle",
        ("mvbook" or "mvcollection" or "mvproceedings" or "mvreference", "subtitle") => "mainsubtitle",
        _ => name,
    };
}
