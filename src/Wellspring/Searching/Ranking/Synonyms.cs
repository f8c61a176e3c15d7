using Wellspring.Searching.Language;

namespace Wellspring.Searching.Ranking;

/// <summary>Words of readers and words of clinicians for one thing (<c>Words/synonyms.tsv</c>).</summary>
static class Synonyms
{
    private static readonly IReadOnlyList<IReadOnlyList<string[]>> Groups =
        [.. WordTable.Read("synonyms").Select(row => (IReadOnlyList<string[]>)[.. row.Select(Stems)])];

    private static readonly ILookup<string, (string[] Phrase, IReadOnlyList<string[]> Group)> ByFirst =
        Groups.SelectMany(g => g.Select(phrase => (phrase, g))).ToLookup(x => x.phrase[0], x => x);

    /// <summary>Other ways to say what stands in the query from a position on, and how many of its words each stands for.</summary>
    public static IEnumerable<(int Words, string[] Instead)> At(IReadOnlyList<QueryWord> query, int position) =>
        from known in ByFirst[query[position].Best]
        where known.Phrase.Length <= query.Count - position && known.Phrase.Index().All(w => query[position + w.Index].Best == w.Item)
        from other in known.Group
        where other != known.Phrase
        select (known.Phrase.Length, other);

    private static string[] Stems(string phrase) => [.. Words.Of(phrase).Select(w => w.Stem)];
}
