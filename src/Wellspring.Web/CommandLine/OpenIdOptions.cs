using Wellspring.Studio;

namespace Wellspring.Web.CommandLine;

/// <summary>Settings for a provider of OpenID Connect: all of them, or none.</summary>
static class OpenIdOptions
{
    private const string Authority = "Wellspring__OpenIdAuthority";

    /// <exception cref="BadUsageException">A setting is missing or cannot be used; the sentence names it.</exception>
    public static OpenIdSettings? From(Func<string, string?> setting)
    {
        if (Given(setting, Authority) is not { } authority) return null;
        var url = Uri.TryCreate(authority, UriKind.Absolute, out var read) && (read.Scheme == Uri.UriSchemeHttps || (read.Scheme == Uri.UriSchemeHttp && read.IsLoopback))
            ? read
            : throw new BadUsageException($"{Authority} is \"{authority}\"; it takes an address like https://accounts.example.org");
        return new(url, Needed(setting, "Wellspring__OpenIdClientId"), Needed(setting, "Wellspring__OpenIdClientSecret"), Given(setting, "Wellspring__OpenIdName") ?? url.Host);
    }

    private static string Needed(Func<string, string?> setting, string name) =>
        Given(setting, name) ?? throw new BadUsageException($"{name} is missing; it goes with {Authority}");

    private static string? Given(Func<string, string?> setting, string name) => setting(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;
}
