namespace Wellspring.Searching.Ranking;

/// <summary>How close the words of a query stand to each other, as they do in the query.</summary>
static class Closeness
{
    private const int Nearby = 8;

    /// <summary>From 0 (never near each other) to 1 (each follows the one before, exactly as in the query).</summary>
    public static float Of(IReadOnlyList<Occurrence> occurrences, int words)
    {
        if (words < 2 || occurrences.Count < 2) return 0;
        var sum = 0f;
        for (var second = 1; second < words; second++) sum += Pair(occurrences, second - 1, second);
        return sum / (words - 1);
    }

    private static float Pair(IReadOnlyList<Occurrence> occurrences, int first, int second)
    {
        var best = 0f;
        for (var i = 0; i < occurrences.Count && best < 1; i++)
        {
            if (occurrences[i].Word != first) continue;
            for (var j = Math.Max(0, i - Nearby); j < occurrences.Count && occurrences[j].Position <= occurrences[i].Position + Nearby; j++)
                if (occurrences[j].Word == second) best = Math.Max(best, Value(occurrences[j].Position - occurrences[i].Position));
        }
        return best;
    }

    private static float Value(int distance) => distance switch
    {
        1 => 1,
        > 1 and <= Nearby => 0.6f / distance,
        < 0 and >= -Nearby => 0.4f / -distance,
        _ => 0,
    };
}
