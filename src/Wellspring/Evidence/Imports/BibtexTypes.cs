using System.Collections.Frozen;

namespace Wellspring.Evidence;

/// <summary>Entry types of BibTeX and BibLaTeX as CSL types.</summary>
static class BibtexTypes
{
    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        ["article"] = "article-journal", ["suppperiodical"] = "article-journal", ["periodical"] = "periodical", ["review"] = "review",
        ["book"] = "book", ["mvbook"] = "book", ["booklet"] = "pamphlet", ["collection"] = "book", ["mvcollection"] = "book", ["proceedings"] = "book", ["mvproceedings"] = "book", ["reference"] = "book", ["mvreference"] = "book", ["manual"] = "book",
        ["inbook"] = "chapter", ["incollection"] = "chapter", ["suppbook"] = "chapter", ["suppcollection"] = "chapter", ["bookinbook"] = "chapter", ["inreference"] = "entry-encyclopedia",
        ["inproceedings"] = "paper-conference", ["conference"] = "paper-conference",
        ["phdthesis"] = "thesis", ["mastersthesis"] = "thesis", ["thesis"] = "thesis",
        ["report"] = "report", ["techreport"] = "report", ["patent"] = "patent", ["standard"] = "standard", ["dataset"] = "dataset", ["software"] = "software",
        ["online"] = "webpage", ["electronic"] = "webpage", ["www"] = "webpage", ["unpublished"] = "manuscript", ["letter"] = "personal_communication",
        ["audio"] = "song", ["music"] = "song", ["video"] = "motion_picture", ["movie"] = "motion_picture", ["image"] = "graphic", ["artwork"] = "graphic", ["performance"] = "performance",
        ["legislation"] = "legislation", ["jurisdiction"] = "legal_case", ["legal"] = "treaty",
    }.ToFrozenDictionary();

    public static string ToCsl(BibtexEntry entry) => (entry.Type, entry.First("entrysubtype")?.ToLowerInvariant()) switch
    {
        ("article", "magazine") => "article-magazine",
        ("article", "newspaper") => "article-newspaper",
        ("unpublished", _) when entry.First("eventtitle", "eventdate") is not null => "speech",
        ("misc", _) when entry.First("url", "howpublished")?.Contains("http", StringComparison.OrdinalIgnoreCase) == true => "webpage",
        var (type, _) => Types.GetValueOrDefault(type, "document"),
    };
}
