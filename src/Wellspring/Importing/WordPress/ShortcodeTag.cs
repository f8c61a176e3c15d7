using System.Text.RegularExpressions;

namespace Wellspring.Importing.WordPress;

/// <summary>One tag of WordPress' own bracket language: <c>[gallery ids="1,2"]</c>, <c>[/caption]</c>.</summary>
sealed partial record ShortcodeTag(string Name, string Attributes, bool Closes, int End)
{
    private const int Longest = 2000;

    /// <summary>Reads the tag that starts with the bracket at this place; null when it is an ordinary bracket.</summary>
    public static ShortcodeTag? At(string text, int start)
    {
        var at = start + 1;
        var closes = at < text.Length && text[at] == '/';
        if (closes) at++;
        var name = NameAt(text, at);
        if (name.Length == 0) return null;
        var end = Close(text, at + name.Length);
        return end < 0 ? null : new(name, text[(at + name.Length)..end].Trim(), closes, end + 1);
    }

    public string this[params string[] names] =>
        Pairs().Matches(Attributes).FirstOrDefault(m => names.Contains(m.Groups[1].Value.ToLowerInvariant()))?.Groups["value"].Value ?? "";

    /// <summary>An address that stands alone, as in <c>[audio https://old.example/a.mp3|loop=no]</c>.</summary>
    public string BareAddress => Attributes.StartsWith("http", StringComparison.Ordinal) ? Attributes.Split(' ', '|')[0] : "";

    private static string NameAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '-')) end++;
        return end > at && char.IsAsciiLetter(text[at]) ? text[at..end] : "";
    }

    private static int Close(string text, int at)
    {
        if (at < text.Length && text[at] is not (' ' or '\t' or '\n' or '\r' or '/' or ']')) return -1;
        var quote = '\0';
        for (var i = at; i < text.Length && i - at < Longest; i++)
        {
            if (quote != '\0') quote = text[i] == quote ? '\0' : quote;
            else if (text[i] is '"' or '\'') quote = text[i];
            else if (text[i] == ']') return i;
            else if (text[i] is '[' or '<') return -1;
        }
        return -1;
    }

    [GeneratedRegex("""([\w-]+)\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[^\s"'/]+))""", RegexOptions.CultureInvariant)]
    private static partial Regex Pairs();
}
