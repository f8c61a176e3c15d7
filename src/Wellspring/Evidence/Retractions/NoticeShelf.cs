namespace Wellspring.Evidence;

/// <summary>A source as a list of retractions can find it.</summary>
sealed record ShelvedSource(Guid Id, string Key, string? Doi, string? Pmid, Standing Standing)
{
    public bool CanBeFound => Doi is not null || Pmid is not null;
}

/// <summary>The library, with the notice that counts beside each source that a list names.</summary>
sealed class NoticeShelf(IReadOnlyList<ShelvedSource> sources)
{
    private readonly ILookup<string, ShelvedSource> byDoi = sources.Where(s => s.Doi is not null).ToLookup(s => s.Doi!);
    private readonly ILookup<string, ShelvedSource> byPmid = sources.Where(s => s.Pmid is not null).ToLookup(s => s.Pmid!);
    private readonly Dictionary<Guid, RetractionNotice> notices = [];
    private int read;

    public void Take(RetractionNotice notice)
    {
        read++;
        var found = (notice.Doi is { } doi ? byDoi[doi] : []).Concat(notice.Pmid is { } pmid ? byPmid[pmid] : []);
        foreach (var source in found)
            if (notice.Overrules(notices.GetValueOrDefault(source.Id))) notices[source.Id] = notice;
    }

    public RetractionCheck Check(IReadOnlyList<DroppedRecord> dropped)
    {
        var isWhole = read >= ImportRetractions.WholeList;
        var changes = sources.Select(s => (Source: s, To: Now(s, isWhole))).Where(c => c.To is { } to && to != c.Source.Standing).Select(c => new StandingChange(c.Source.Key, c.Source.Standing, c.To!.Value));
        return new(read, isWhole, notices.Count, sources.Count(s => s.CanBeFound) - notices.Count, sources.Count(s => !s.CanBeFound), [.. changes.OrderBy(c => c.Key, StringComparer.Ordinal)], dropped);
    }

    /// <summary>Sources by what they stand as now, those that were looked for without a result included.</summary>
    public IEnumerable<(Standing Standing, IReadOnlyList<Guid> Ids)> Standings(bool isWhole) =>
        sources.Select(s => (s.Id, To: Now(s, isWhole))).Where(s => s.To is not null).GroupBy(s => s.To!.Value, s => s.Id).Select(g => (g.Key, (IReadOnlyList<Guid>)[.. g]));

    public IReadOnlyList<string> Checked(bool isWhole) => [.. sources.Where(s => Now(s, isWhole) is not null).Select(s => s.Key)];

    // Silence says something of a work only that could have been listed, and takes no notice back.
    private Standing? Now(ShelvedSource source, bool isWhole) =>
        notices.TryGetValue(source.Id, out var notice) ? notice.Standing
        : !isWhole || !source.CanBeFound ? null
        : source.Standing is Standing.Unchecked ? Standing.Sound : source.Standing;
}
