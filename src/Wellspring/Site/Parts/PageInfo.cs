using Wellspring.Foundation.Shell;
using Wellspring.Site.Pictures;

namespace Wellspring.Site.Parts;

/// <summary>What a page says of itself to browsers, search engines and feeds.</summary>
/// <param name="Path">The one address of the page; null for pages without one of their own (404).</param>
/// <param name="JsonLd">Linked data about the page, as JSON text; empty when there is none.</param>
public sealed record PageInfo(string? Path, string Title, string Description)
{
    public string JsonLd { get; init; } = "";
    public string OpenGraphType { get; init; } = "website";

    /// <summary>Search engines are asked to leave it out.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Somebody who looks over the reader's shoulder should not see it for long.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>In place of the site's own stylesheet.</summary>
    public Asset? Sheet { get; init; }

    /// <summary>Shown where the address is shared; null for the site's own.</summary>
    internal SocialCard? Card { get; init; }

    public DateTimeOffset? Published { get; init; }
    public DateTimeOffset? Modified { get; init; }
}
