using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Wellspring.Searching.Ranking;

/// <summary>Keeps the best hits within the filters and counts all: kinds within the topic asked for, topics within the kind asked for.</summary>
sealed class HitCollector(string? topic, string? kind) : ICollector
{
    private const int Kept = SearchRequest.PageSize * SearchRequest.LastPage;

    private readonly TopScoreDocCollector best = TopScoreDocCollector.Create(Kept, docsScoredInOrder: false);
    private readonly Dictionary<string, int> kinds = [];
    private readonly Dictionary<string, int> topics = [];

    // Of the part of the index that is read now: what was counted, by the numbers that the part gives to values.
    private SortedDocValues? kindOf;
    private SortedSetDocValues? topicsOf;
    private int[] kindHits = [];
    private int[] topicHits = [];
    private int kindAsked;
    private long topicAsked;

    public bool AcceptsDocsOutOfOrder => true;

    public IReadOnlyDictionary<string, int> Kinds => kinds;

    public IReadOnlyDictionary<string, int> Topics => topics;

    public TopDocs Best()
    {
        Tally();
        return best.GetTopDocs();
    }

    public void SetScorer(Scorer scorer) => best.SetScorer(scorer);

    public void SetNextReader(AtomicReaderContext context)
    {
        Tally();
        best.SetNextReader(context);
        (kindOf, topicsOf) = (context.AtomicReader.GetSortedDocValues(Field.Kind), context.AtomicReader.GetSortedSetDocValues(Field.Topic));
        kindHits = new int[kindOf?.ValueCount ?? 0];
        topicHits = new int[topicsOf?.ValueCount ?? 0];
        kindAsked = kind is null ? -1 : kindOf?.LookupTerm(new BytesRef(kind)) is >= 0 and var found ? found : int.MaxValue;
        topicAsked = topic is null ? -1 : TopicNumber(topic);
    }

    public void Collect(int doc)
    {
        var itsKind = kindOf?.GetOrd(doc) ?? -1;
        var isKind = kindAsked == -1 || itsKind == kindAsked;
        var isTopic = CountTopics(doc, isKind);
        if (isTopic && itsKind >= 0) kindHits[itsKind]++;
        if (isTopic && isKind) best.Collect(doc);
    }

    private bool CountTopics(int doc, bool isKind)
    {
        var isTopic = topicAsked == -1;
        if (topicsOf is null) return isTopic;
        topicsOf.SetDocument(doc);
        for (var number = topicsOf.NextOrd(); number != SortedSetDocValues.NO_MORE_ORDS; number = topicsOf.NextOrd())
        {
            isTopic |= number == topicAsked;
            if (isKind) topicHits[number]++;
        }
        return isTopic;
    }

    private long TopicNumber(string slug)
    {
        if (topicsOf is null) return int.MaxValue;
        var value = new BytesRef();
        for (var number = 0L; number < topicsOf.ValueCount; number++)
        {
            topicsOf.LookupOrd(number, value);
            if (value.Utf8ToString().StartsWith(slug + IndexedDocument.Divider, StringComparison.Ordinal)) return number;
        }
        return int.MaxValue;
    }

    private void Tally()
    {
        var value = new BytesRef();
        for (var number = 0; number < kindHits.Length; number++)
        {
            if (kindHits[number] == 0) continue;
            kindOf!.LookupOrd(number, value);
            Add(kinds, value, kindHits[number]);
        }
        for (var number = 0; number < topicHits.Length; number++)
        {
            if (topicHits[number] == 0) continue;
            topicsOf!.LookupOrd(number, value);
            Add(topics, value, topicHits[number]);
        }
        (kindHits, topicHits) = ([], []);
    }

    private static void Add(Dictionary<string, int> counts, BytesRef value, int hits)
    {
        var name = value.Utf8ToString();
        counts[name] = counts.GetValueOrDefault(name) + hits;
    }
}
