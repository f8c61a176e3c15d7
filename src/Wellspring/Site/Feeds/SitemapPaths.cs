using Wellspring.Publishing;
using Wellspring.Site.Content;
using Wellspring.Site.Forms;
using Wellspring.Site.Pages;
using Wellspring.Site.Screenings;

namespace Wellspring.Site.Feeds;

/// <summary>Readers' pages with the time they last changed, where a publication tells it.</summary>
static class SitemapPaths
{
    public static IEnumerable<(string Path, DateTimeOffset? Changed)> Of(SiteContent site)
    {
        var newest = Newest(site.Articles);
        return
        [
            ("/", newest),
            .. site.Articles.Concat(site.Policies).Where(a => a.Path is not (CorrectionsPage.Path or FormPaths.Contact) && IsToBeFound(site, a)).Select(a => (a.Path, (DateTimeOffset?)a.PublishedAt)),
            (CorrectionsPage.Path, site.Log() is [var latest, ..] ? latest.At : null),
            ("/topics", null),
            .. site.Topics.All().Select(t => (t.Url, Newest(site.Under(t)))),
            ("/a-to-z", newest),
            .. site.Audiences.Select(a => ("/for/" + a.Slug, Newest(site.For(a)))),
            ("/people", null),
            .. site.People.Values.Select(p => (p.Path, (DateTimeOffset?)null)),
            ("/about", null),
            ("/crisis", null),
            (TestPaths.All, null),
            .. site.Tests.Select(t => (TestPaths.Of(t.Instrument.Slug), (DateTimeOffset?)t.Since)),
            (FormPaths.Request, null),
            (FormPaths.Feedback, null),
            (FormPaths.Contact, Newest(site.Policies.Where(p => p.Path == FormPaths.Contact))),
            (SearchPage.Path, null),
            ("/colophon", null),
        ];
    }

    private static bool IsToBeFound(SiteContent site, PublishedArticle article) => site.ReviewConsequence(article) != ReviewConsequence.NoIndex;

    private static DateTimeOffset? Newest(IEnumerable<PublishedArticle> articles) => articles.Select(a => (DateTimeOffset?)a.PublishedAt).Max();
}
