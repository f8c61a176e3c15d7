using Lucene.Net.Index;

namespace Wellspring.Searching.Ranking;

readonly record struct Hit(int Doc, float Score);

/// <summary>Keeps the best hits within the filters and counts all: kinds within the topic asked for, topics within the kind asked for.</summary>
sealed class HitCollector(string? topic = null, string? kind = null, int kept = SearchRequest.PageSize * SearchRequest.LastPage)
{
    private const int Any = -1;
    private const int None = int.MaxValue;

    // The worst comes first: the lower score; of equal ones the later document.
    private readonly PriorityQueue<Hit, (float Score, int Backwards)> best = new();
    private readonly Dictionary<string, int> kinds = [];
    private readonly Dictionary<string, int> topics = [];

    // Of the part of the index that is read now.
    private SegmentCounts? segment;
    private int firstDocument;
    private int[] kindHits = [];
    private int[] topicHits = [];
    private int kindAsked;
    private int topicAsked;

    /// <summary>Within the filters.</summary>
    public int Total { get; private set; }

    public IReadOnlyDictionary<string, int> Kinds => kinds;

    public IReadOnlyDictionary<string, int> Topics => topics;

    /// <summary>The best first. Ends the collecting.</summary>
    public IReadOnlyList<Hit> Best()
    {
        Tally();
        return [.. best.UnorderedItems.OrderByDescending(h => h.Priority).Select(h => h.Element)];
    }

    /// <summary>The documents that follow are of this part of the index.</summary>
    public void Enter(AtomicReaderContext context)
    {
        Tally();
        (segment, firstDocument) = (SegmentCounts.Of(context.AtomicReader), context.DocBase);
        (kindHits, topicHits) = (new int[segment.KindNames.Count], new int[segment.TopicNames.Count]);
        kindAsked = Number(segment.KindNames, kind, name => name == kind);
        topicAsked = Number(segment.TopicNames, topic, name => name.StartsWith(topic + IndexedDocument.Divider, StringComparison.Ordinal));
    }

    public void Collect(int doc, float score)
    {
        var itsKind = segment!.KindOf(doc);
        var itsTopics = segment.TopicsOf(doc);
        var isKind = kindAsked == Any || itsKind == kindAsked;
        var isTopic = topicAsked == Any || itsTopics.Contains(topicAsked);
        if (isTopic && itsKind >= 0) kindHits[itsKind]++;
        if (isKind) foreach (var number in itsTopics) topicHits[number]++;
        if (isTopic && isKind) Keep(new(firstDocument + doc, score));
    }

    // Documents come in their order: a later one has to be better.
    private void Keep(Hit hit)
    {
        Total++;
        if (best.Count < kept) best.Enqueue(hit, (hit.Score, -hit.Doc));
        else if (best.Peek().Score < hit.Score) best.EnqueueDequeue(hit, (hit.Score, -hit.Doc));
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
