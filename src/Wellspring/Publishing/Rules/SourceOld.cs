using Wellspring.Foundation;

namespace Wellspring.Publishing;

static class SourceOld
{
    public static readonly TextRule Rule = new("source-old", Severity.Warn, manuscript =>
        manuscript.About(source => IsOld(source, manuscript), source => $"{source.Name} is of {source.Item.Year}, more than {manuscript.Policy.SourceYears} years ago. Look for newer evidence, or mark it as a landmark with a reason."));

    private static bool IsOld(CitedSource source, Manuscript manuscript) =>
        source.Item.Year < manuscript.Today.Year - manuscript.Policy.SourceYears && !source.IsLandmark;
}
