using System.Globalization;
using System.Text;
using Wellspring.Articles;

namespace Wellspring.Studio.Editing;

/// <summary>Runs as a line of the article language that reads as exactly these runs.</summary>
sealed partial class RunWriting(bool underscores)
{
    private readonly StringBuilder text = new();
    private readonly List<(EditorMark Mark, string Close)> open = [];
    private IReadOnlyList<EditorNode> runs = [];

    // How far the text reaches, when words were written last; only they can be written as entities.
    private int endOfWords = -1;
    private Seam seam;

    /// <summary>What the words that follow must not begin with.</summary>
    private enum Seam { None, AfterBracket, AfterKey }

    /// <param name="runs">In their one form: there is a way to write them.</param>
    public static string Of(IReadOnlyList<EditorNode> runs) => Try(runs) ?? new RunWriting(underscores: false).Write(runs);

    /// <summary>The same within a cell, which a bar ends even in code.</summary>
    public static string OfCell(IReadOnlyList<EditorNode> runs) => Of([.. runs.Select(r => r.Has("code") ? r with { Text = r.Text.Replace("|", "\\|", StringComparison.Ordinal) } : r)]);

    /// <summary>The text of these runs, read again before it is believed; null when emphasis cannot stand where they have it.</summary>
    public static string? Try(IReadOnlyList<EditorNode> runs)
    {
        var stars = new RunWriting(underscores: false).Write(runs);
        if (!runs.Any(r => r.Has("strong") || r.Has("em")) || Says(stars, runs)) return stars;
        var mixed = new RunWriting(underscores: true).Write(runs);
        return Says(mixed, runs) ? mixed : null;
    }

    private static bool Says(string text, IReadOnlyList<EditorNode> runs) =>
        ArticleText.Parse(Guarded(text)).Blocks is [Paragraph only] && RunReading.Of(only.Content) is { } read && RunForm.Joined(read).SequenceEqual(runs, SameRun.Instance);

    /// <summary>No line begins a block.</summary>
    public static string Guarded(string lines) => string.Join('\n', lines.Split('\n').Select(MarkdownText.GuardLineStart));

    private string Write(IReadOnlyList<EditorNode> content)
    {
        runs = content;
        for (var i = 0; i < runs.Count; i++)
        {
            Close(i);
            Open(i);
            Run(runs[i]);
        }
        Close(runs.Count);
        return text.ToString();
    }

    private void Run(EditorNode run)
    {
        switch (run.Type)
        {
            case "text" when run.Has("code"): Code(run.Text); break;
            case "text": Words(run.Text); break;
            case "hard_break": Raw("\\\n", Seam.None); break;
            case "image": Image(run); break;
            case "citation": Citation(run["written"]!); break;
            default: Raw(run["html"]!, Seam.None); break;
        }
    }

    private void Raw(string written, Seam then)
    {
        text.Append(written);
        seam = then;
    }

    private void Words(string words)
    {
        var first = Rune.GetRuneAt(words, 0);
        if (MustBeEntity(first)) Entity(first);
        else if (MustBeEscaped(words[0])) text.Append('\\').Append(words[0]);
        else first = default;
        MarkdownText.Append(text, words[(first == default ? 0 : first.Utf16SequenceLength)..]);
        endOfWords = text.Length;
        seam = Seam.None;
    }

    private bool MustBeEntity(Rune first) => seam switch
    {
        Seam.AfterKey => Rune.IsLetterOrDigit(first) || first.Value == '_',
        _ => false,
    };

    private bool MustBeEscaped(char first) =>
        (seam == Seam.AfterBracket && first is '(' or ':') || (seam == Seam.AfterKey && char.IsAscii(first) && (char.IsPunctuation(first) || char.IsSymbol(first)));

    private void Entity(Rune rune) => text.Append(CultureInfo.InvariantCulture, $"&#{rune.Value};");

    // The last character, so that what follows sees a ";" before it.
    private void EntityForLast()
    {
        if (text.Length == 0 || text.Length != endOfWords) return;
        var length = text.Length > 1 && char.IsSurrogatePair(text[^2], text[^1]) ? 2 : 1;
        var rune = Rune.GetRuneAt(text.ToString(text.Length - length, length), 0);
        text.Length -= length;
        if (text.Length > 0 && text[^1] == '\\' && IsEscape()) text.Length--;
        Entity(rune);
    }

    // An odd number of backslashes: the last one belongs to what follows.
    private bool IsEscape()
    {
        var at = text.Length;
        while (at > 0 && text[at - 1] == '\\') at--;
        return (text.Length - at) % 2 == 1;
    }

    private void Code(string code)
    {
        if (text.Length > 0 && text[^1] == '`') EntityForLast();
        var fence = new string('`', Fences.LongestRun(code, '`') + 1);
        var pad = code[0] == '`' || code[^1] == '`' || (code[0] == ' ' && code[^1] == ' ' && code.AsSpan().Trim(' ').Length > 0) ? " " : "";
        Raw(fence + pad + code + pad + fence, Seam.None);
    }

    private void Image(EditorNode image)
    {
        text.Append("![");
        MarkdownText.Append(text, image["alt"] ?? "");
        Raw($"]({Destination(image["src"]!)}{Title(image["title"])}){(image["attributes"] is { } braces ? $"{{{braces}}}" : "")}", Seam.None);
    }

    private void Citation(string written) => Raw(written, written[^1] is ']' or '}' ? Seam.AfterBracket : Seam.AfterKey);

    private static string Destination(string url) =>
        "<" + url.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("<", "\\<", StringComparison.Ordinal).Replace(">", "\\>", StringComparison.Ordinal).Replace("&", "&amp;", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal) + ">"
        is var angled && url.Length > 0 && url.All(IsPlain) ? angled[1..^1] : angled;

    private static bool IsPlain(char c) => char.IsLetterOrDigit(c) || c is '/' or '.' or '-' or '_' or '~' or ':' or '?' or '#' or '@' or '!' or '$' or '&' or '\'' or '*' or '+' or ',' or ';' or '=' or '%';

    private static string Title(string? title)
    {
        if (title is null) return "";
        var words = title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        return $" \"{words.Replace("&", "&amp;", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)}\"";
    }
}
