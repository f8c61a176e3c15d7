namespace Wellspring.Evidence;

/// <summary>A sentence with its stop, a label or list item without one, or what follows a label's colon.</summary>
enum Form { Whole, Fragment, AfterLabel }

/// <summary>The cues of a sentence, or of the part of it that counts.</summary>
readonly struct Reading(List<Token> tokens, int start, Form form)
{
    public Form Form => form;

    public int Length => tokens.Count - start;

    public Token this[int index] => tokens[start + index];

    public Reading From(int index, Form rest) => new(tokens, start + index, rest);

    public bool Any(Cue cue) => IndexOf(cue, 0) >= 0;

    /// <summary>Within the first words, where the subject stands.</summary>
    public bool Opens(Cue cue, int within)
    {
        var at = IndexOf(cue, 0);
        return at >= 0 && at < within;
    }

    public int IndexOf(Cue cue, int from)
    {
        for (var i = from; i < Length; i++)
            if (this[i].Has(cue)) return i;
        return -1;
    }

    public int Count(Cue cue, int most)
    {
        var count = 0;
        for (var i = 0; i < Length && count < most; i++) count += this[i].Has(cue) ? 1 : 0;
        return count;
    }

    /// <summary>Different words with the cue, up to <paramref name="most"/>.</summary>
    public int Distinct(Cue cue, int most)
    {
        Span<int> seen = stackalloc int[most];
        var count = 0;
        for (var i = 0; i < Length && count < most; i++)
            if (this[i].Has(cue) && !seen[..count].Contains(this[i].Name)) seen[count++] = this[i].Name;
        return count;
    }
}
