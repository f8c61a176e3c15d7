using Wellspring.Foundation;
using Wellspring.Site.Content;

namespace Wellspring.Site.Rendering;

/// <summary>What stands on every page: made by this program, for this address, with this navigation. Another stamp, another rendering.</summary>
static class SiteStamp
{
    private static readonly string Program = typeof(SiteStamp).Module.ModuleVersionId.ToString("n");

    public static string Of(SiteContent site)
    {
        var navigation = site.MenuTopics.SelectMany(t => t.Children.Prepend(t)).Select(t => $"{t.Url}={t.Title}");
        var foot = site.AboutLinks.Select(p => $"{p.Path}={p.Title}");
        var help = $"{site.Crisis.Home.Help.Text} {site.Crisis.Home.Trust}";
        return Hashing.Sha256Hex(string.Join('\n', [Program, site.Settings.ToString(), .. site.Settings.Profiles.Select(p => p.ToString()), .. navigation, .. foot, help, $"{site.Tests.Count > 0}"]))[..16];
    }
}
