using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

static class SourceKindRefused
{
    public static readonly TextRule Rule = new("source-kind-refused", Severity.Refuse, manuscript =>
        manuscript.About(source => !IsAccepted(source, manuscript), source => $"{source.Name} is of the kind \"{source.Kind.Name()}\", which the editorial policy does not accept. Cite a better source, or give the record its true kind: \"custom\": {{\"kind\": …}} in the bibliography, one of {string.Join(", ", manuscript.Policy.AcceptedKinds.Select(k => k.Name()))}."));

    public static bool IsAccepted(CitedSource source, Manuscript manuscript) => manuscript.Policy.AcceptedKinds.Contains(source.Kind);
}
