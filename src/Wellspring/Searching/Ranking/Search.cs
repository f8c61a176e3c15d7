using System.Text.Json;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Wellspring.Searching.Ranking;

/// <summary>From words to a page of results.</summary>
static class Search
{
    private const int LookedAtClosely = 30;

    private static readonly (string Field, float Weight)[] CloseIn = [(Field.Title, 12), (Field.Text, 4)];

    public static SearchResults Run(IndexSearcher searcher, SearchRequest request)
    {
        var words = Understood.Of(new Vocabulary(searcher.IndexReader), request.Words, lastMayBeBegun: false);
        var page = Math.Clamp(request.Page, 1, SearchRequest.LastPage);
        if (words.Count == 0) return new([], 0, page, [], [], []);
        var (found, best) = Find(searcher, request, words);
        var places = new Places(searcher.IndexReader, words);
        var ranked = Ranked(searcher, best, places, words);
        var hits = ranked.Skip((page - 1) * SearchRequest.PageSize).Take(SearchRequest.PageSize).Select(doc => Shown(searcher, doc, places));
        return new([.. hits], found.Total, page, Counts(found.Kinds), Counts(found.Topics), [.. words.Select(w => w.Corrected).OfType<string>()]);
    }

    // Better few of the words than nothing at all.
    private static (HitCollector Found, IReadOnlyList<Hit> Best) Find(IndexSearcher searcher, SearchRequest request, IReadOnlyList<QueryWord> words)
    {
        var most = Collect(searcher, WordQueries.Most(words), request);
        return most.Best.Count > 0 || words.Count == 1 ? most : Collect(searcher, WordQueries.Any(words), request);
    }

    private static (HitCollector Found, IReadOnlyList<Hit> Best) Collect(IndexSearcher searcher, Question question, SearchRequest request)
    {
        var found = new HitCollector(request.Topic, request.Kind);
        Scoring.Run(searcher, question, found);
        return (found, found.Best());
    }

    // Hits that are worth the same come in the order of their addresses: the same on every page and every node.
    private static List<int> Ranked(IndexSearcher searcher, IReadOnlyList<Hit> best, Places places, IReadOnlyList<QueryWord> words)
    {
        var close = words.Count < 2 ? [.. best.Take(LookedAtClosely)] : Closer(best.Take(LookedAtClosely), places, words);
        var rest = best.Skip(LookedAtClosely).ToList();
        foreach (var part in (List<Hit>[])[close, rest]) part.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : string.CompareOrdinal(PathOf(searcher, a.Doc), PathOf(searcher, b.Doc)));
        return [.. close.Concat(rest).Select(h => h.Doc)];
    }

    // Places are read in the order of the documents.
    private static List<Hit> Closer(IEnumerable<Hit> hits, Places places, IReadOnlyList<QueryWord> words)
    {
        var withStops = words.All(w => w.IsStop);
        return [.. hits.OrderBy(h => h.Doc).Select(h => h with { Score = h.Score + Close(places, h.Doc, words.Count, withStops) })];
    }

    private static float Close(Places places, int doc, int words, bool withStops) =>
        CloseIn.Sum(place => place.Weight * Closeness.Of(places.In(doc, place.Field, withStops || place.Field == Field.Title), words));

    // Read for equal hits only.
    private static string PathOf(IndexSearcher searcher, int doc)
    {
        var leaf = searcher.IndexReader.Leaves[ReaderUtil.SubIndex(doc, searcher.IndexReader.Leaves)];
        var path = new Lucene.Net.Util.BytesRef();
        leaf.AtomicReader.GetSortedDocValues(Field.Path)!.Get(doc - leaf.DocBase, path);
        return path.Utf8ToString();
    }

    private static SearchHit Shown(IndexSearcher searcher, int doc, Places places)
    {
        var kept = searcher.Doc(doc);
        var (text, summary) = (kept.Kept(Field.Text), kept.Kept(Field.Summary));
        var inText = places.In(doc, Field.Text, withStops: false);
        var passage = inText.Count > 0 || summary.Length == 0 ? Passage.Of(text, inText) : Passage.Of(summary, []);
        return new(kept.Kept(Field.Path), kept.Kept(Field.Kind), kept.Kept(Field.Title), passage, JsonSerializer.Deserialize<SearchTopic[]>(kept.Kept(Field.Trail))!, kept.Kept(Field.Reviewed));
    }

    private static IReadOnlyList<SearchCount> Counts(IReadOnlyDictionary<string, int> counts) =>
        [.. counts.Select(c => c.Key.Split(IndexedDocument.Divider) is [var name, var title] ? new SearchCount(name, title, c.Value) : new(c.Key, c.Key, c.Value))
            .OrderByDescending(c => c.Hits).ThenBy(c => c.Title, StringComparer.Ordinal)];
}
