using Wellspring.Foundation;

namespace Wellspring.Publishing;

static class RawHtml
{
    public static readonly TextRule Rule = new("raw-html", Severity.Refuse, manuscript => NotUnderstood.Of(manuscript, "raw-html"));
}
