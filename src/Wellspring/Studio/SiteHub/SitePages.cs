using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Studio.Helplines;
using Wellspring.Studio.Looks;
using Wellspring.Studio.Menus;
using Wellspring.Studio.Policy;
using Wellspring.Studio.Redirects;

namespace Wellspring.Studio.SiteHub;

/// <summary>What belongs to the site as a whole, and to no article.</summary>
static class SitePages
{
    public static readonly IReadOnlyList<(string Path, string Name, string Words, StudioDoor Door)> All =
    [
        (StudioPaths.Helplines, "Crisis lines", "Numbers by country: held against their sources, confirmed, taken down when they are wrong.", StudioDoor.Publishing),
        (StudioPaths.Policy, "Editorial policy", "The numbers that the gate goes by, and every version of them.", StudioDoor.Newsroom),
        (StudioPaths.Settings, "Settings", "Name, logo and color, the way out, the address for readers, the site elsewhere.", StudioDoor.Administrator),
        (StudioPaths.Menu, "Menus", "Which topics the head lists and which pages the foot, and in which order.", StudioDoor.Publishing),
        (StudioPaths.PolicyPages, "Policy pages", "Privacy, terms, corrections and the others: where each stands, and which are missing.", StudioDoor.Publishing),
        (StudioPaths.Redirects, "Redirects", "Old addresses and where they lead, one by one or many at once.", StudioDoor.Publishing),
    ];

    public static IServiceCollection AddSitePages(this IServiceCollection services) => services.AddHelplines().AddPolicy().AddLooks().AddRedirects().AddMenus();

    public static void Map(RouteGroupBuilder studio)
    {
        studio.MapGet(StudioPaths.Site, (HttpContext context, StudioPages pages) => pages.Ok<SiteHubPage>(context)).WithMetadata(StudioDoor.Newsroom);
        HelplineRoutes.Map(studio);
        PolicyRoutes.Map(studio);
        LooksRoutes.Map(studio);
        RedirectRoutes.Map(studio);
        MenuRoutes.Map(studio);
    }
}
