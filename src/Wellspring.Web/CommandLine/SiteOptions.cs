using Wellspring.Site.Content;

namespace Wellspring.Web.CommandLine;

/// <summary>What an operator may choose of the readers' pages, from the settings of the process.</summary>
static class SiteOptions
{
    /// <exception cref="BadUsageException">A setting cannot be used; the sentence names it.</exception>
    public static SiteSettings From(Func<string, string?> setting, Uri publicUrl)
    {
        var site = new SiteSettings(publicUrl) { Profiles = ProfilesOf(setting("Wellspring__Profiles") ?? "") };
        if (setting("Wellspring__SiteName")?.Trim() is { Length: > 0 } name) site = site with { Name = name };
        if (setting("Wellspring__LeaveTo")?.Trim() is { Length: > 0 } leave) site = site with { LeaveTo = Address("Wellspring__LeaveTo", leave) };
        return site;
    }

    private static IReadOnlyList<SocialProfile> ProfilesOf(string value) =>
        [.. value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ProfileOf)];

    private static SocialProfile ProfileOf(string pair) => pair.Split('=', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } name, var address]
        ? new(name, Address("Wellspring__Profiles", address))
        : throw new BadUsageException($"Wellspring__Profiles holds \"{pair}\"; it takes names and addresses like \"Mastodon=https://example.social/@site, Bluesky=https://…\"");

    private static string Address(string name, string value) => Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps
        ? url.AbsoluteUri
        : throw new BadUsageException($"{name} holds \"{value}\"; it takes an address like https://example.org");
}
