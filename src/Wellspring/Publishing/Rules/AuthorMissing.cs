using Wellspring.Foundation;

namespace Wellspring.Publishing;

static class AuthorMissing
{
    public static readonly TextRule Rule = new("author-missing", Severity.Refuse, manuscript =>
        manuscript.Authors.Count > 0 ? [] : [new Remark("No author is named. Name at least one person who wrote it.")]);
}
