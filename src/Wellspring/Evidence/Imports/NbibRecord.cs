using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>A MEDLINE record as a source. Tags are those of "MEDLINE/PubMed Data Element (Field) Descriptions" (NLM).</summary>
static partial class NbibRecord
{
    public static SourceRecord ToSource(TaggedRecord record, string file)
    {
        var item = new CslItem(Fields(record));
        var key = CitationKey.For(item);
        item.Json["id"] = key;
        return new(key, item, PublicationTypes.Kind(record.All("PT")), StandingOf(record), null, new Place(record.Line, 1, file));
    }

    private static JsonObject Fields(TaggedRecord record)
    {
        var type = TypeOf(record);
        return new CslFields(type)
            .Text("title", Title(record))
            .Names("author", Names(record, "FAU", "AU").Concat(record.All("CN").Select(CslNames.Literal)))
            .Names("editor", Names(record, "FED", "ED"))
            .Date("issued", CslDates.Medline(record.First("DP")) ?? CslDates.Numeric(record.First("DEP", "EDAT")))
            .Text("container-title", type == "book" ? null : record.First("BTI", "JT", "TA"))
            .Text("container-title-short", record.First("TA"))
            .Text("collection-title", record.First("CTI"))
            .Text("volume", record.First("VI"))
            .Text("issue", record.First("IP"))
            .Text("page", Pages(record.First("PG")))
            .Text("publisher", record.First("PB"))
            .Text("publisher-place", record.First("PB") is null ? null : record.First("PL"))
            .Text("ISSN", WithoutRemark(record.First("IS")))
            .Text("ISBN", WithoutRemark(record.First("ISBN")))
            .Text("DOI", Doi(record))
            .Text("PMID", PmidText.Find(WithoutRemark(record.First("PMID"))))
            .Text("PMCID", WithoutRemark(record.First("PMC")))
            .Text("language", record.First("LA"))
            .Build();
    }

    private static string TypeOf(TaggedRecord record)
    {
        var said = record.All("PT").ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (said.Contains("Preprint")) return "article";
        if (record.First("BTI") is not null && record.First("TI") is not null) return "chapter";
        if (said.Contains("Book") || record.First("BTI") is not null) return "book";
        if (said.Contains("Technical Report")) return "report";
        if (said.Contains("Newspaper Article")) return "article-newspaper";
        if (said.Contains("Congress")) return "paper-conference";
        return record.First("JT", "TA") is null && said.Count == 0 && record.First("PMID") is null ? "document" : "article-journal";
    }

    private static string? Title(TaggedRecord record)
    {
        var titles = record.All("TI").ToList() is { Count: > 0 } own ? own : [.. record.All("BTI")];
        return titles.Count == 0 ? record.First("TT") : WithoutStop(Titles.Joined(titles).Trim('[', ']'));
    }

    // MEDLINE closes every title with a full stop; styles set their own.
    private static string WithoutStop(string title) => title.EndsWith('.') && !title.EndsWith("..", StringComparison.Ordinal) ? title[..^1] : title;

    private static IEnumerable<JsonObject> Names(TaggedRecord record, string full, string brief) =>
        record.All(full).Any() ? record.All(full).Select(CslNames.Person) : record.All(brief).Select(Brief);

    // "Long V": the initials stand after the last blank.
    private static JsonObject Brief(string name) =>
        name.LastIndexOf(' ') is > 0 and var blank ? CslNames.Person(name[..blank], name[(blank + 1)..], null) : CslNames.Literal(name);

    private static string? Doi(TaggedRecord record) =>
        record.All("LID", "AID").Where(id => id.Contains("[doi]", StringComparison.OrdinalIgnoreCase)).Select(id => DoiText.Find(WithoutRemark(id))).FirstOrDefault(doi => doi is not null);

    // "454-81" means 454–481.
    private static string? Pages(string? pages)
    {
        if (pages is null || ShortRange().Match(pages) is not { Success: true } range) return pages;
        var (from, to) = (range.Groups["from"].Value, range.Groups["to"].Value);
        return to.Length < from.Length ? $"{from}-{from[..^to.Length]}{to}" : pages;
    }

    private static string? WithoutRemark(string? text) => text is null ? null : Remark().Replace(text, "").Trim();

    /// <summary>What the record says of its own work; <see cref="Standing.Unchecked"/> when it says nothing.</summary>
    internal static Standing StandingOf(TaggedRecord record) => record switch
    {
        _ when record.First("RIN") is not null || PublicationTypes.Standing(record.All("PT")) == Standing.Retracted => Standing.Retracted,
        _ when record.First("ECI") is not null => Standing.Concern,
        _ when record.First("EIN") is not null => Standing.Corrected,
        _ => Standing.Unchecked,
    };

    [GeneratedRegex(@"^(?<from>\d+)-(?<to>\d+)$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortRange();

    [GeneratedRegex(@"\s*(?:\[[^\]]*\]|\([^)]*\))\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();
}
