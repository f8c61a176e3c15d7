using System.Text;
using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>
/// Reads BibTeX and BibLaTeX: entries in braces or parentheses, @string with concatenation (#), nested braces,
/// @comment and @preamble passed over, text between entries ignored as BibTeX itself does.
/// </summary>
sealed class BibtexReader(string file, string text)
{
    private const int DeepestBraces = 1000;
    private readonly Dictionary<string, string> strings = Months();
    private int at;
    private int counted;
    private int line = 1;
    private int lineStart;

    public List<BibtexEntry> Read()
    {
        var entries = new List<BibtexEntry>();
        while (NextEntry() is { } start)
        {
            var type = Name().ToLowerInvariant();
            SkipSpace();
            if (type == "comment") SkipComment();
            else if (Opening() is { } close) Body(entries, type, close, start);
        }
        return entries;
    }

    private static Dictionary<string, string> Months() =>
        Enumerable.Range(1, 12).ToDictionary(
            month => System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month).ToLowerInvariant(),
            month => month.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);

    private int? NextEntry()
    {
        at = at >= text.Length ? -1 : text.IndexOf('@', at);
        if (at >= 0) return at++;
        at = text.Length;
        return null;
    }

    private char? Opening()
    {
        if (at >= text.Length || text[at] is not ('{' or '(')) return null;
        return text[at++] == '{' ? '}' : ')';
    }

    // A comment is what stands in its braces; without braces BibTeX reads on at once.
    private void SkipComment()
    {
        if (at < text.Length && text[at] == '{') Braced();
    }

    private void Body(List<BibtexEntry> entries, string type, char close, int start)
    {
        if (type == "preamble") Skip(Value);
        else if (type == "string") DefineString();
        else entries.Add(Entry(type, close, start));
        SkipSpace();
        if (at >= text.Length || text[at] != close) throw Broken($"the entry is not closed with “{close}”", at < text.Length ? at : start);
        at++;
    }

    private static void Skip(Func<string> read) => read();

    private void DefineString()
    {
        SkipSpace();
        var name = Name();
        Expect('=');
        strings[name] = Value();
    }

    private BibtexEntry Entry(string type, char close, int start)
    {
        SkipSpace();
        var key = TakeWhile(c => c is not (',' or '}' or ')' or '=' or '\n')).Trim();
        var place = PlaceOf(start);
        var entry = new BibtexEntry(type, key, place.Line, place.Column);
        while (NextField(close)) Field(entry);
        return entry;
    }

    private bool NextField(char close)
    {
        SkipSpace();
        while (at < text.Length && text[at] == ',')
        {
            at++;
            SkipSpace();
        }
        return at < text.Length && text[at] != close;
    }

    private void Field(BibtexEntry entry)
    {
        var start = at;
        var name = Name();
        if (name.Length == 0) throw Broken($"a field name was expected, not “{text[at]}”", at);
        Expect('=', $"the field “{name}” has no “=”", start);
        entry.Fields.TryAdd(name, Value());
    }

    private string Value()
    {
        var value = new StringBuilder(Piece());
        for (SkipSpace(); at < text.Length && text[at] == '#'; SkipSpace())
        {
            at++;
            value.Append(Piece());
        }
        return value.ToString();
    }

    private string Piece()
    {
        SkipSpace();
        if (at >= text.Length) throw Broken("the file ends where a value was expected", text.Length);
        return text[at] switch
        {
            '{' => Braced(),
            '"' => Quoted(),
            _ => Bare(),
        };
    }

    // A number stands for itself, a name for its string; a name that nobody defined is kept as it is.
    private string Bare()
    {
        var start = at;
        var word = TakeWhile(c => !char.IsWhiteSpace(c) && c is not (',' or '#' or '}' or ')' or '{' or '"'));
        return word.Length == 0 ? throw Broken("a value was expected", start) : strings.GetValueOrDefault(word, word);
    }

    private string Braced() => Enclosed('}', 1, "the brace that opens here is never closed");

    private string Quoted() => Enclosed('"', 0, "the quotation mark that opens here is never closed");

    private string Enclosed(char close, int depthAtClose, string complaint)
    {
        var start = at++;
        for (var depth = depthAtClose; at < text.Length; at++)
        {
            if (text[at] == '\\') at++;
            else if (text[at] == '{' && ++depth > DeepestBraces) throw Broken("braces are nested too deep", at);
            else if (text[at] == close && (close == '"' ? depth == 0 : depth == 1)) return text[(start + 1)..at++];
            else if (text[at] == '}') depth--;
        }
        throw Broken(complaint, start);
    }

    private string Name() => TakeWhile(c => !char.IsWhiteSpace(c) && c is not ('{' or '}' or '(' or ')' or '"' or ',' or '=' or '#' or '%' or '@'));

    private string TakeWhile(Func<char, bool> belongs)
    {
        var start = at;
        while (at < text.Length && belongs(text[at])) at++;
        return text[start..at];
    }

    private void SkipSpace()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
    }

    private void Expect(char wanted, string? complaint = null, int? where = null)
    {
        SkipSpace();
        if (at >= text.Length || text[at] != wanted) throw Broken(complaint ?? $"“{wanted}” was expected", where ?? Math.Min(at, text.Length));
        at++;
    }

    private UnreadableInputException Broken(string sentence, int position) => new(sentence, PlaceOf(position));

    // Counted on from the last place that was asked for: a library has many entries.
    private Place PlaceOf(int position)
    {
        var to = Math.Min(position, text.Length);
        if (to < counted) (counted, line, lineStart) = (0, 1, 0);
        for (; counted < to; counted++)
        {
            if (text[counted] == '\n') (line, lineStart) = (line + 1, counted + 1);
        }
        return new(line, to - lineStart + 1, file);
    }
}
