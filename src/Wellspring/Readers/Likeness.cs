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
        var (usedA, usedB) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (_, a, b) in Alike([.. one.Select(Trigrams)], [.. other.Select(Trigrams)]).OrderByDescending(p => p.Likeness).ThenBy(p => p.A).ThenBy(p => p.B))
            if (!usedA.Contains(a) && !usedB.Contains(b)) (_, _) = (usedA.Add(a), usedB.Add(b));
        return usedA.Count;
    }

    private static List<(double Likeness, int A, int B)> Alike(ulong[][] one, ulong[][] other)
    {
        var alike = new List<(double, int, int)>();
        for (var a = 0; a < one.Length; a++)
            for (var b = 0; b < other.Length; b++)
                if (2.0 * Common(one[a], other[b]) / (one[a].Length + other[b].Length) is >= SameWord and var likeness) alike.Add((likeness, a, b));
        return alike;
    }

    private static int Common(ulong[] one, ulong[] other)
    {
        var common = 0;
        for (int a = 0, b = 0; a < one.Length && b < other.Length;)
        {
            if (one[a] == other[b]) common++;
            if (one[a] <= other[b]) a++;
            else b++;
        }
        return common;
    }

    // As ordered numbers: a question is compared with thousands, each word with each, and strangers choose the words.
    private static ulong[] Trigrams(string word)
    {
        var padded = $"  {word} ";
        return [.. Enumerable.Range(0, padded.Length - 2).Select(i => ((ulong)padded[i] << 32) | ((ulong)padded[i + 1] << 16) | padded[i + 2]).Distinct().Order()];
    }
}
