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

    /// <summary>The full address of one of our paths.</summary>
    public string Absolute(string path) => PublicUrl.GetLeftPart(UriPartial.Authority) + path;
}

public sealed record SocialProfile(string Name, string Address);
