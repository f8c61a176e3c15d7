using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

static class SourceRetracted
{
    public static readonly TextRule Rule = new("source-retracted", Severity.Refuse, manuscript =>
        manuscript.About(IsRetracted, source => $"{source.Name} has been retracted. Take out what rests on it, or find sound evidence."));

    public static bool IsRetracted(CitedSource source) => source.Standing == Standing.Retracted;
}
