using Wellspring.Foundation;

namespace Wellspring.Publishing;

static class ContainerUnknown
{
    public static readonly TextRule Rule = new("container-unknown", Severity.Refuse, manuscript => NotUnderstood.Of(manuscript, "container-unknown"));
}
