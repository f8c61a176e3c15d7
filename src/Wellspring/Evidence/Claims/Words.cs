namespace Wellspring.Evidence;

/// <summary>A word, figure or mark of a sentence.</summary>
/// <param name="Name">Tells two words apart, nothing more.</param>
/// <param name="Points">What the word by itself speaks for or against a claim.</param>
readonly record struct Token(Cue Cues, int Name, bool HasCapital = false, float Points = 0)
{
    public bool Has(Cue any) => Cues.IsAny(any);
}

/// <summary>Cuts a sentence into words, figures and the few marks that the rule heeds.</summary>
static class Words
{
    private static readonly CueLookup Lookup = new([.. HealthWords.All, .. AssertionWords.All, .. SpeechWords.All, .. ServiceWords.All, .. TextWords.All, .. ProseWords.All, .. Inflections.All]);

    private const int LongestWord = 48;

    public static List<Token> Of(ReadOnlySpan<char> sentence)
    {
        var tokens = new List<Token>(32);
        for (var i = 0; i < sentence.Length;)
        {
            if (sentence[i] == ' ')
            {
                i++;
                continue;
            }
            var length = LengthAt(sentence[i..]);
            if (TokenOf(sentence.Slice(i, length)) is { Name: not 0 } token) tokens.Add(token);
            i += length;
        }
        return tokens;
    }

    /// <summary>Of a word in lower case, of a number (#) or of a mark.</summary>
    public static int NameOf(string word) => word switch
    {
        "#" => '0',
        "," or ":" or "%" => word[0],
        _ => NameOf(word.AsSpan()),
    };

    // FNV-1a, 32 bits: the same in every process, so that a text has the same claims wherever and whenever its record is checked.
    private static int NameOf(ReadOnlySpan<char> word)
    {
        var name = 2166136261;
        foreach (var letter in word) name = (name ^ letter) * 16777619;
        return (int)name | 1;
    }

    private static int LengthAt(ReadOnlySpan<char> rest)
    {
        var i = 1;
        if (char.IsLetter(rest[0])) while (i < rest.Length && (char.IsLetterOrDigit(rest[i]) || rest[i] is '-' or '\'' or '’')) i++;
        else if (char.IsAsciiDigit(rest[0])) while (i < rest.Length && (char.IsAsciiDigit(rest[i]) || rest[i] is '.' or ',')) i++;
        return i;
    }

    private static Token TokenOf(ReadOnlySpan<char> piece) => piece[0] switch
    {
        ',' or '—' or '–' => new(Cue.Comma, ','),
        ':' => new(Cue.Colon | Cue.Reason, ':'),
        '%' => new(Cue.Figure, '%'),
        var c when char.IsAsciiDigit(c) => new(Cue.Number, '0'),
        var c when char.IsLetter(c) => Word(piece[..Math.Min(piece.Length, LongestWord)]),
        _ => default,
    };

    private static Token Word(ReadOnlySpan<char> piece)
    {
        Span<char> word = stackalloc char[LongestWord];
        word = word[..piece.ToLowerInvariant(word)];
        word.Replace('’', '\'');
        var past = word is [.., _, 'e', 'd'] ? Cue.Past : Cue.None;
        var plural = word is [.., not ('s' or 'u' or 'i' or '\''), 's'] ? Cue.Plural : Cue.None;
        var doing = word is [_, _, _, .., 'i', 'n', 'g'] ? Cue.Doing : Cue.None;
        var name = NameOf(word);
        var initial = piece is [>= 'B' and <= 'Z' and not 'I'] ? Cue.Initial : Cue.None;
        var acronym = IsAcronym(piece) ? Cue.Acronym : Cue.None;
        var known = Lookup.Of(word, name >> 1);
        return new(known.Cues | past | plural | doing | initial | acronym, name, char.IsUpper(piece[0]), known.Points);
    }

    // "OCD", "HPV", "SSRIs"
    private static bool IsAcronym(ReadOnlySpan<char> piece) =>
        piece.Length is > 1 and < 8 && char.IsUpper(piece[0]) && char.IsUpper(piece[1]) && (piece.Length == 2 || !char.IsLower(piece[2]));
}
