using Wellspring.Foundation;

namespace Wellspring.Publishing;

static class TitleMissing
{
    public static readonly TextRule Rule = new("title-missing", Severity.Refuse, manuscript =>
        string.IsNullOrWhiteSpace(manuscript.Title) ? [new Remark("There is no title. Write one.")] : []);
}
