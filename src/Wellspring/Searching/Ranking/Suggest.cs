using Lucene.Net.Search;

namespace Wellspring.Searching.Ranking;

/// <summary>What somebody who is still typing may be looking for.</summary>
static class Suggest
{
    private const int AtMost = 6;

    public static IReadOnlyList<Suggestion> Run(IndexSearcher searcher, string text)
    {
        var words = Understood.Of(new Vocabulary(searcher.IndexReader), text, lastMayBeBegun: !text.EndsWith(' '));
        if (words.Count == 0) return [];
        var found = new HitCollector(kept: AtMost);
        Scoring.Run(searcher, WordQueries.All(words), found);
        return [.. found.Best().Select(hit => searcher.Doc(hit.Doc)).Select(d => new Suggestion(d.Kept(Field.Path), d.Kept(Field.Title), d.Kept(Field.Kind)))];
    }
}
