using Wellspring.Foundation;

namespace Wellspring.Publishing;

static class AttributeUnknown
{
    public static readonly TextRule Rule = new("attribute-unknown", Severity.Refuse, manuscript => NotUnderstood.Of(manuscript, "attribute-unknown"));
}
