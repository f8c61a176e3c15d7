using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

static class SourceUnchecked
{
    public static readonly TextRule Rule = new("source-unchecked", Severity.Warn, manuscript =>
        manuscript.About(source => source.Standing == Standing.Unchecked, source => $"Nobody has checked whether {source.Name} was retracted. Import a list of retractions, or look it up."));
}
