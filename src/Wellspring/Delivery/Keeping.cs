using Microsoft.AspNetCore.Http;

namespace Wellspring.Delivery;

/// <summary>What is said to caches (Cache-Control, RFC 9111, 5.2): the same by this server and by the web servers in front of the mirror.</summary>
static class Keeping
{
    /// <summary>The name carries a hash: these bytes never change.</summary>
    internal const string ForEver = "public, max-age=31536000, immutable";

    internal const string AskAgain = "public, no-cache";

    internal const string Nothing = "no-store";

    /// <summary>
    /// Crisis lines open without a network after one visit: a browser shows what it has and asks behind it (RFC 5861, 3 and 4).
    /// A cache that many share asks each time (s-maxage, RFC 9111, 5.2.2.10): nobody who comes for the first time is shown an old number.
    /// </summary>
    internal const string Offline = "public, max-age=600, s-maxage=0, stale-while-revalidate=604800, stale-if-error=2592000";

    public static string Of(string path, int status) =>
        IsAsset(path) ? ForEver
        : IsOfTheMoment(status) ? Nothing
        : status == StatusCodes.Status200OK && IsCrisis(path) ? Offline
        : AskAgain;

    private static bool IsCrisis(string path) => path == "/crisis" || path.StartsWith("/crisis/", StringComparison.Ordinal);

    private static bool IsAsset(string path) => path.StartsWith("/assets/", StringComparison.Ordinal);

    // Tomorrow the same address may have its answer.
    private static bool IsOfTheMoment(int status) => status is >= StatusCodes.Status500InternalServerError or StatusCodes.Status413PayloadTooLarge;
}
