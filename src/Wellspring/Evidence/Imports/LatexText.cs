using System.Text;

namespace Wellspring.Evidence;

/// <summary>
/// LaTeX of bibliographies as plain text with the few marks CSL-JSON knows (i, b, sup, sub, small capitals).
/// Braces that only protect capitals fall away; a command that is not known leaves its argument.
/// </summary>
sealed class LatexText
{
    private const int DeepEnough = 200;
    private readonly string latex;
    private readonly bool marks;
    private int at;
    private bool inMath;

    private LatexText(string latex, bool marks) => (this.latex, this.marks) = (latex, marks);

    public static string Read(string latex) => Whole(latex, marks: true);

    /// <summary>Without marks: for names, places and identifiers.</summary>
    public static string Plain(string latex) => Whole(latex, marks: false);

    private static string Whole(string latex, bool marks)
    {
        var reader = new LatexText(latex, marks);
        var text = new StringBuilder();
        while (reader.at < latex.Length)
        {
            text.Append(reader.Run(0));
            reader.at++;
        }
        return string.Join(' ', text.ToString().Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    // Up to the end or the brace that closes this group.
    private string Run(int depth)
    {
        var text = new StringBuilder();
        while (at < latex.Length && latex[at] != '}') text.Append(One(depth));
        return text.ToString();
    }

    private string One(int depth) => latex[at] switch
    {
        '\\' => Command(depth),
        '{' => Group(depth),
        '~' => Skip(1, " "),
        '$' => Math(),
        '%' when at == 0 || latex[at - 1] == '\n' => RestOfLine(),
        '^' or '_' when inMath && at + 1 < latex.Length => Raised(depth),
        '`' when Next("``") => Skip(2, "“"),
        '\'' when Next("''") => Skip(2, "”"),
        '`' => Skip(1, "‘"),
        '-' when Next("---") => Skip(3, "—"),
        '-' when Next("--") => Skip(2, "–"),
        var c => Skip(1, c.ToString()),
    };

    private bool Next(string text) => string.CompareOrdinal(latex, at, text, 0, text.Length) == 0;

    private string Skip(int length, string instead)
    {
        at += length;
        return instead;
    }

    private string RestOfLine()
    {
        var end = latex.IndexOf('\n', at);
        at = end < 0 ? latex.Length : end;
        return "";
    }

    private string Math()
    {
        inMath = !inMath;
        return Skip(1, "");
    }

    private string Raised(int depth)
    {
        var tag = latex[at++] == '^' ? "sup" : "sub";
        return Marked(tag, Argument(depth));
    }

    private string Group(int depth)
    {
        at++;
        var text = depth > DeepEnough ? "" : Styled(depth);
        at = System.Math.Min(at + 1, latex.Length);
        return text;
    }

    // {\em text}: the command rules the rest of its group.
    private string Styled(int depth)
    {
        foreach (var (command, tag) in LatexSigns.Switches)
        {
            if (!Next(command) || (at + command.Length < latex.Length && char.IsAsciiLetter(latex[at + command.Length]))) continue;
            at += command.Length;
            return Marked(tag, Run(depth + 1).TrimStart());
        }
        return Run(depth + 1);
    }

    private string Command(int depth)
    {
        at++;
        if (at >= latex.Length) return "";
        var name = char.IsAsciiLetter(latex[at]) ? Word() : latex[at++].ToString();
        if (LatexSigns.Accents.TryGetValue(name, out var accent)) return Accented(Argument(depth), accent);
        if (LatexSigns.Signs.TryGetValue(name, out var sign)) return Sign(sign, depth);
        return name switch
        {
            "textit" or "emph" or "mkbibemph" or "textsl" => Marked("i", Argument(depth)),
            "textbf" or "mkbibbold" => Marked("b", Argument(depth)),
            "textsuperscript" => Marked("sup", Argument(depth)),
            "textsubscript" => Marked("sub", Argument(depth)),
            "textsc" => marks ? $"<span style=\"font-variant:small-caps;\">{Argument(depth)}</span>" : Argument(depth),
            "mkbibquote" or "enquote" => $"“{Argument(depth)}”",
            "href" => HrefText(depth),
            "cite" or "autocite" or "label" or "hspace" or "vspace" or "index" => Argument(depth) is var _ ? "" : "",
            _ => "",
        };
    }

    private string HrefText(int depth)
    {
        Argument(depth);
        return Argument(depth);
    }

    private string Word()
    {
        var start = at;
        while (at < latex.Length && char.IsAsciiLetter(latex[at])) at++;
        var word = latex[start..at];
        if (!LatexSigns.Accents.ContainsKey(word)) SkipBlanks();
        return word;
    }

    // "\o{}" and "{\o}" are the same letter.
    private string Sign(string sign, int depth)
    {
        if (Next("{}")) at += 2;
        return depth >= 0 ? sign : "";
    }

    private string Argument(int depth)
    {
        SkipBlanks();
        return at >= latex.Length || latex[at] == '}' ? "" : depth > DeepEnough ? Skip(1, "") : One(depth + 1);
    }

    private void SkipBlanks()
    {
        while (at < latex.Length && char.IsWhiteSpace(latex[at])) at++;
    }

    private static string Accented(string letters, char accent)
    {
        if (letters.Length == 0) return LatexSigns.Alone(accent);
        var first = letters[0] switch { 'ı' when accent != '\u0323' => "i", 'ȷ' => "j", var c => c.ToString() };
        return (first + accent).Normalize(NormalizationForm.FormC) + letters[1..];
    }

    private string Marked(string tag, string text) => marks && text.Length > 0 ? $"<{tag}>{text}</{tag}>" : text;
}
