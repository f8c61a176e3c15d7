using Wellspring.Site.Content;
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
            .. ArticlePage.Plan(site),
        ];
        return new(pages.ToDictionary(p => p.Path));
    }
}
