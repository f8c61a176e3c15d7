namespace Wellspring.Evidence;

/// <summary>Who may be asked about the sources of the library; null for a register that is not set.</summary>
/// <param name="Crossref">The answer to a DOI as JSON; null when the register does not know it. It throws when it cannot be asked.</param>
/// <param name="PubMed">The answer to some PMIDs in the MEDLINE format; without those that it does not know. It throws when it cannot be asked.</param>
public sealed record Registers(Func<string, CancellationToken, Task<string?>>? Crossref, Func<IReadOnlyList<string>, CancellationToken, Task<string>>? PubMed)
{
    private const int PmidsAtOnce = 100;

    internal async Task<RegisterAnswers> Ask(IReadOnlyList<Source> sources, DateOnly today, CancellationToken cancel)
    {
        var answers = new RegisterAnswers();
        if (Crossref is not null)
            foreach (var source in sources.Where(s => s.Doi is not null)) answers.Take(source, await Crossref(source.Doi!, cancel) is { } json ? CrossrefAnswer.Read(json) : null);
        if (PubMed is not null)
            foreach (var some in sources.Where(s => s.Pmid is not null).Chunk(PmidsAtOnce))
            {
                var records = PubMedAnswer.Read(await PubMed([.. some.Select(s => s.Pmid!)], cancel), today);
                foreach (var source in some) answers.Take(source, records.TryGetValue(source.Pmid!, out var notice) ? notice is null ? [] : [notice] : null);
            }
        return answers;
    }
}

/// <summary>What the registers said, all together.</summary>
sealed class RegisterAnswers
{
    private readonly HashSet<Source> found = [];
    private readonly HashSet<Source> asked = [];
    private readonly List<RetractionNotice> notices = [];

    public IReadOnlyCollection<Source> Found => found;

    /// <summary>What no register that was asked knows.</summary>
    public IReadOnlyList<string> Unknown => [.. asked.Except(found).Select(s => s.Doi ?? "PMID " + s.Pmid)];

    /// <param name="said">Null when the register does not know the work.</param>
    public void Take(Source source, IReadOnlyList<RetractionNotice>? said)
    {
        asked.Add(source);
        if (said is null) return;
        found.Add(source);
        notices.AddRange(said);
    }

    public RetractionNotice? LatestOn(Source source) => notices
        .Where(n => n.Doi is { } doi ? doi == source.Doi : n.Pmid == source.Pmid)
        .Aggregate((RetractionNotice?)null, (kept, next) => next.Overrules(kept) ? next : kept);
}
