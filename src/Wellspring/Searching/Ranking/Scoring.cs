using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Wellspring.Searching.Ranking;

/// <summary>
/// Puts a question to the index, some thousand documents at a time: word after word adds its scores to theirs. Lucene's own queries with several
/// words go from document to document and ask each word where it stands next, which is much asking when words stand nearly everywhere.
/// </summary>
sealed class Scoring(int needed, HitCollector hits)
{
    private const int Window = 4096;
    private const float OtherPlaces = 0.15f;

    // Of the word that is added now: its best and all its scores by document of the window.
    private readonly float[] best = new float[Window];
    private readonly float[] all = new float[Window];

    // Of all words.
    private readonly float[] total = new float[Window];
    private readonly int[] words = new int[Window];

    public static void Run(IndexSearcher searcher, Question question, HitCollector hits)
    {
        var words = question.Words.Select(word => Weights(searcher, word)).ToList();
        var besides = Weights(searcher, question.Besides);
        var scoring = new Scoring(question.Needed, hits);
        foreach (var part in searcher.IndexReader.Leaves)
        {
            hits.Enter(part);
            scoring.Part([.. words.Select(word => Scorers(word, part))], Scorers(besides, part));
        }
    }

    private static Weight[] Weights(IndexSearcher searcher, IReadOnlyList<Query> queries) => [.. queries.Select(searcher.CreateNormalizedWeight)];

    /// <summary>Each at its first document.</summary>
    private static Scorer[] Scorers(Weight[] weights, AtomicReaderContext part) =>
        [.. weights.Select(w => w.GetScorer(part, part.AtomicReader.LiveDocs)).Where(s => s is not null && s.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)];

    private void Part(Scorer[][] each, Scorer[] besides)
    {
        for (var from = Next(each); from != DocIdSetIterator.NO_MORE_DOCS; from = Next(each))
        {
            var to = from + Math.Min(Window, DocIdSetIterator.NO_MORE_DOCS - from);
            foreach (var word in each) AddWord(word, from, to);
            foreach (var more in besides) AddMore(more, from, to);
            Hand(from, to);
        }
    }

    private static int Next(Scorer[][] each) => each.SelectMany(word => word).Select(s => s.DocID).DefaultIfEmpty(DocIdSetIterator.NO_MORE_DOCS).Min();

    private void AddWord(Scorer[] word, int from, int to)
    {
        var any = false;
        foreach (var scorer in word) any |= Add(scorer, from, to);
        for (var at = 0; any && at < to - from; at++)
        {
            if (all[at] == 0) continue;
            total[at] += best[at] + ((all[at] - best[at]) * OtherPlaces);
            words[at]++;
            (best[at], all[at]) = (0, 0);
        }
    }

    private bool Add(Scorer scorer, int from, int to)
    {
        var first = scorer.DocID;
        for (var doc = first; doc < to; doc = scorer.NextDoc())
        {
            var score = scorer.GetScore();
            best[doc - from] = Math.Max(best[doc - from], score);
            all[doc - from] += score;
        }
        return first < to;
    }

    private void AddMore(Scorer scorer, int from, int to)
    {
        if (scorer.DocID < from) scorer.Advance(from);
        for (var doc = scorer.DocID; doc < to; doc = scorer.NextDoc()) total[doc - from] += scorer.GetScore();
    }

    private void Hand(int from, int to)
    {
        for (var at = 0; at < to - from; at++)
            if (words[at] > 0 && words[at] >= needed) hits.Collect(from + at, total[at]);
        Array.Clear(total);
        Array.Clear(words);
    }
}
