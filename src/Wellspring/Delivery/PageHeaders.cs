using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Wellspring.Delivery;

/// <summary>
/// What every answer says for the reader's protection: nothing is loaded from elsewhere, no script runs but our own files, no other site learns where the reader came from.
/// </summary>
public static class PageHeaders
{
    private static readonly StringValues Policy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>A drawing opened by itself is a document: it may do nothing.</summary>
    public const string MediaPolicy = "default-src 'none'; sandbox";

    private static readonly StringValues Permissions =
        "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";

    private static readonly StringValues NoReferrer = "no-referrer";
    private static readonly StringValues SameOrigin = "same-origin";
    private static readonly StringValues NoSniff = "nosniff";

    public static void Apply(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = NoSniff;
        headers["Referrer-Policy"] = NoReferrer;
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = SameOrigin;
        headers["Cross-Origin-Resource-Policy"] = SameOrigin;
    }

    /// <summary>The same as lines of "name: value", for web servers that serve the mirror folder.</summary>
    public static IReadOnlyDictionary<string, string> All()
    {
        var headers = new HeaderDictionary();
        Apply(headers);
        return headers.ToDictionary(h => h.Key, h => h.Value.ToString());
    }
}
