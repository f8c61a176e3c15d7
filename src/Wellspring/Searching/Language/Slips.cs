namespace Wellspring.Searching.Language;

/// <summary>Slips of the pen between two words.</summary>
static class Slips
{
    /// <summary>Letters more, less, other, or two neighbours exchanged.</summary>
    public static int Between(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++) rows[i, j] = Cheapest(rows, a, b, i, j);
        return rows[a.Length, b.Length];
    }

    public static bool AreExchanged(string a, string b) => a.Length == b.Length && string.Concat(a.Order()) == string.Concat(b.Order());

    private static int Cheapest(int[,] rows, string a, string b, int i, int j)
    {
        var cost = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
        var exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return exchanged ? Math.Min(cost, rows[i - 2, j - 2] + 1) : cost;
    }
}
