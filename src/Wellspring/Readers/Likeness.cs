namespace Wellspring.Readers;

/// <summary>
/// How much two questions ask the same, from 0 to 1. Each is reduced to the words that carry its meaning (<see cref="MeaningWords"/>). Words
/// are paired greedily, the most alike first, where the trigrams of the two agree to <see cref="SameWord"/> at least (a slip of the pen, another
/// ending); likeness is twice the number of pairs over the number of words of both (Dice), and a tenth less when each has a word that the other
/// lacks: who says more asks the same more closely, who says something else asks something else. Questions that differ in a negation are never alike.
/// </summary>
static class Likeness
{
    /// <summary>From here on two questions count as one. Chosen on labelled pairs: rather two of a kind apart than two kinds in one.</summary>
    public const double Same = 0.75;

    private const double SameWord = 0.6;
    private const double SomethingElse = 0.1;

    public static double Of(MeaningWords one, MeaningWords other)
    {
        if (one.Words.Count == 0 || other.Words.Count == 0 || !one.Negations.SetEquals(other.Negations)) return 0;
        var pairs = Pairs(one.Words, other.Words);
        var likeness = 2.0 * pairs / (one.Words.Count + other.Words.Count);
        return pairs < Math.Min(one.Words.Count, other.Words.Count) ? Math.Max(0, likeness - SomethingElse) : likeness;
    }

    private static int Pairs(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var alike = from a in one.Index() from b in other.Index() let likeness = Alike(a.Item, b.Item) where likeness >= SameWord orderby likeness descending, a.Index, b.Index select (A: a.Index, B: b.Index);
        var (usedA, usedB) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (a, b) in alike)
            if (!usedA.Contains(a) && !usedB.Contains(b)) (_, _) = (usedA.Add(a), usedB.Add(b));
        return usedA.Count;
    }

    private static double Alike(string one, string other)
    {
        if (one == other) return 1;
        var (a, b) = (Trigrams(one), Trigrams(other));
        return 2.0 * a.Intersect(b).Count() / (a.Count + b.Count);
    }

    private static HashSet<string> Trigrams(string word)
    {
        var padded = $"  {word} ";
        return [.. Enumerable.Range(0, padded.Length - 2).Select(i => padded.Substring(i, 3))];
    }
}
