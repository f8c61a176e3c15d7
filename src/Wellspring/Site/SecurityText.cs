using System.Globalization;
using Wellspring.Site.Content;

namespace Wellspring.Site;

/// <summary>How to report a hole (RFC 9116). It is written when it is asked for, since it must never be out of date.</summary>
static class SecurityText
{
    public static string Write(SiteSettings settings, TimeProvider time)
    {
        var expires = time.GetUtcNow().UtcDateTime.Date.AddMonths(6);
        return $"""
            Contact: {settings.Absolute("/about/contact")}
            Expires: {expires.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)}
            Preferred-Languages: {settings.Language}
            Canonical: {settings.Absolute("/.well-known/security.txt")}

            """;
    }
}
