using Wellspring.Foundation;

namespace Wellspring.Publishing;

static class ArticleUnknown
{
    public static Finding With(string slug) =>
        Finding.Refuse("article-unknown", $"No article has the slug \"{slug}\".");
}
