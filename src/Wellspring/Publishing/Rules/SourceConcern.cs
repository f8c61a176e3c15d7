using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

static class SourceConcern
{
    public static readonly TextRule Rule = new("source-concern", Severity.Warn, manuscript =>
        manuscript.About(source => source.Standing == Standing.Concern, source => $"The publisher of {source.Name} has expressed concern about it. Read the notice and decide whether the text may rest on it."));
}
