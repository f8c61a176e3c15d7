using Wellspring.Articles;
using Wellspring.Publishing;
using Wellspring.Site.Content;
using Wellspring.Site.Rendering;

namespace Wellspring.Site.Feeds;

/// <summary>Each article as a file of the article language: the body to the letter as it was signed, with its front matter.</summary>
static class ArticleMarkdown
{
    public static IEnumerable<PlannedPage> Plan(SiteContent site) => site.Articles.Concat(site.Policies).Select(article =>
        new PlannedPage(article.Path + ".md", article.EditionId, make =>
            make.Text(article.Path + ".md", "text/markdown; charset=utf-8", File(make.Site, article, make.Details.Editions[article.EditionId]).Write(), [.. DependsOn(make.Site, article)])) { IsOnDemand = true });

    private static ArticleFile File(SiteContent site, PublishedArticle article, Edition edition) =>
        SignedText.Of(edition, article.Slug, article.Kind, article.IsSample, site.Reviewer(article)?.Slug, article.FirstPublishedAt);

    private static IEnumerable<string> DependsOn(SiteContent site, PublishedArticle article) =>
        site.Reviewer(article) is { } reviewer ? [On.Article(article.Slug), On.Person(reviewer.Slug)] : [On.Article(article.Slug)];
}
