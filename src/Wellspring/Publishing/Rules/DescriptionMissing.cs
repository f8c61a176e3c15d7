using Wellspring.Foundation;

namespace Wellspring.Publishing;

static class DescriptionMissing
{
    public static readonly TextRule Rule = new("description-missing", Severity.Refuse, manuscript =>
        string.IsNullOrWhiteSpace(manuscript.Description) ? [new Remark("There is no description. Say in one or two sentences what a reader will find; search engines show it.")] : []);
}
