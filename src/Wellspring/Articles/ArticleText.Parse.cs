namespace Wellspring.Articles;

public sealed partial class ArticleText
{
    /// <summary>Never fails: what is not understood stands in <see cref="NotUnderstood"/>.</summary>
    public static ArticleText Parse(string body) => new(body, [], []);
}
