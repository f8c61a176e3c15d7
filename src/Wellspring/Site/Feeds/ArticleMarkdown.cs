using Wellspring.Articles;
using Wellspring.Site.Content;
using Wellspring.Site.Rendering;

namespace Wellspring.Site.Feeds;

/// <summary>Each article as the text that the reviewer signed: the article language with its front matter.</summary>
static class ArticleMarkdown
{
    public static IEnumerable<PlannedPage> Plan(SiteContent site) => site.Articles.Concat(site.Policies).Select(article =>
        new PlannedPage(article.Path + ".md", article.EditionId, make =>
            make.Text(article.Path + ".md", "text/markdown; charset=utf-8", make.Details.Editions[article.EditionId].Body, On.Article(article.Slug))));
}
