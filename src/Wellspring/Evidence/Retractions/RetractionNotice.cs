namespace Wellspring.Evidence;

/// <summary>What a publisher said of a work after it had appeared.</summary>
/// <param name="Standing"><see cref="Standing.Sound"/> when an earlier notice was taken back.</param>
/// <param name="Date">When it was said; null when nobody tells.</param>
/// <param name="Known">When one that is stored without a day of its own became known here.</param>
public sealed record RetractionNotice(string? Doi, string? Pmid, Standing Standing, DateOnly? Date, DateOnly? Known = null)
{
    /// <summary>
    /// The later notice speaks; of two on one day the worse. One without a day speaks only if it is bad and worse than the other,
    /// and holds until a worse one comes, or one of a day after it became known.
    /// </summary>
    public bool Overrules(RetractionNotice? other)
    {
        if (other is null) return true;
        var isWorse = Standing.IsWorseThan(other.Standing);
        return (Date, other.Date) switch
        {
            (null, _) => isWorse && Standing.IsBad(),
            (_, null) => isWorse || !other.Standing.IsBad() || Date > other.Known,
            _ => Date > other.Date || (Date == other.Date && isWorse),
        };
    }

    /// <summary>The day as told, if it can be one: nothing was said after tomorrow (somewhere it is tomorrow already).</summary>
    internal static DateOnly? DayUpTo(DateOnly today, DateOnly? told) => told > today.AddDays(1) ? null : told;

    /// <summary>What the library keeps of the notice that made a source stand as it does; null when none did.</summary>
    internal static RetractionNotice? Kept(Standing standing, DateOnly? on, DateTimeOffset? since) =>
        standing is Standing.Unchecked || (standing is Standing.Sound && on is null) ? null
        : new(null, null, standing, on, since is { } known ? DateOnly.FromDateTime(known.UtcDateTime) : null);
}
