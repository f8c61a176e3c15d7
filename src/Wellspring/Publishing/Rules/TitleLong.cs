using Wellspring.Foundation;

namespace Wellspring.Publishing;

static class TitleLong
{
    public static readonly TextRule Rule = new("title-long", Severity.Warn, manuscript =>
        manuscript.Title.Length > manuscript.Policy.TitleCharacters
            ? [new Remark($"The title has {manuscript.Title.Length} characters; beyond {manuscript.Policy.TitleCharacters} it is cut off in search results. Shorten it.")]
            : []);
}
