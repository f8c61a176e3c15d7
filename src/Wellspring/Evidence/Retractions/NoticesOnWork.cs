namespace Wellspring.Evidence;

/// <summary>All that is told of one work, in any order: of notices with a day the one that speaks, of those without the worst.</summary>
sealed class NoticesOnWork
{
    private RetractionNotice? dated;
    private RetractionNotice? undated;

    public void Take(RetractionNotice notice)
    {
        if (notice.Date is null) undated = notice.Overrules(undated) ? notice : undated;
        else dated = notice.Overrules(dated) ? notice : dated;
    }

    /// <summary>The notice that counts, beside what the library knew before.</summary>
    public RetractionNotice? Counting(RetractionNotice? kept)
    {
        var told = dated?.Overrules(kept) == true ? dated : kept;
        return undated?.Overrules(told) == true ? undated : told;
    }
}
