namespace Wellspring.Evidence;

/// <summary>
/// Phrases that by themselves speak for or against a claim, from phrase-points.tsv beside this file. They were fitted together
/// with the signs and the words. Each phrase of a sentence counts once, however often it stands there.
/// </summary>
static class Phrases
{
    // A main clause that begins later begins behind some other comma.
    private const int LongestLead = 16;

    private static readonly PhraseTable Table = PhraseTable.Read();
    private static readonly PhraseIndex Anywhere = At(PhraseStart.Anywhere);
    private static readonly PhraseIndex AtStart = At(PhraseStart.Sentence);
    private static readonly PhraseIndex AtMain = At(PhraseStart.MainClause);

    public static double PointsIn(List<Token> tokens) =>
        AtStart.PointsAt(tokens, 0) + AtMain.PointsAt(tokens, MainOf(tokens)) + Anywhere.PointsIn(tokens);

    private static PhraseIndex At(PhraseStart start) => new(Table.Phrases.Where(p => p.Start == start));

    // Behind "However," and "If you smoke,".
    private static int MainOf(List<Token> tokens)
    {
        var at = AfterLead(tokens, 0);
        if (at == tokens.Count) return 0;
        if (!Table.Openings.Contains(tokens[at].Name)) return at;
        var comma = tokens.FindIndex(at, Math.Min(LongestLead, tokens.Count - at), t => t.Name == ',');
        var main = comma < 0 ? tokens.Count : AfterLead(tokens, comma + 1);
        return main < tokens.Count ? main : at;
    }

    private static int AfterLead(List<Token> tokens, int from)
    {
        while (from < tokens.Count && (tokens[from].Name == ',' || Table.Leads.Contains(tokens[from].Name))) from++;
        return from;
    }
}
