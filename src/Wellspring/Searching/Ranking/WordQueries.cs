using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Wellspring.Searching.Ranking;

/// <summary>The questions that a query's words put to the index.</summary>
static class WordQueries
{
    private const float SynonymWeight = 0.4f;
    private const float WholeTitleWeight = 60;

    /// <summary>Of three words and more, most have to be there; of less, all.</summary>
    public static Question Most(IReadOnlyList<QueryWord> words) => Asking(words, needed => needed < 3 ? needed : (int)Math.Ceiling(needed * 0.7));

    public static Question Any(IReadOnlyList<QueryWord> words) => Asking(words, _ => 1);

    public static Question All(IReadOnlyList<QueryWord> words) => Asking(words, needed => needed);

    private static Question Asking(IReadOnlyList<QueryWord> words, Func<int, int> needed)
    {
        var onlyStops = words.All(w => w.IsStop);
        var asked = words.Index().Where(w => onlyStops || !w.Item.IsStop).ToList();
        // Words that stand everywhere tell something only by their order.
        Query[] order = onlyStops && words.Count > 1 ? [Phrase(Field.Text, [.. words.Select(w => w.Best)], WholeTitleWeight / 2)] : [];
        return new([.. asked.Select(w => Word(words, w.Index))], needed(asked.Count), [WholeTitle(words), .. order]);
    }

    private static IReadOnlyList<Query> Word(IReadOnlyList<QueryWord> words, int position) =>
    [
        .. Field.Searched.SelectMany(_ => words[position].Alternatives, (place, other) => Term(place.Name, other.Stem, place.Weight * other.Weight)),
        .. Instead(words, position).SelectMany(_ => Field.Searched, (instead, place) => Phrase(place.Name, instead, place.Weight * SynonymWeight)),
    ];

    // What stands for several words stands for each of them.
    private static IEnumerable<string[]> Instead(IReadOnlyList<QueryWord> words, int position) =>
        Enumerable.Range(0, position + 1).SelectMany(from => Synonyms.At(words, from).Where(s => from + s.Words > position)).Select(s => s.Instead);

    private static ConstantScoreQuery WholeTitle(IReadOnlyList<QueryWord> words) =>
        new(new TermQuery(new Term(Field.WholeTitle, string.Join(' ', words.Select(w => w.Best))))) { Boost = WholeTitleWeight };

    private static TermQuery Term(string field, string stem, float weight) => new(new Term(field, stem)) { Boost = weight };

    private static Query Phrase(string field, string[] stems, float weight)
    {
        if (stems is [var only]) return Term(field, only, weight);
        var phrase = new PhraseQuery { Boost = weight };
        foreach (var stem in stems) phrase.Add(new Term(field, stem));
        return phrase;
    }
}
