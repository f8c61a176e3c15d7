namespace Wellspring.Evidence;

/// <summary>A source as a list of retractions can find it.</summary>
sealed record ShelvedSource(Guid Id, string Key, string? Doi, string? Pmid, Standing Standing, DateOnly? NoticeOn, DateTimeOffset? StandingSince)
{
    public bool CanBeFound => Doi is not null || Pmid is not null;

    public RetractionNotice? Kept => RetractionNotice.Kept(Standing, NoticeOn, StandingSince);
}

/// <summary>The library, with what a list tells beside each source that it names.</summary>
sealed class NoticeShelf(IReadOnlyList<ShelvedSource> sources)
{
    private readonly ILookup<string, ShelvedSource> byDoi = sources.Where(s => s.Doi is not null).ToLookup(s => s.Doi!);
    private readonly ILookup<string, ShelvedSource> byPmid = sources.Where(s => s.Pmid is not null).ToLookup(s => s.Pmid!);
    private readonly Dictionary<Guid, NoticesOnWork> told = [];
    private int read;

    public void Take(IReadOnlyList<RetractionNotice> row)
    {
        if (row.Count > 0) read++;
        foreach (var notice in row)
            foreach (var source in Named(notice)) On(source).Take(notice);
    }

    public RetractionCheck Check(IReadOnlyList<DroppedRecord> dropped)
    {
        var isWhole = read >= ImportRetractions.WholeList;
        var changes = sources.Select(s => (Source: s, To: Now(s, isWhole)?.Standing ?? s.Standing)).Where(c => c.To != c.Source.Standing).Select(c => new StandingChange(c.Source.Key, c.Source.Standing, c.To));
        return new(read, isWhole, told.Count, sources.Count(s => s.CanBeFound) - told.Count, sources.Count(s => !s.CanBeFound), [.. changes.OrderBy(c => c.Key, StringComparer.Ordinal)], dropped);
    }

    /// <summary>The notice that counts for each source of which another one, or none, counted before.</summary>
    public IReadOnlyDictionary<Guid, RetractionNotice> Turned(bool isWhole) => sources
        .Select(s => (Source: s, Now: Now(s, isWhole)))
        .Where(s => s.Now is { } now && (now.Standing, now.Date) != (s.Source.Standing, s.Source.NoticeOn))
        .ToDictionary(s => s.Source.Id, s => s.Now!);

    /// <summary>Those that the list says something of, be it by its silence.</summary>
    public IReadOnlyList<ShelvedSource> Checked(bool isWhole) => [.. sources.Where(s => Now(s, isWhole) is not null)];

    private IEnumerable<ShelvedSource> Named(RetractionNotice notice) =>
        (notice.Doi is { } doi ? byDoi[doi] : []).Concat(notice.Pmid is { } pmid ? byPmid[pmid] : []);

    private NoticesOnWork On(ShelvedSource source) => told.TryGetValue(source.Id, out var notices) ? notices : told[source.Id] = new();

    // Silence says something of a work only that could have been listed, and takes no notice back.
    private RetractionNotice? Now(ShelvedSource source, bool isWhole) =>
        told.TryGetValue(source.Id, out var notices) ? notices.Counting(source.Kept)
        : !isWhole || !source.CanBeFound ? null
        : source.Kept ?? new(source.Doi, source.Pmid, Standing.Sound, null);
}
