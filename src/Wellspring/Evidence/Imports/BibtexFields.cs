using System.Text.Json.Nodes;

namespace Wellspring.Evidence;

/// <summary>Fields of BibTeX and BibLaTeX as CSL variables.</summary>
static class BibtexFields
{
    public static JsonObject ToCsl(BibtexEntry entry)
    {
        var type = BibtexTypes.ToCsl(entry);
        var fields = new CslFields(type)
            .Text("title", Title(entry, "title"))
            .Text("title-short", Marked(entry, "shorttitle"))
            .Text("container-title", Container(entry, type))
            .Text("container-title-short", Marked(entry, "shortjournal"))
            .Text("collection-title", Marked(entry, "series"))
            .Text("volume-title", entry.First("maintitle") is null ? null : entry.First("booktitle") is null ? null : Title(entry, "booktitle"))
            .Text("event-title", Marked(entry, "eventtitle"))
            .Text("genre", Genre(entry));
        return Rest(Published(People(fields, entry), entry, type), entry).Build();
    }

    private static CslFields People(CslFields fields, BibtexEntry entry) => fields
        .Names("author", BibtexNames.Read(entry.First("author")))
        .Names("editor", BibtexNames.Read(entry.First("editor")))
        .Names("translator", BibtexNames.Read(entry.First("translator")))
        .Names("container-author", BibtexNames.Read(entry.First("bookauthor")));

    private static CslFields Published(CslFields fields, BibtexEntry entry, string type) => fields
        .Date("issued", BibtexDates.Issued(entry))
        .Date("original-date", CslDates.Numeric(entry.First("origdate")))
        .Date("event-date", CslDates.Numeric(entry.First("eventdate")))
        .Date("accessed", CslDates.Numeric(entry.First("urldate")))
        .Text("volume", Plain(entry, "volume") is { } volume && Plain(entry, "part") is { } part ? $"{volume}.{part}" : Plain(entry, "volume"))
        .Text("number-of-volumes", Plain(entry, "volumes"))
        .Text("issue", type is "article-journal" or "article-magazine" or "article-newspaper" ? Plain(entry, "issue") is { } issue && Plain(entry, "number") is { } number ? $"{number}, {issue}" : Plain(entry, "number", "issue") : null)
        .Text("number", type is "report" or "patent" or "standard" or "legislation" ? Plain(entry, "number") : null)
        .Text("collection-number", type is "book" or "chapter" or "paper-conference" ? Plain(entry, "number") : null)
        .Text("page", Pages(entry, type))
        .Text("number-of-pages", Plain(entry, "pagetotal"))
        .Text("chapter-number", Plain(entry, "chapter"))
        .Text("edition", Plain(entry, "edition"))
        .Text("version", Plain(entry, "version"))
        .Text("publisher", Listed(entry, "publisher", "institution", "school", "organization", "howpublished"))
        .Text("publisher-place", Listed(entry, "location", "address"))
        .Text("event-place", Marked(entry, "venue"));

    private static CslFields Rest(CslFields fields, BibtexEntry entry) => fields
        .Text("DOI", DoiText.Find(Plain(entry, "doi")) ?? DoiText.FindInUrl(Plain(entry, "url")))
        .Text("PMID", PmidText.Find(Plain(entry, "pmid")) ?? (Is(entry, "eprinttype", "pubmed") ? PmidText.Find(Plain(entry, "eprint")) : null))
        .Text("PMCID", Plain(entry, "pmcid"))
        .Text("ISBN", Plain(entry, "isbn"))
        .Text("ISSN", Plain(entry, "issn"))
        .Text("URL", Url(entry))
        .Text("language", Plain(entry, "langid", "language", "hyphenation"))
        .Text("note", Marked(entry, "note", "addendum"));

    private static string? Title(BibtexEntry entry, string name)
    {
        var (title, subtitle) = (Marked(entry, name), Marked(entry, name[..^"title".Length] + "subtitle"));
        var whole = title is null || subtitle is null ? title ?? subtitle : title[^1] is '?' or '!' or ':' ? $"{title} {subtitle}" : $"{title}: {subtitle}";
        return name == "title" && Marked(entry, "titleaddon") is { } addon && whole is not null ? $"{whole}. {addon}" : whole;
    }

    private static string? Container(BibtexEntry entry, string type)
    {
        if (type is "chapter" or "paper-conference" or "entry-encyclopedia" or "entry-dictionary") return Title(entry, "booktitle") ?? Title(entry, "maintitle") ?? Title(entry, "journaltitle");
        return Title(entry, "journaltitle") ?? Marked(entry, "journal") ?? (type is "book" or "thesis" or "report" ? null : Title(entry, "booktitle"));
    }

    private static string? Genre(BibtexEntry entry) => (Plain(entry, "type"), entry.Type) switch
    {
        ("phdthesis", _) or (null, "phdthesis") => "PhD thesis",
        ("mathesis", _) or (null, "mastersthesis") => "Master’s thesis",
        ("techreport", _) => "Technical report",
        ("patent" or "patentus" or "patentde" or "patentfr" or "patenteu" or "patentuk", _) => "patent",
        var (said, _) => said,
    };

    private static string? Pages(BibtexEntry entry, string type) =>
        Plain(entry, "pages", "eid", "article-number") is { } pages ? pages.Replace("–", "-", StringComparison.Ordinal).Replace("—", "-", StringComparison.Ordinal) : type == "article-journal" ? Plain(entry, "articleno") : null;

    // Addresses keep their percent signs and tildes: they are no LaTeX text.
    private static string? Url(BibtexEntry entry) =>
        entry.First("url") is { } url ? url.Replace("\\", "", StringComparison.Ordinal).Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)
        : Is(entry, "eprinttype", "arxiv") || Is(entry, "archiveprefix", "arxiv") ? $"https://arxiv.org/abs/{Plain(entry, "eprint")}" : null;

    private static bool Is(BibtexEntry entry, string field, string value) => string.Equals(entry.First(field), value, StringComparison.OrdinalIgnoreCase);

    private static string? Plain(BibtexEntry entry, params ReadOnlySpan<string> names) => entry.First(names) is { } latex && LatexText.Plain(latex) is { Length: > 0 } text ? text : null;

    // Lists of publishers and places are joined by "and", as names are.
    private static string? Listed(BibtexEntry entry, params ReadOnlySpan<string> names) => Marked(entry, names)?.Replace(" and ", entry.First(names)!.Contains(" and ", StringComparison.Ordinal) && !entry.First(names)!.StartsWith('{') ? "; " : " and ", StringComparison.Ordinal);

    private static string? Marked(BibtexEntry entry, params ReadOnlySpan<string> names) => entry.First(names) is { } latex && LatexText.Read(latex) is { Length: > 0 } text ? text : null;
}
