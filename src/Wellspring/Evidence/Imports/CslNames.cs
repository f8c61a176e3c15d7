using System.Text.Json.Nodes;

namespace Wellspring.Evidence;

/// <summary>Names as databases write them: "Family, Given", "Family, Given, Suffix", or one name alone.</summary>
static class CslNames
{
    public static JsonObject Person(string text)
    {
        var parts = text.Split(',', 3, StringSplitOptions.TrimEntries);
        return parts switch
        {
            [var family, var given, var suffix] when suffix.Length > 0 => Person(family, given, suffix),
            [var family, var given, ..] when given.Length > 0 => Person(family, given, null),
            [var only, ..] => only.Length > 0 ? Literal(only) : [],
            _ => [],
        };
    }

    public static JsonObject Literal(string name) => new() { ["literal"] = name.Trim() };

    public static JsonObject Person(string family, string? given, string? suffix, string? particle = null)
    {
        var name = new JsonObject();
        if (!string.IsNullOrWhiteSpace(particle)) name["non-dropping-particle"] = particle;
        if (!string.IsNullOrWhiteSpace(family)) name["family"] = family;
        if (!string.IsNullOrWhiteSpace(given)) name["given"] = given;
        if (!string.IsNullOrWhiteSpace(suffix)) name["suffix"] = suffix;
        return name;
    }
}
