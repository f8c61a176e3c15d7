using Wellspring.Articles;
using Wellspring.Site.Content;
using Wellspring.Site.Rendering;

namespace Wellspring.Site.Feeds;

/// <summary>Each article as a file of the article language: the body to the letter as it was signed, with its front matter.</summary>
static class ArticleMarkdown
{
    public static IEnumerable<PlannedPage> Plan(SiteContent site) => site.Articles.Concat(site.Policies).Select(article =>
        new PlannedPage(article.Path + ".md", article.EditionId, make =>
            make.Text(article.Path + ".md", "text/markdown; charset=utf-8", File(make.Site, article, make.Details.Editions[article.EditionId]).Write(), [.. DependsOn(make.Site, article)])));

    private static ArticleFile File(SiteContent site, PublishedArticle article, Edition edition) => new()
    {
        Title = edition.Title,
        Slug = article.Slug,
        Kind = article.Kind,
        Topic = edition.Topic,
        Also = edition.Also,
        Audiences = edition.Audiences,
        PartOf = edition.PartOf,
        Part = edition.Part,
        Standfirst = edition.Standfirst,
        Description = edition.Description,
        Authors = edition.Authors,
        Reviewers = site.Reviewer(article) is { } reviewer ? [reviewer.Slug] : [],
        Published = DateOnly.FromDateTime(article.FirstPublishedAt.UtcDateTime),
        Media = [.. edition.Media.Select(m => new MediaLine(m.File, m.Licence, m.Credit))],
        Sample = article.IsSample,
        Body = edition.Body,
    };

    private static IEnumerable<string> DependsOn(SiteContent site, PublishedArticle article) =>
        site.Reviewer(article) is { } reviewer ? [On.Article(article.Slug), On.Person(reviewer.Slug)] : [On.Article(article.Slug)];
}
