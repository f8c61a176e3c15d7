using System.Text;
using Wellspring.Articles.Language;

namespace Wellspring.Importing.Markdown;

/// <summary>Other keys in the citations of a text, and every other letter as it was.</summary>
static class CitedKeys
{
    public static string Renamed(string body, IReadOnlyDictionary<string, string> names)
    {
        var (text, from) = (new StringBuilder(), 0);
        for (var at = body.IndexOf('@', StringComparison.Ordinal); at >= 0; at = body.IndexOf('@', at + 1))
        {
            if (!IsWordStart(body, at) || CitationSyntax.ReadKey(body, at) is not var (key, end) || !names.TryGetValue(key, out var name)) continue;
            text.Append(body, from, at + 1 - from).Append(body[at + 1] == '{' ? $"{{{name}}}" : name);
            from = end;
        }
        return text.Append(body, from, body.Length - from).ToString();
    }

    // The "@" of an e-mail address, or one that is only a sign, cites nothing.
    private static bool IsWordStart(string body, int at) => at == 0 || !(char.IsLetterOrDigit(body[at - 1]) || body[at - 1] is '_' or '.' or '+' or '\\');
}
