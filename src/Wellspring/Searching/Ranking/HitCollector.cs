using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Wellspring.Searching.Ranking;

/// <summary>Keeps the best hits within the filters and counts all: kinds within the topic asked for, topics within the kind asked for.</summary>
sealed class HitCollector(string? topic, string? kind) : ICollector
{
    private const int Kept = SearchRequest.PageSize * SearchRequest.LastPage;
    private const int Any = -1;
    private const int None = int.MaxValue;

    private readonly TopScoreDocCollector best = TopScoreDocCollector.Create(Kept, docsScoredInOrder: false);
    private readonly Dictionary<string, int> kinds = [];
    private readonly Dictionary<string, int> topics = [];

    // Of the part of the index that is read now.
    private SegmentCounts? segment;
    private int[] kindHits = [];
    private int[] topicHits = [];
    private int kindAsked;
    private int topicAsked;

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
        segment = SegmentCounts.Of(context.AtomicReader);
        (kindHits, topicHits) = (new int[segment.KindNames.Count], new int[segment.TopicNames.Count]);
        kindAsked = Number(segment.KindNames, kind, name => name == kind);
        topicAsked = Number(segment.TopicNames, topic, name => name.StartsWith(topic + IndexedDocument.Divider, StringComparison.Ordinal));
    }

    public void Collect(int doc)
    {
        var itsKind = segment!.KindOf(doc);
        var itsTopics = segment.TopicsOf(doc);
        var isKind = kindAsked == Any || itsKind == kindAsked;
        var isTopic = topicAsked == Any || itsTopics.Contains(topicAsked);
        if (isTopic && itsKind >= 0) kindHits[itsKind]++;
        if (isKind) foreach (var number in itsTopics) topicHits[number]++;
        if (isTopic && isKind) best.Collect(doc);
    }

    private static int Number(IReadOnlyList<string> names, string? asked, Func<string, bool> isIt)
    {
        if (asked is null) return Any;
        for (var number = 0; number < names.Count; number++)
            if (isIt(names[number])) return number;
        return None;
    }

    private void Tally()
    {
        for (var number = 0; number < kindHits.Length; number++) Add(kinds, segment!.KindNames[number], kindHits[number]);
        for (var number = 0; number < topicHits.Length; number++) Add(topics, segment!.TopicNames[number], topicHits[number]);
        (kindHits, topicHits) = ([], []);
    }

    private static void Add(Dictionary<string, int> counts, string name, int hits)
    {
        if (hits > 0) counts[name] = counts.GetValueOrDefault(name) + hits;
    }
}
