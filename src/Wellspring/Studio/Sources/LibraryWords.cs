using Wellspring.Evidence;
using Wellspring.Publishing;

namespace Wellspring.Studio.Sources;

/// <summary>What the library knows, in the words of a list.</summary>
static class LibraryWords
{
    public static string Short(Standing standing) => standing switch
    {
        Standing.Sound => "Nothing found against it",
        Standing.Concern => "Under concern",
        Standing.Corrected => "Corrected by its publisher",
        Standing.Retracted => "Retracted",
        _ => "Not checked",
    };

    /// <summary>How a list marks it.</summary>
    public static string Mark(Standing standing) => standing switch
    {
        Standing.Retracted => "danger",
        Standing.Concern => "due",
        _ => standing.Name(),
    };

    /// <summary>What kind of work it is, after the type that CSL knows.</summary>
    public static string Type(string csl) => csl switch
    {
        "article-journal" => "Journal article",
        "article-magazine" => "Magazine article",
        "article-newspaper" => "Newspaper article",
        "paper-conference" => "Conference paper",
        "webpage" => "Web page",
        "" => "",
        _ => char.ToUpperInvariant(csl[0]) + csl[1..].Replace('-', ' ').Replace('_', ' '),
    };

    public static string InWords(UseState state) => state switch
    {
        UseState.Live => "Live",
        UseState.Latest => "Latest edition",
        _ => "Earlier edition",
    };

    public static string Likeness(Likeness likeness) => likeness switch
    {
        Evidence.Likeness.Doi => "The same DOI",
        Evidence.Likeness.Pmid => "The same PMID",
        _ => "Nearly the same title and year",
    };
}
