using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>A RIS record as a source. Programs disagree about many tags; each field lists those in use, the surest first.</summary>
static partial class RisRecord
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["JOUR"] = "article-journal", ["EJOUR"] = "article-journal", ["JFULL"] = "article-journal", ["ABST"] = "article-journal", ["INPR"] = "article-journal",
        ["MGZN"] = "article-magazine", ["NEWS"] = "article-newspaper", ["BLOG"] = "post-weblog",
        ["BOOK"] = "book", ["EBOOK"] = "book", ["EDBOOK"] = "book", ["SER"] = "book", ["CLSWK"] = "book", ["WHOLE"] = "book",
        ["CHAP"] = "chapter", ["ECHAP"] = "chapter", ["CONF"] = "paper-conference", ["CPAPER"] = "paper-conference",
        ["THES"] = "thesis", ["RPRT"] = "report", ["GOVDOC"] = "report", ["STAND"] = "standard", ["UNPB"] = "manuscript", ["MANSCPT"] = "manuscript",
        ["ELEC"] = "webpage", ["WEB"] = "webpage", ["ICOMM"] = "personal_communication", ["PCOMM"] = "personal_communication",
        ["DATA"] = "dataset", ["AGGR"] = "dataset", ["COMP"] = "software", ["DICT"] = "entry-dictionary", ["ENCYC"] = "entry-encyclopedia",
        ["PAT"] = "patent", ["BILL"] = "bill", ["UNBILL"] = "bill", ["CASE"] = "legal_case", ["STAT"] = "legislation", ["LEGAL"] = "legislation",
        ["MAP"] = "map", ["PAMP"] = "pamphlet", ["SLIDE"] = "speech", ["SOUND"] = "song", ["MUSIC"] = "musical_score", ["VIDEO"] = "motion_picture", ["MPCT"] = "motion_picture", ["ART"] = "graphic", ["FIGURE"] = "figure",
    };

    // Where A2 are the editors of the whole; elsewhere they are further authors.
    private static readonly string[] HasEditors = ["book", "chapter", "paper-conference", "entry-dictionary", "entry-encyclopedia", "report", "dataset", "webpage"];

    public static SourceRecord ToSource(TaggedRecord record, string file)
    {
        var item = new CslItem(Fields(record));
        var key = CitationKey.For(item);
        item.Json["id"] = key;
        var types = record.All("M3").ToList();
        return new(key, item, PublicationTypes.Kind(types), PublicationTypes.Standing(types), null, new Place(record.Line, 1, file));
    }

    private static JsonObject Fields(TaggedRecord record)
    {
        var type = Types.GetValueOrDefault(record.Last("TY") ?? "", "document");
        var isPart = type is not ("book" or "thesis" or "report" or "webpage");
        return new CslFields(type)
            .Text("title", Titles.Joined(record.All("TI", "T1", "CT")))
            .Text("title", isPart ? null : record.First("BT"))
            .Names("author", (HasEditors.Contains(type) ? record.All("AU", "A1") : record.All("AU", "A1", "A2")).Select(CslNames.Person))
            .Names("editor", (HasEditors.Contains(type) ? record.All("ED", "A2") : record.All("ED")).Select(CslNames.Person))
            .Names("collection-editor", record.All("A3").Select(CslNames.Person))
            .Names("translator", record.All("A4").Select(CslNames.Person))
            .Date("issued", Issued(record))
            .Date("accessed", CslDates.Numeric(record.First("Y2")))
            .Text("container-title", isPart ? record.First("JF", "T2", "BT", "JO", "JA", "J1", "J2") : null)
            .Text("container-title-short", record.First("JO", "JA", "J2", "J1"))
            .Text("collection-title", record.First("T3"))
            .Text("volume", record.First("VL"))
            .Text("issue", record.First("IS"))
            .Text("number", type is "report" or "patent" or "standard" ? record.First("M1") : null)
            .Text("page", Pages(record.First("SP"), record.First("EP")))
            .Text("edition", record.First("ET"))
            .Text("publisher", record.First("PB"))
            .Text("publisher-place", record.First("CY", "PP"))
            .Text(Isbn().IsMatch(record.First("SN") ?? "") ? "ISBN" : "ISSN", record.First("SN"))
            .Text("DOI", Doi(record))
            .Text("PMID", record.All("U1", "AN", "C7").Where(id => id.Contains("pmid", StringComparison.OrdinalIgnoreCase)).Select(id => PmidText.Find(id.Replace("[pmid]", "", StringComparison.OrdinalIgnoreCase))).FirstOrDefault(id => id is not null))
            .Text("PMID", PmidText.FindInUrl(record.First("UR")))
            .Text("URL", record.First("UR", "L2", "L1")?.Split(';')[0])
            .Text("language", record.First("LA"))
            .Build();
    }

    // PY with a remark ("2013/02/15/received") is another date than the publication's.
    private static JsonObject? Issued(TaggedRecord record)
    {
        var dates = record.All("PY", "Y1", "DA").Where(date => !date.Any(char.IsLetter)).Select(CslDates.Numeric).OfType<JsonObject>().ToList();
        return dates.Count == 0 ? null : dates.MaxBy(date => ((JsonArray)((JsonArray)date["date-parts"]!)[0]!).Count);
    }

    private static string? Pages(string? first, string? last) =>
        first is null || last is null || first == last || first.Contains('-', StringComparison.Ordinal) ? first ?? last : $"{first}-{last}";

    private static string? Doi(TaggedRecord record) =>
        record.All("DO", "DI").Concat(record.All("M3", "N1")).Select(DoiText.Find).Append(DoiText.FindInUrl(record.First("UR"))).FirstOrDefault(doi => doi is not null);

    [GeneratedRegex(@"^\D*(?:\d[ -]?){9}[\dXx](?:(?:[ -]?\d){3})?\D*$", RegexOptions.CultureInvariant)]
    private static partial Regex Isbn();
}
