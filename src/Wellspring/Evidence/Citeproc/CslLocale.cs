using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>The language of a bibliography's own words ("edited by", "and"), or none: then the style chooses.</summary>
/// <param name="Tree">The terms, when they come from a file.</param>
public sealed record CslLocale(string Language, string? Tree = null)
{
    /// <summary>A locale file, or a language tag. A tag that is not built in falls back to en-US.</summary>
    public static CslLocale Named(string name) =>
        File.Exists(name) || LooksLikeFile(name) ? Read(name) : new(CiteprocResources.Locales.ContainsKey(name) ? name : "en-US");

    public static CslLocale Read(string file)
    {
        var locale = CslXml.ReadFile(file, "locale");
        return new(locale.Language ?? throw new UnreadableInputException("the locale does not say its language (xml:lang)", new Place(0, 0, file)), locale.Tree);
    }

    private static bool LooksLikeFile(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
