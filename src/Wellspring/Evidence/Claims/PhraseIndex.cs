using System.Collections.Frozen;

namespace Wellspring.Evidence;

/// <summary>Phrases by the words that can open them, so that only a few are tried at each word of a sentence.</summary>
sealed class PhraseIndex
{
    private readonly Phrase[] phrases;
    private readonly FrozenDictionary<int, int[]> opening;
    private readonly FrozenDictionary<int, int[]> behindGap;
    private readonly int[] others;

    public PhraseIndex(IEnumerable<Phrase> phrases)
    {
        this.phrases = [.. phrases];
        opening = Numbers(Opening);
        behindGap = Numbers(BehindGap);
        others = [.. Enumerable.Range(0, this.phrases.Length).Where(n => Opening(this.phrases[n]) is null && BehindGap(this.phrases[n]) is null)];
    }

    /// <summary>What the phrases say that stand at one word.</summary>
    public double PointsAt(List<Token> tokens, int at)
    {
        Span<bool> tried = stackalloc bool[phrases.Length];
        Mark(tried, others);
        Mark(tried, opening.GetValueOrDefault(tokens[at].Name));
        for (var i = at; i < tokens.Count && i <= at + Phrase.LongestGap; i++) Mark(tried, behindGap.GetValueOrDefault(tokens[i].Name));
        var points = 0.0;
        for (var n = 0; n < tried.Length; n++)
            if (tried[n] && phrases[n].StandsAt(tokens, at)) points += phrases[n].Points;
        return points;
    }

    /// <summary>What the phrases say that stand anywhere, each once. Only for phrases that open with a word.</summary>
    public double PointsIn(List<Token> tokens)
    {
        Span<bool> found = stackalloc bool[phrases.Length];
        var points = 0.0;
        for (var at = 0; at < tokens.Count; at++)
            foreach (var n in opening.GetValueOrDefault(tokens[at].Name, []))
            {
                if (found[n] || !phrases[n].GoesOnAt(tokens, at + 1)) continue;
                found[n] = true;
                points += phrases[n].Points;
            }
        return points;
    }

    private static void Mark(Span<bool> tried, int[]? numbers)
    {
        foreach (var n in numbers ?? []) tried[n] = true;
    }

    private static PhrasePlace? Opening(Phrase phrase) => phrase.Places[0].IsWord ? phrase.Places[0] : null;

    // "treatment" of ".. treatment includes"
    private static PhrasePlace? BehindGap(Phrase phrase) => phrase.Places is [{ IsGap: true }, { IsWord: true } word, ..] ? word : null;

    private FrozenDictionary<int, int[]> Numbers(Func<Phrase, PhrasePlace?> place) =>
        phrases.Index().SelectMany(p => place(p.Item)?.Names ?? [], (p, name) => (p.Index, Name: name))
            .GroupBy(x => x.Name, x => x.Index).ToFrozenDictionary(g => g.Key, g => g.ToArray());
}
