namespace Wellspring.Articles.Language;

/// <summary>Gives every heading an address of its own within the page, and none that the page itself uses.</summary>
sealed class Anchors
{
    // The page's own anchors (s1, r1, n1 belong to sources, references and notes), and names that scripts look up on a document.
    private static readonly HashSet<string> Reserved =
    [
        "main", "help", "sources", "know", "contents", "top", "crisis", "menu", "search", "text", "title", "body", "head", "forms", "images", "links",
        "location", "cookie", "domain", "document", "window", "self", "parent", "name", "length", "attributes", "children", "constructor", "prototype",
        "anchors", "scripts", "plugins", "embeds", "all", "url", "referrer", "submit", "action", "method", "id", "style", "open", "close", "write",
    ];

    private readonly Dictionary<string, int> timesWanted = new(StringComparer.Ordinal);
    private readonly HashSet<string> given = new(StringComparer.Ordinal);

    public string Next(string wanted)
    {
        var slug = Slug.From(wanted);
        if (IsTaken(slug)) slug = "h-" + slug;
        var anchor = slug;
        while (!given.Add(anchor)) anchor = $"{slug}-{Count(slug)}";
        return anchor;
    }

    private int Count(string slug) => timesWanted[slug] = timesWanted.GetValueOrDefault(slug, 1) + 1;

    private static bool IsTaken(string slug) => Reserved.Contains(slug) || char.IsAsciiDigit(slug[0]) || IsNumbered(slug[1..]);

    private static bool IsNumbered(string rest) => rest.Any(char.IsAsciiDigit) && rest.All(c => c == '-' || char.IsAsciiDigit(c));
}
