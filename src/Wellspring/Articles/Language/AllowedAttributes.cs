namespace Wellspring.Articles.Language;

/// <summary>The attributes that mean something, by element. The guide docs/guides/article-language.md shows each.</summary>
static class AllowedAttributes
{
    private static readonly Dictionary<string, string[]> ByElement = new(StringComparer.Ordinal)
    {
        ["heading"] = ["#id"],
        ["paragraph"] = [".opinion", "reason", "question", "level"],
        ["picture"] = ["width", "height"],
        ["link"] = [],
        ["care-card"] = ["level"],
        ["callout"] = ["kind"],
        ["infographic"] = ["kind", "title", "unit", "n"],
        ["key-points"] = [],
        ["experience"] = [],
        ["faq"] = [],
        ["screening"] = [],
        ["self-check"] = [],
    };

    public static IEnumerable<string> Unknown(string element, Attributes attributes) =>
        Written(attributes).Except(ByElement[element]);

    public static string Sentence(string element) =>
        ByElement[element] is { Length: > 0 } allowed ? "it may have " + string.Join(", ", allowed) : "it has none";

    private static IEnumerable<string> Written(Attributes attributes)
    {
        if (attributes.Id is not null) yield return attributes.Id is "" ? "#" : "#id";
        foreach (var name in attributes.Classes) yield return "." + name;
        foreach (var name in attributes.Values.Keys) yield return name;
    }
}
