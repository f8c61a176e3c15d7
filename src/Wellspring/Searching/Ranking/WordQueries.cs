using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Wellspring.Searching.Ranking;

/// <summary>The question that a query's words put to the index.</summary>
static class WordQueries
{
    private const float SynonymWeight = 0.4f;
    private const float OtherPlaces = 0.15f;
    private const float WholeTitleWeight = 60;

    /// <summary>Of three words and more, most have to be there; of less, all.</summary>
    public static Query Most(IReadOnlyList<QueryWord> words) => Asking(words, needed => needed < 3 ? needed : (int)Math.Ceiling(needed * 0.7));

    public static Query Any(IReadOnlyList<QueryWord> words) => Asking(words, _ => 1);

    public static Query All(IReadOnlyList<QueryWord> words) => Asking(words, needed => needed);

    private static BooleanQuery Asking(IReadOnlyList<QueryWord> words, Func<int, int> needed)
    {
        var asked = words.Any(w => !w.IsStop) ? words.Index().Where(w => !w.Item.IsStop).ToList() : [.. words.Index()];
        var each = new BooleanQuery();
        foreach (var (position, _) in asked) each.Add(Word(words, position), Occur.SHOULD);
        each.MinimumNumberShouldMatch = needed(asked.Count);
        var query = new BooleanQuery { { each, Occur.MUST }, { WholeTitle(words), Occur.SHOULD } };
        // Words that stand everywhere tell something only by their order.
        if (words.Count > 1 && words.All(w => w.IsStop)) query.Add(Phrase(Field.Text, [.. words.Select(w => w.Best)], WholeTitleWeight / 2), Occur.SHOULD);
        return query;
    }

    private static DisjunctionMaxQuery Word(IReadOnlyList<QueryWord> words, int position)
    {
        var places = new DisjunctionMaxQuery(OtherPlaces);
        foreach (var (field, weight) in Field.Searched)
            foreach (var alternative in words[position].Alternatives) places.Add(Term(field, alternative.Stem, weight * alternative.Weight));
        foreach (var instead in Instead(words, position))
            foreach (var (field, weight) in Field.Searched) places.Add(Phrase(field, instead, weight * SynonymWeight));
        return places;
    }

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
