using System.Collections.Frozen;

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
    private static readonly Phrase[] Anywhere = [.. Table.Phrases.Where(p => p.Start == PhraseStart.Anywhere)];
    private static readonly Phrase[] AtStart = [.. Table.Phrases.Where(p => p.Start == PhraseStart.Sentence)];
    private static readonly Phrase[] AtMain = [.. Table.Phrases.Where(p => p.Start == PhraseStart.MainClause)];
    private static readonly FrozenDictionary<int, Phrase[]> ByFirst = Anywhere.Where(p => IsFixed(p.Places[0]))
        .SelectMany(p => p.Places[0].Names, (phrase, name) => (phrase, name)).GroupBy(x => x.name, x => x.phrase).ToFrozenDictionary(g => g.Key, g => g.ToArray());
    private static readonly Phrase[] Others = [.. Anywhere.Where(p => !IsFixed(p.Places[0]))];

    public static double PointsIn(List<Token> tokens)
    {
        var main = MainOf(tokens);
        return AtStart.Where(p => p.StandsAt(tokens, 0)).Sum(p => p.Points)
            + AtMain.Where(p => p.StandsAt(tokens, main)).Sum(p => p.Points)
            + Found(tokens).Sum(p => p.Points);
    }

    private static List<Phrase> Found(List<Token> tokens)
    {
        var found = new List<Phrase>();
        for (var i = 0; i < tokens.Count; i++)
        {
            Find(ByFirst.GetValueOrDefault(tokens[i].Name, []), tokens, i, found);
            Find(Others, tokens, i, found);
        }
        return found;
    }

    private static void Find(Phrase[] some, List<Token> tokens, int at, List<Phrase> found)
    {
        foreach (var phrase in some)
            if (phrase.StandsAt(tokens, at) && !found.Exists(f => ReferenceEquals(f, phrase))) found.Add(phrase);
    }

    private static bool IsFixed(PhrasePlace first) => !first.MayLack && first.Cue == Cue.None;

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
