namespace Wellspring.Evidence;

/// <summary>What a publisher said of a work after it had appeared.</summary>
/// <param name="Standing"><see cref="Standing.Sound"/> when an earlier notice was taken back.</param>
/// <param name="Date">When it was said; null when the list does not tell.</param>
public sealed record RetractionNotice(string? Doi, string? Pmid, Standing Standing, DateOnly? Date)
{
    /// <summary>The later notice speaks; of two on one day the worse.</summary>
    public bool Overrules(RetractionNotice? other) =>
        other is null || (Date ?? DateOnly.MinValue) > (other.Date ?? DateOnly.MinValue) || ((Date ?? DateOnly.MinValue) == (other.Date ?? DateOnly.MinValue) && Standing.IsWorseThan(other.Standing));
}
