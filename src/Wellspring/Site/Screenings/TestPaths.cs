namespace Wellspring.Site.Screenings;

/// <summary>Addresses that say which test is asked for, and never what was answered.</summary>
static class TestPaths
{
    public const string All = "/tests";

    public static string Of(string slug) => $"{All}/{slug}";

    /// <summary>Exactly what was signed, as the bytes whose SHA-256 is the fingerprint.</summary>
    public static string Definition(string slug) => $"{All}/{slug}/definition.json";

    /// <summary>The answers as a file to take along, for readers without script.</summary>
    public static string Response(string slug) => $"{All}/{slug}/response";
}
