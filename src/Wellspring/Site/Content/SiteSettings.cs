namespace Wellspring.Site.Content;

/// <summary>What the operator chose for this site.</summary>
public sealed record SiteSettings(Uri PublicUrl, string Name = "Wellspring", string Language = "en")
{
    /// <summary>The full address of one of our paths.</summary>
    public string Absolute(string path) => PublicUrl.GetLeftPart(UriPartial.Authority) + path;
}
