using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

static class SourceIncomplete
{
    public static readonly TextRule Rule = new("source-incomplete", Severity.Refuse, manuscript =>
        manuscript.About(source => !IsComplete(source), source => $"{source.Name} has no {string.Join(" and no ", SourceCompleteness.Missing(source.Item))}. Complete the record, so that a reader can find the work."));

    public static bool IsComplete(CitedSource source) => SourceCompleteness.Missing(source.Item).Count == 0;
}
