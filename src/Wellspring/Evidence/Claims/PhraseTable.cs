using System.Globalization;

namespace Wellspring.Evidence;

/// <summary>
/// phrase-points.tsv: first sets of words (<c>@treat</c>, then its words), then phrases (points, phrase). In a phrase, <c>a|b</c> is
/// one word of two, <c>?</c> among them says that it may lack, <c>..</c> is a gap, <c>*ing</c> any longer word with this ending, <c>#</c>
/// a number, <c>$</c> the end; <c>^</c> before a phrase says that it opens the main clause, <c>&lt;</c> the sentence.
/// </summary>
sealed record PhraseTable(IReadOnlyList<Phrase> Phrases, int[] Leads, int[] Openings)
{
    public static PhraseTable Read()
    {
        var rows = WordPoints.RowsOf("phrase-points.tsv").ToLookup(r => r[0].StartsWith('@'));
        var sets = rows[true].ToDictionary(r => r[0], r => r[1].Split(' '), StringComparer.Ordinal);
        return new([.. rows[false].Select(r => PhraseOf(r, sets))], Names(sets["@lead"]), Names(sets["@opening"]));
    }

    private static Phrase PhraseOf(string[] row, Dictionary<string, string[]> sets)
    {
        var places = row[1].Split(' ');
        var start = places[0] switch { "^" => PhraseStart.MainClause, "<" => PhraseStart.Sentence, _ => PhraseStart.Anywhere };
        return new(double.Parse(row[0], CultureInfo.InvariantCulture), start, [.. places.Skip(start == PhraseStart.Anywhere ? 0 : 1).Select(p => PlaceOf(p, sets))]);
    }

    private static PhrasePlace PlaceOf(string place, Dictionary<string, string[]> sets)
    {
        var words = place.Split('|').SelectMany(w => w.StartsWith('@') ? sets[w] : [w]).ToList();
        return new(Names(words), words.Contains("*ing") ? Cue.Doing : Cue.None, words.Contains("?"), place == "..", place == "$");
    }

    private static int[] Names(IEnumerable<string> words) => [.. words.Select(Words.NameOf).Distinct()];
}
