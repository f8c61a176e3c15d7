using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Wellspring.Searching.Ranking;

/// <summary>One occurrence of a word of the query in a field of a document.</summary>
readonly record struct Occurrence(int Word, int Position, int Start, int End);

/// <summary>Where the words of a query stand in single documents.</summary>
sealed class Places(IndexReader reader, IReadOnlyList<QueryWord> words)
{
    private const int MostOfOneWord = 400;

    /// <summary>In reading order.</summary>
    public IReadOnlyList<Occurrence> In(int doc, string field, bool withStops)
    {
        var leaf = reader.Leaves[ReaderUtil.SubIndex(doc, reader.Leaves)];
        if (leaf.AtomicReader.GetTerms(field) is not { } terms) return [];
        var found = new List<Occurrence>();
        var each = terms.GetEnumerator();
        foreach (var (number, word) in words.Index().Where(w => withStops || !w.Item.IsStop))
            foreach (var alternative in word.Alternatives) Add(found, each, number, alternative.Stem, doc - leaf.DocBase);
        found.Sort((a, b) => a.Position.CompareTo(b.Position));
        return found;
    }

    private static void Add(List<Occurrence> found, TermsEnum terms, int number, string stem, int doc)
    {
        if (!terms.SeekExact(new BytesRef(stem))) return;
        var places = terms.DocsAndPositions(null, null, DocsAndPositionsFlags.OFFSETS);
        if (places is null || places.Advance(doc) != doc) return;
        for (var left = Math.Min(places.Freq, MostOfOneWord); left > 0; left--)
            found.Add(new(number, places.NextPosition(), places.StartOffset, places.EndOffset));
    }
}
