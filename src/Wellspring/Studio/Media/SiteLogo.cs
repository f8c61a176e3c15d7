using Wellspring.Foundation;
using Wellspring.Identity;

namespace Wellspring.Studio.Media;

static class SiteLogo
{
    /// <summary>The hash of the logo that every page shows; nothing where the site has none of its own.</summary>
    public static async Task<IReadOnlyCollection<string>> Shown(WellspringDb db, CancellationToken cancel) =>
        (await SiteChoices.Current(db, cancel)).Logo is { } logo ? [Path.GetFileNameWithoutExtension(logo.Path)] : [];
}
