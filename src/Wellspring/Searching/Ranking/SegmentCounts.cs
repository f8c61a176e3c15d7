using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Wellspring.Searching.Ranking;

/// <summary>
/// The kind and the topics of each document of one part of the index, by number, in memory: every search reads them for every hit, and from the
/// file that takes longer than all the rest. Parts do not change; a part's numbers live as long as it does.
/// </summary>
sealed class SegmentCounts
{
    private static readonly ConditionalWeakTable<object, SegmentCounts> Known = [];

    private readonly int[] kinds;
    private readonly int[] topics;
    private readonly int[] topicsFrom;

    private SegmentCounts(AtomicReader reader)
    {
        var (kindOf, topicsOf) = (reader.GetSortedDocValues(Field.Kind), reader.GetSortedSetDocValues(Field.Topic));
        kinds = [.. Enumerable.Range(0, reader.MaxDoc).Select(doc => kindOf?.GetOrd(doc) ?? -1)];
        (topics, topicsFrom) = Flat(topicsOf, reader.MaxDoc);
        KindNames = [.. Enumerable.Range(0, kindOf?.ValueCount ?? 0).Select(n => Name(value => kindOf!.LookupOrd(n, value)))];
        TopicNames = [.. Enumerable.Range(0, (int)(topicsOf?.ValueCount ?? 0)).Select(n => Name(value => topicsOf!.LookupOrd(n, value)))];
    }

    public IReadOnlyList<string> KindNames { get; }

    /// <summary>Slug, <see cref="IndexedDocument.Divider"/>, title.</summary>
    public IReadOnlyList<string> TopicNames { get; }

    public static SegmentCounts Of(AtomicReader reader) => Known.GetValue(reader.CoreCacheKey, _ => new(reader));

    /// <summary>-1 for none.</summary>
    public int KindOf(int doc) => kinds[doc];

    public ReadOnlySpan<int> TopicsOf(int doc) => topics.AsSpan(topicsFrom[doc]..topicsFrom[doc + 1]);

    private static (int[] Topics, int[] From) Flat(SortedSetDocValues? topicsOf, int docs)
    {
        var (all, from) = (new List<int>(), new int[docs + 1]);
        for (var doc = 0; doc < docs; doc++)
        {
            from[doc] = all.Count;
            topicsOf?.SetDocument(doc);
            for (var number = topicsOf?.NextOrd() ?? SortedSetDocValues.NO_MORE_ORDS; number != SortedSetDocValues.NO_MORE_ORDS; number = topicsOf!.NextOrd()) all.Add((int)number);
        }
        from[docs] = all.Count;
        return ([.. all], from);
    }

    private static string Name(Action<BytesRef> look)
    {
        var value = new BytesRef();
        look(value);
        return value.Utf8ToString();
    }
}
