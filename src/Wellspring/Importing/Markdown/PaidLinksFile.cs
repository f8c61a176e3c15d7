using Microsoft.EntityFrameworkCore;
using Wellspring.Articles.Files;
using Wellspring.Foundation;

namespace Wellspring.Importing.Markdown;

/// <summary><c>paid-links.yml</c>: hosts that the publisher is paid to link to, and what readers are told of it.</summary>
static class PaidLinksFile
{
    /// <exception cref="UnreadableInputException">Broken, or a line without host, relationship or sponsor.</exception>
    public static IReadOnlyList<PaidLink> Load(string path)
    {
        var yaml = YamlText.Read(InputText.Load(path), path).Map();
        return [.. (yaml["paid-links"]?.Items() ?? []).Select(v => Read(v.Map(), yaml.IsTrue("sample")))];
    }

    public static async Task Bring(WellspringDb db, IReadOnlyList<PaidLink> links, CancellationToken cancel)
    {
        foreach (var link in links)
        {
            var known = await db.PaidLinks.FindAsync([link.Host], cancel);
            if (known is null) db.PaidLinks.Add(link);
            else (known.Relationship, known.Sponsor) = (link.Relationship, link.Sponsor);
        }
        await db.SaveChangesAsync(cancel);
    }

    private static PaidLink Read(YamlMap yaml, bool sample) => new()
    {
        Host = Host(yaml),
        Relationship = Cleaned.Line(yaml.RequiredText("relationship")),
        Sponsor = Cleaned.Line(yaml.RequiredText("sponsor")),
        IsSample = sample,
    };

    private static string Host(YamlMap yaml)
    {
        var host = yaml.RequiredText("host").Trim().ToLowerInvariant();
        if (host.StartsWith("www.", StringComparison.Ordinal)) host = host[4..];
        return Uri.CheckHostName(host) == UriHostNameType.Dns ? host : throw yaml["host"]!.Unreadable($"\"{Printed.Of(host)}\" is no host name");
    }
}
