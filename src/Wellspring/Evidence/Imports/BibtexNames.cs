using System.Text.Json.Nodes;

namespace Wellspring.Evidence;

/// <summary>
/// Names of BibTeX ("First von Last", "von Last, First", "von Last, Jr, First"; joined by "and"), split before the
/// LaTeX is taken off, for braces hold together what is one name. After "Tame the BeaST", section 11.
/// </summary>
static class BibtexNames
{
    public static IEnumerable<JsonObject> Read(string? names) =>
        names is null ? [] : Split(names, AndLength).Where(name => name is not "others").Select(One).Where(name => name.Count > 0);

    private static JsonObject One(string name)
    {
        if (IsOneGroup(name)) return CslNames.Literal(LatexText.Plain(name));
        if (name.Contains("family=", StringComparison.Ordinal)) return Extended(name);
        var parts = Split(name, (text, at) => text[at] == ',' ? 1 : 0).ToList();
        return parts switch
        {
            [var family, var given] => Inverted(family, given, null),
            [var family, var suffix, var given, ..] => Inverted(family, given, suffix),
            [var only] => Straight(Words(only)),
            _ => [],
        };
    }

    // BibLaTeX's own form: "given=Antonie, prefix=van, useprefix=true, family=Leeuwenhoek".
    private static JsonObject Extended(string name)
    {
        var parts = Split(name, (text, at) => text[at] == ',' ? 1 : 0).Select(part => part.Trim('{', '}', '"').Split('=', 2, StringSplitOptions.TrimEntries)).Where(pair => pair.Length == 2).ToLookup(pair => pair[0], pair => LatexText.Plain(pair[1]));
        return CslNames.Person(parts["family"].FirstOrDefault() ?? "", parts["given"].FirstOrDefault(), parts["suffix"].FirstOrDefault(), parts["prefix"].FirstOrDefault());
    }

    private static JsonObject Inverted(string family, string given, string? suffix)
    {
        var words = Words(family);
        var von = words.TakeWhile(IsLower).Count();
        if (von == words.Count) von = 0;
        return Named(words[von..], given, suffix, words[..von]);
    }

    // First von Last: what begins with a small letter parts them; without it the last word is the family.
    private static JsonObject Straight(List<string> words)
    {
        if (words.Count == 0) return [];
        var from = words.FindIndex(0, words.Count - 1, IsLower);
        if (from < 0) return Named(words[^1..], string.Join(' ', words[..^1]), null, []);
        var to = words.FindLastIndex(words.Count - 2, words.Count - 1 - from, IsLower);
        return Named(words[(to + 1)..], string.Join(' ', words[..from]), null, words[from..(to + 1)]);
    }

    private static JsonObject Named(List<string> family, string given, string? suffix, List<string> von) =>
        CslNames.Person(Plain(family), LatexText.Plain(given), suffix is null ? null : LatexText.Plain(suffix), von.Count > 0 ? Plain(von) : null);

    private static string Plain(List<string> words) => LatexText.Plain(string.Join(' ', words));

    private static bool IsLower(string word) => !word.StartsWith('{') && LatexText.Plain(word) is [var first, ..] && char.IsLower(first);

    private static bool IsOneGroup(string name) => name.StartsWith('{') && Ends(name) == name.Length - 1;

    private static int Ends(string name)
    {
        var depth = 0;
        for (var at = 0; at < name.Length; at++)
        {
            if (name[at] == '\\') at++;
            else if (name[at] == '{') depth++;
            else if (name[at] == '}' && --depth == 0) return at;
        }
        return -1;
    }

    private static List<string> Words(string text) => [.. Split(text, (t, at) => char.IsWhiteSpace(t[at]) || t[at] == '~' ? 1 : 0).Where(word => word.Length > 0)];

    private static int AndLength(string text, int at) =>
        at > 0 && at + 4 < text.Length && char.IsWhiteSpace(text[at - 1]) && text.AsSpan(at, 3).Equals("and", StringComparison.OrdinalIgnoreCase) && char.IsWhiteSpace(text[at + 3]) ? 3 : 0;

    // Outside of braces, where the separator has a length.
    private static IEnumerable<string> Split(string text, Func<string, int, int> separator)
    {
        var (start, depth) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\') at++;
            else if (text[at] == '{') depth++;
            else if (text[at] == '}') depth--;
            else if (depth == 0 && separator(text, at) is > 0 and var length)
            {
                yield return text[start..at].Trim();
                at += length - 1;
                start = at + 1;
            }
        }
        yield return text[start..].Trim();
    }
}
