using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>One line of the list of sources, in plain words.</summary>
/// <param name="Number">The superscript number in the text.</param>
/// <param name="Html">The entry in the house style, safe as it stands.</param>
/// <param name="Kind">"Systematic review".</param>
/// <param name="Standing">"No notice of concern when checked 20 Nov 2026".</param>
/// <param name="IsTrouble">Concern, correction or retraction: a reader must see it.</param>
/// <param name="Link">Where the work is found: DOI before PubMed before its own address.</param>
public sealed record SourceEntry(int Number, string Key, string Html, string Kind, int? Year, string Standing, bool IsTrouble, Uri? Link);

/// <summary>The list of sources of an edition: its copies of the records, with the standing of today.</summary>
public static class SourceEntries
{
    public static async Task<IReadOnlyList<SourceEntry>> For(WellspringDb db, IReadOnlyList<CitedRecord> cited, CancellationToken cancel)
    {
        var keys = cited.Select(c => c.Key).ToList();
        var live = await db.Sources.Where(s => keys.Contains(s.Key)).ToDictionaryAsync(s => s.Key, cancel);
        return [.. cited.Select((record, index) => Of(index + 1, record, live.GetValueOrDefault(record.Key)))];
    }

    public static SourceEntry Of(int number, CitedRecord record, Source? live)
    {
        var item = CslItem.Parse(record.Csl);
        var kind = SourceWords.KindNamed(record.Kind) ?? SourceKind.Other;
        var standing = live?.Standing ?? Standing.Unchecked;
        return new(number, record.Key, record.Entry, kind.InWords(), item.Year, standing.InWords(live?.CheckedOn), standing.IsWorseThan(Standing.Sound), LinkTo(item));
    }

    private static Uri? LinkTo(CslItem item) =>
        item.Doi is { } doi ? DoiText.Link(doi) : item.Pmid is { } pmid ? PmidText.Link(pmid) : item.Url;
}
