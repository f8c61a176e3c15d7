namespace Wellspring.Site.Content;

/// <summary>What the operator chose for this site.</summary>
public sealed record SiteSettings(Uri PublicUrl, string Name = "Wellspring", string Language = "en")
{
    /// <summary>An address of the team that readers may write to by themselves; null for none.</summary>
    public string? ContactAddress { get; init; }

    /// <summary>The full address of one of our paths.</summary>
    public string Absolute(string path) => PublicUrl.GetLeftPart(UriPartial.Authority) + path;
}
