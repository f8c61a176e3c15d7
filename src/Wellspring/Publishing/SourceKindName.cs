using Wellspring.Evidence;

namespace Wellspring.Publishing;

/// <summary>Kinds of sources by the names that article files use.</summary>
static class SourceKindName
{
    public static string Of(SourceKind kind) => kind switch
    {
        SourceKind.Guideline => "guideline",
        SourceKind.SystematicReview => "systematic review",
        SourceKind.Trial => "trial",
        SourceKind.Observational => "observational",
        SourceKind.NarrativeReview => "narrative review",
        SourceKind.ExpertOrganisation => "expert organisation",
        _ => "other",
    };

    public static SourceKind Parse(string name) => Enum.GetValues<SourceKind>().FirstOrDefault(kind => Of(kind) == name, SourceKind.Other);
}
