using Wellspring.Foundation.Shell;
using Wellspring.Identity;

namespace Wellspring.Site.Content;

/// <summary>What the operator chose for this site.</summary>
public sealed record SiteSettings(Uri PublicUrl, string Name = "Wellspring", string Language = "en")
{
    /// <summary>Where "Leave this page" leads: a page that tells nobody over a reader's shoulder anything.</summary>
    public string LeaveTo { get; init; } = "https://www.weather.gov/";

    /// <summary>The site's own pages on other hosts, as they stand in the foot.</summary>
    public IReadOnlyList<SocialProfile> Profiles { get; init; } = [];

    /// <summary>An address of the team that readers may write to by themselves; null for none.</summary>
    public string? ContactAddress { get; init; }

    /// <summary>In place of the drop; null for the drop.</summary>
    public Logo? Logo { get; init; }

    /// <summary>In which order the menus stand, and what they leave out.</summary>
    public SiteMenu Menu { get; init; } = SiteMenu.AsItComes;

    /// <summary>Every page's own: the program's, or the same with the site's accent.</summary>
    public Asset Stylesheet { get; init; } = ShellAssets.Stylesheet;

    /// <summary>Of pages with a screening test.</summary>
    public Asset ScreeningSheet { get; init; } = ShellAssets.ScreeningStylesheet;

    /// <summary>The operator's configuration is the ground; what the team chose stands before it.</summary>
    public SiteSettings With(SiteChoices choices) => Colored(choices) with
    {
        Name = choices.Name ?? Name,
        LeaveTo = choices.LeaveTo ?? LeaveTo,
        ContactAddress = choices.ContactAddress ?? ContactAddress,
        Profiles = choices.Profiles?.Select(p => new SocialProfile(p.Name, p.Address)).ToList() ?? Profiles,
        Logo = choices.Logo,
    };

    private SiteSettings Colored(SiteChoices choices)
    {
        if (Color.Read(choices.Accent ?? "") is not { } light || Color.Read(choices.AccentInDark ?? "") is not { } dark) return this;
        var tokens = Accent.Tokens(light, dark);
        return this with { Stylesheet = ShellAssets.Stylesheet.With(tokens), ScreeningSheet = ShellAssets.ScreeningStylesheet.With(tokens) };
    }

    /// <summary>The full address of one of our paths.</summary>
    public string Absolute(string path) => PublicUrl.GetLeftPart(UriPartial.Authority) + path;
}

public sealed record SocialProfile(string Name, string Address);
