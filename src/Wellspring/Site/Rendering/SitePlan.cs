using Wellspring.Readers;
using Wellspring.Site.Content;
using Wellspring.Site.Feeds;
using Wellspring.Site.Forms;
using Wellspring.Site.Pages;
using Wellspring.Site.Pictures;
using Wellspring.Site.Screenings;

namespace Wellspring.Site.Rendering;

/// <summary>Every page that the site has by its path; one line for each kind.</summary>
sealed record SitePlan(SiteContent Site, IReadOnlyDictionary<string, PlannedPage> Pages)
{
    public static SitePlan Of(SiteContent site)
    {
        IEnumerable<PlannedPage> pages =
        [
            .. FixedPages.Plan(site.Settings),
            .. CountryPage.Plan(site),
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
            TestsPage.Plan(),
            .. TestPage.Plan(site),
            ContactPage.Plan(site, FormView.Blank(MessageKind.Contact)),
            .. FeedPages.Plan(),
            PicturePages.OfSite(site.Settings),
        ];
        return new(site, pages.ToDictionary(p => p.Path));
    }

    /// <summary>The page at an address, also one that only its text tells of.</summary>
    public PlannedPage? Find(string path) => Pages.GetValueOrDefault(path) ?? PicturePages.Find(Site, path);

    /// <summary>With every page made beforehand: of a mirror nobody can ask for one.</summary>
    public SitePlan Whole() => this with { Pages = Pages.Values.ToDictionary(p => p.Path, p => p with { IsOnDemand = false, BringsCompanions = true }) };
}
