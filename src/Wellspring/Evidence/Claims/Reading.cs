namespace Wellspring.Evidence;

/// <summary>How often a sentence gives each cue, and whether it stands as a whole sentence.</summary>
readonly struct Reading
{
    private readonly List<Token> tokens;
    private readonly int start;

    /// <param name="isWhole">False for a label or list item without a full stop.</param>
    public Reading(List<Token> tokens, int start, bool isWhole) => (this.tokens, this.start, IsWhole) = (tokens, start, isWhole);

    public bool IsWhole { get; }

    public int Length => tokens.Count - start;

    public Token this[int index] => tokens[start + index];

    public Reading From(int index, bool isWhole) => new(tokens, start + index, isWhole);

    public bool Any(Cue cue) => IndexOf(cue, 0) >= 0;

    public int Count(Cue cue)
    {
        var count = 0;
        for (var i = start; i < tokens.Count; i++) count += tokens[i].Has(cue) ? 1 : 0;
        return count;
    }

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

    /// <summary>Different words with the cue, up to <paramref name="most"/>.</summary>
    public int Distinct(Cue cue, int most)
    {
        Span<int> seen = stackalloc int[most];
        var count = 0;
        for (var i = start; i < tokens.Count && count < most; i++)
            if (tokens[i].Has(cue) && !seen[..count].Contains(tokens[i].Name)) seen[count++] = tokens[i].Name;
        return count;
    }
}
