using Wellspring.Readers;
using Wellspring.Site.Content;
using Wellspring.Site.Feeds;
using Wellspring.Site.Forms;
using Wellspring.Site.Pages;

namespace Wellspring.Site.Rendering;

/// <summary>Every page that the site has by its path; one line for each kind.</summary>
sealed record SitePlan(IReadOnlyDictionary<string, PlannedPage> Pages)
{
    public static SitePlan Of(SiteContent site)
    {
        IEnumerable<PlannedPage> pages =
        [
            .. FixedPages.Plan(),
            HomePage.Plan(),
            Styleguide.StyleguidePage.Plan(),
            TopicsPage.Plan(),
            AToZPage.Plan(),
            PeoplePage.Plan(),
            AboutPage.Plan(site),
            .. TopicPage.Plan(site),
            .. AudiencePage.Plan(site),
            .. PersonPage.Plan(site),
            .. ArticlePage.Plan(site),
            .. ArticleMarkdown.Plan(site),
            .. RecordPages.Plan(site),
            .. ChangesPage.Plan(site),
            .. WithdrawnPage.Plan(site),
            CorrectionsPage.Plan(site),
            ContactPage.Plan(site, FormView.Blank(MessageKind.Contact)),
            .. FeedPages.Plan(),
        ];
        return new(pages.ToDictionary(p => p.Path));
    }

    /// <summary>With every page made beforehand: of a mirror nobody can ask for one.</summary>
    public SitePlan Whole() => new(Pages.Values.ToDictionary(p => p.Path, p => p with { IsOnDemand = false }));
}
