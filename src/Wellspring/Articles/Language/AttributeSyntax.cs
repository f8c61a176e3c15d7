using System.Text;

namespace Wellspring.Articles.Language;

/// <summary>Pandoc's attributes, <c>{#id .class key="value"}</c>, on one line.</summary>
static class AttributeSyntax
{
    /// <summary>Reads the attributes that begin at <paramref name="start"/>.</summary>
    /// <returns>The attributes and where the text goes on, or null when this is not a well-formed list of at least one.</returns>
    public static (Attributes Attributes, int End)? Read(ReadOnlySpan<char> text, int start)
    {
        if (start >= text.Length || text[start] != '{') return null;
        var reading = new Reading(text) { Position = start + 1 };
        while (reading.SkipBlanks() && reading.Current != '}')
            if (!reading.ReadOne()) return null;
        return reading.Current == '}' && reading.Result is { } attributes ? (attributes, reading.Position + 1) : null;
    }

    private ref struct Reading(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> text = text;
        private readonly List<string> classes = [];
        private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
        private string? id;

        public int Position { get; set; }

        public readonly char Current => Position < text.Length ? text[Position] : '\0';

        public readonly Attributes? Result => id is null && classes.Count == 0 && values.Count == 0 ? null : new(id, classes, values);

        public bool SkipBlanks()
        {
            while (Current is ' ' or '\t') Position++;
            return Current is not ('\0' or '\n' or '\r');
        }

        public bool ReadOne() => Current switch
        {
            '#' => ReadMarked() is { } name && (id = name) is not null,
            '.' => ReadMarked() is { } name && Add(name),
            _ => ReadPair(),
        };

        private readonly bool Add(string name)
        {
            classes.Add(name);
            return true;
        }

        private string? ReadMarked()
        {
            Position++;
            return ReadName();
        }

        private string? ReadName()
        {
            var start = Position;
            while (char.IsLetterOrDigit(Current) || Current is '-' or '_' or ':' or '.') Position++;
            return Position > start ? text[start..Position].ToString() : null;
        }

        private bool ReadPair()
        {
            if (ReadName() is not { } key || Current != '=') return false;
            Position++;
            return ReadValue() is { } value && values.TryAdd(key, value);
        }

        private string? ReadValue() => Current is '"' or '\'' ? ReadQuoted() : ReadBare();

        private string? ReadBare()
        {
            var start = Position;
            while (Current is not ('\0' or ' ' or '\t' or '\n' or '\r' or '}' or '"' or '\'' or '{')) Position++;
            return Position > start ? text[start..Position].ToString() : null;
        }

        private string? ReadQuoted()
        {
            var quote = Current;
            var value = new StringBuilder();
            for (Position++; Current is not ('\0' or '\n' or '\r'); Position++)
            {
                if (Current == quote) { Position++; return value.ToString(); }
                if (Current == '\\' && Position + 1 < text.Length && text[Position + 1] is '"' or '\\' or '\'') Position++;
                value.Append(Current);
            }
            return null;
        }
    }
}
