namespace Wellspring.Evidence;

/// <summary>What a record must say so that a reader can find the work.</summary>
public static class SourceCompleteness
{
    // The publisher of a part of something larger is not who answers for what it says.
    private static readonly string[] PartsOfSomething = ["article", "article-journal", "article-magazine", "article-newspaper", "chapter", "paper-conference", "entry-dictionary", "entry-encyclopedia"];

    /// <summary>What is missing, in words that complete "it has no …"; empty when the record is complete.</summary>
    public static IReadOnlyList<string> Missing(CslItem item) =>
    [
        .. Unless(item.Title is not null, "title"),
        .. Unless(HasSomeoneResponsible(item), "author, editor or organisation"),
        .. Unless(item.Year is not null, "year"),
        .. Unless(CanBeFound(item), "DOI, PMID, ISBN or URL"),
    ];

    private static bool HasSomeoneResponsible(CslItem item) =>
        item.Names("author").Count > 0 || item.Names("editor").Count > 0 || item.Names("collection-editor").Count > 0
        || item.Text("authority") is not null || (item.Text("publisher") is not null && !PartsOfSomething.Contains(item.Type));

    private static bool CanBeFound(CslItem item) => item.Doi is not null || item.Pmid is not null || item.Isbn is not null || item.Url is not null;

    private static string[] Unless(bool there, string what) => there ? [] : [what];
}
