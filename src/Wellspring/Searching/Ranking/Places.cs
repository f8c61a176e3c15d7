using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Wellspring.Searching.Ranking;

/// <summary>One occurrence of a word of the query in a field of a document.</summary>
readonly record struct Occurrence(int Word, int Position, int Start, int End);

/// <summary>Where the words of a query stand in single documents. Quickest when documents are asked for in their order.</summary>
sealed class Places(IndexReader reader, IReadOnlyList<QueryWord> words)
{
    private const int MostOfOneWord = 400;

    private readonly Dictionary<(int Doc, string Field, bool WithStops), IReadOnlyList<Occurrence>> known = [];

    // Each is read once, from place to place: for a document that it has passed, or come to for an equal word, it is opened again.
    private readonly Dictionary<(int Part, string Field, string Stem), DocsAndPositionsEnum?> open = [];

    /// <summary>In reading order.</summary>
    public IReadOnlyList<Occurrence> In(int doc, string field, bool withStops) =>
        known.TryGetValue((doc, field, withStops), out var before) ? before : known[(doc, field, withStops)] = Read(doc, field, withStops);

    private List<Occurrence> Read(int doc, string field, bool withStops)
    {
        var part = ReaderUtil.SubIndex(doc, reader.Leaves);
        var found = new List<Occurrence>();
        foreach (var (number, word) in words.Index().Where(w => withStops || !w.Item.IsStop))
            foreach (var alternative in word.Alternatives) Add(found, At((part, field, alternative.Stem), doc - reader.Leaves[part].DocBase), number);
        found.Sort((a, b) => a.Position.CompareTo(b.Position));
        return found;
    }

    /// <summary>The places of a term in one document; null when it has none there.</summary>
    private DocsAndPositionsEnum? At((int Part, string Field, string Stem) term, int doc)
    {
        if (!open.TryGetValue(term, out var places) || places?.DocID >= doc) open[term] = places = Open(term);
        return places?.Advance(doc) == doc ? places : null;
    }

    private DocsAndPositionsEnum? Open((int Part, string Field, string Stem) term) =>
        reader.Leaves[term.Part].AtomicReader.GetTerms(term.Field)?.GetEnumerator() is { } terms && terms.SeekExact(new BytesRef(term.Stem))
            ? terms.DocsAndPositions(null, null, DocsAndPositionsFlags.OFFSETS) : null;

    private static void Add(List<Occurrence> found, DocsAndPositionsEnum? places, int number)
    {
        if (places is null) return;
        for (var left = Math.Min(places.Freq, MostOfOneWord); left > 0; left--)
            found.Add(new(number, places.NextPosition(), places.StartOffset, places.EndOffset));
    }
}
