namespace Wellspring.Evidence;

/// <summary>
/// What a database itself says a work is (the publication types of MEDLINE). Nothing is guessed from titles:
/// where the record does not say, the kind is "other" until a person decides.
/// </summary>
static class PublicationTypes
{
    // The strongest first: a meta-analysis is often indexed as "Review" too.
    private static readonly (string Type, SourceKind Kind)[] Known =
    [
        ("Practice Guideline", SourceKind.Guideline),
        ("Guideline", SourceKind.Guideline),
        ("Meta-Analysis", SourceKind.SystematicReview),
        ("Network Meta-Analysis", SourceKind.SystematicReview),
        ("Systematic Review", SourceKind.SystematicReview),
        ("Randomized Controlled Trial", SourceKind.Trial),
        ("Controlled Clinical Trial", SourceKind.Trial),
        ("Pragmatic Clinical Trial", SourceKind.Trial),
        ("Equivalence Trial", SourceKind.Trial),
        ("Adaptive Clinical Trial", SourceKind.Trial),
        ("Clinical Trial", SourceKind.Trial),
        ("Clinical Trial, Phase I", SourceKind.Trial),
        ("Clinical Trial, Phase II", SourceKind.Trial),
        ("Clinical Trial, Phase III", SourceKind.Trial),
        ("Clinical Trial, Phase IV", SourceKind.Trial),
        ("Observational Study", SourceKind.Observational),
        ("Twin Study", SourceKind.Observational),
        ("Review", SourceKind.NarrativeReview),
    ];

    public static SourceKind Kind(IEnumerable<string> types)
    {
        var said = types.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Known.FirstOrDefault(known => said.Contains(known.Type), (Type: "", Kind: SourceKind.Other)).Kind;
    }

    public static Standing Standing(IEnumerable<string> types) =>
        types.Contains("Retracted Publication", StringComparer.OrdinalIgnoreCase) ? Evidence.Standing.Retracted : Evidence.Standing.Unchecked;
}
