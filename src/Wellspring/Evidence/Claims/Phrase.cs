namespace Wellspring.Evidence;

/// <summary>Where in a sentence a phrase is looked for.</summary>
enum PhraseStart { Anywhere, Sentence, MainClause }

/// <summary>One place of a phrase: a word out of some, a gap of up to three words that no comma or colon breaks, or the end of the sentence.</summary>
/// <param name="Names">As in <see cref="Token.Name"/>.</param>
/// <param name="Cue">Or a word with this cue.</param>
sealed record PhrasePlace(int[] Names, Cue Cue, bool MayLack, bool IsGap, bool IsEnd)
{
    /// <summary>Whether nothing but one of its names can stand here.</summary>
    public bool IsWord => !MayLack && !IsGap && !IsEnd && Cue == Cue.None;

    public bool Takes(Token token) => Names.AsSpan().Contains(token.Name) || token.Has(Cue);
}

/// <summary>Words in a row, with gaps, that speak for or against a claim: "treated with", "no … has been shown".</summary>
sealed record Phrase(double Points, PhraseStart Start, PhrasePlace[] Places)
{
    public const int LongestGap = 3;

    public bool StandsAt(List<Token> tokens, int at) => Stands(tokens, at, 0);

    /// <summary>Whether what follows the first place stands there.</summary>
    public bool GoesOnAt(List<Token> tokens, int at) => Stands(tokens, at, 1);

    private bool Stands(List<Token> tokens, int at, int place)
    {
        if (place == Places.Length) return true;
        var expected = Places[place];
        if (expected.IsEnd) return at == tokens.Count;
        if (expected.IsGap) return StandsBehindAGap(tokens, at, place + 1);
        return (expected.MayLack && Stands(tokens, at, place + 1))
            || (at < tokens.Count && expected.Takes(tokens[at]) && Stands(tokens, at + 1, place + 1));
    }

    private bool StandsBehindAGap(List<Token> tokens, int at, int place)
    {
        for (var i = at; i <= Math.Min(at + LongestGap, tokens.Count); i++)
        {
            if (i > at && tokens[i - 1].Has(Cue.Comma | Cue.Colon)) return false;
            if (Stands(tokens, i, place)) return true;
        }
        return false;
    }
}
