using System.Text;

namespace Wellspring.Articles;

/// <summary>Plain words as Markdown that reads as exactly these words.</summary>
public static class MarkdownText
{
    /// <summary>Escapes what would be a mark of the article language; line breaks become spaces.</summary>
    public static string Escape(string words)
    {
        var text = new StringBuilder(words.Length + 8);
        Append(text, words.ReplaceLineEndings(" "));
        return GuardLineStart(text.ToString().Trim());
    }

    /// <summary>Words in the middle of a line: the marks escaped, spaces as they are.</summary>
    public static void Append(StringBuilder text, string words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (IsMark(words, i, text.Length > 0 ? text[^1] : ' ')) text.Append('\\');
            text.Append(words[i]);
        }
    }

    private static bool IsMark(string words, int i, char before) => words[i] switch
    {
        '\\' or '`' or '*' or '[' or ']' or '<' or '{' or '|' => true,
        '_' => !char.IsLetterOrDigit(before) || i + 1 >= words.Length || !char.IsLetterOrDigit(words[i + 1]),
        '@' => !char.IsLetterOrDigit(before),
        '!' => i + 1 == words.Length,
        '&' => i + 1 >= words.Length || words[i + 1] == '#' || char.IsAsciiLetter(words[i + 1]),
        _ => false,
    };

    /// <summary>Keeps the first character of a line from beginning a heading, list, quote, rule or container.</summary>
    public static string GuardLineStart(string line)
    {
        if (line.Length == 0) return line;
        if (line[0] is '#' or '>' or '+' or '-' or '=' or ':' or '~') return '\\' + line;
        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 10 && line[digits] is '.' or ')' && digits > 0 ? line[..digits] + '\\' + line[digits..] : line;
    }

    /// <summary>An address as a link destination (CommonMark 0.31.2, 6.3).</summary>
    internal static string Destination(string url)
    {
        var text = new StringBuilder(url.Length);
        foreach (var c in url.Trim())
            if (c is ' ' or '(' or ')' or '<' or '>' or '\\' or '"' or '`' or '|' or '{' or '}' or '[' or ']' or '*' or '_' || char.IsControl(c)) text.Append(Uri.HexEscape(c));
            else text.Append(c);
        return text.Replace("&", "&amp;").ToString();
    }
}
