namespace Wellspring.Evidence;

/// <summary>What a notice finds a work by.</summary>
public readonly record struct WorkNames(string? Doi, string? Pmid)
{
    public static WorkNames Of(CslItem item) => new(item.Doi, item.Pmid);

    public static WorkNames Of(Source source) => new(source.Doi, source.Pmid);

    /// <summary>Whether a notice on the work under these names is also found by the others.</summary>
    public bool AreKeptBy(WorkNames others) => (Doi is null || Doi == others.Doi) && (Pmid is null || Pmid == others.Pmid);

    /// <summary>Whether the others are another work's, and not only fewer.</summary>
    public bool Contradict(WorkNames others) => Differ(Doi, others.Doi) || Differ(Pmid, others.Pmid);

    public override string ToString() => string.Join(", ", new[] { Doi is null ? null : $"DOI {Doi}", Pmid is null ? null : $"PMID {Pmid}" }.OfType<string>());

    private static bool Differ(string? one, string? other) => one is not null && other is not null && one != other;
}
