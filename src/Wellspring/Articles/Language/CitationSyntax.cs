using System.Text;

namespace Wellspring.Articles.Language;

/// <summary>Pandoc's citation keys and groups (Pandoc User's Guide, "Citation syntax").</summary>
static class CitationSyntax
{
    private const string KeyPunctuation = ":.#$%&-+?<>~/";

    /// <summary>Reads the key whose <c>@</c> stands at <paramref name="at"/>; null when there is none.</summary>
    public static (string Key, int End)? ReadKey(ReadOnlySpan<char> text, int at)
    {
        var start = at + 1;
        if (start >= text.Length || text[at] != '@') return null;
        return text[start] == '{' ? ReadBracedKey(text, start) : ReadPlainKey(text, start);
    }

    private static (string, int)? ReadBracedKey(ReadOnlySpan<char> text, int brace)
    {
        var end = brace + 1;
        while (end < text.Length && text[end] is not ('}' or '{') && !char.IsWhiteSpace(text[end])) end++;
        return end < text.Length && text[end] == '}' && end > brace + 1 ? (text[(brace + 1)..end].ToString(), end + 1) : null;
    }

    // Punctuation stays inside a key only singly and between letters or digits: the point after "@who2022." ends the sentence.
    private static (string, int)? ReadPlainKey(ReadOnlySpan<char> text, int start)
    {
        if (!IsKeyLetter(text[start])) return null;
        var end = start + 1;
        while (end < text.Length)
        {
            if (IsKeyLetter(text[end])) end++;
            else if (KeyPunctuation.Contains(text[end]) && end + 1 < text.Length && IsKeyLetter(text[end + 1])) end += 2;
            else break;
        }
        return (text[start..end].ToString(), end);
    }

    private static bool IsKeyLetter(char c) => char.IsLetterOrDigit(c) || c == '_';

    /// <summary>What stands between the brackets of a group; null when one of its parts cites nothing.</summary>
    public static IReadOnlyList<CitationItem>? ReadGroup(ReadOnlySpan<char> inside)
    {
        var items = new List<CitationItem>();
        foreach (var part in inside.Split(';'))
        {
            if (ReadItem(inside[part]) is not { } item) return null;
            items.Add(item);
        }
        return items;
    }

    private static CitationItem? ReadItem(ReadOnlySpan<char> part)
    {
        var at = FindKey(part);
        if (at < 0 || ReadKey(part, at) is not var (key, end)) return null;
        var suppress = at > 0 && part[at - 1] == '-';
        var prefix = part[..(suppress ? at - 1 : at)];
        return new(key, Clean(prefix), Clean(part[end..].TrimStart().TrimStart(',')), suppress);
    }

    // At a word's start: the "@" of an e-mail address is none.
    private static int FindKey(ReadOnlySpan<char> part)
    {
        for (var at = part.IndexOf('@'); at >= 0; at = Next(part, at))
            if (IsWordStart(part, at > 0 && part[at - 1] == '-' ? at - 1 : at) && ReadKey(part, at) is not null) return at;
        return -1;
    }

    private static int Next(ReadOnlySpan<char> part, int at)
    {
        var next = part[(at + 1)..].IndexOf('@');
        return next < 0 ? -1 : at + 1 + next;
    }

    private static bool IsWordStart(ReadOnlySpan<char> text, int position) =>
        position == 0 || !(char.IsLetterOrDigit(text[position - 1]) || text[position - 1] is '_' or '.' or '-' or '+' or '\\');

    /// <summary>One line, without the backslashes that keep a mark from being one.</summary>
    private static string Clean(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text.Trim())
            if (!char.IsWhiteSpace(c)) clean.Append(c);
            else if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
        return clean.Replace("\\", "").ToString();
    }
}
