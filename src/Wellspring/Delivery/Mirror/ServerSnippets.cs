using System.Text;
using Wellspring.Foundation;

namespace Wellspring.Delivery.Mirror;

/// <summary>Redirects, pages taken down, content types and headers, for the web servers that may stand in front of the mirror folder.</summary>
static class ServerSnippets
{
    /// <summary>Where the team works: nothing of it lies in the folder.</summary>
    internal const string Team = "/studio";

    public static async Task Write(MirrorFolder mirror, WellspringDb db, CancellationToken cancel)
    {
        var site = await MirroredSite.Load(mirror, db, cancel);
        await Put(mirror, "nginx-maps.conf", NginxSnippet.Maps(site), cancel);
        await Put(mirror, "nginx-server.conf", NginxSnippet.Server(site), cancel);
        await Put(mirror, "Caddyfile.snippet", CaddySnippet.Site(site), cancel);
    }

    // Addresses come from outside: nothing in them may end the string or start a variable.
    internal static string Quoted(string text)
    {
        var safe = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        return $"\"{string.Concat(safe.Where(c => !char.IsControl(c) && c is not ('$' or '{' or '}')))}\"";
    }

    private static Task Put(MirrorFolder mirror, string name, string text, CancellationToken cancel) =>
        MirrorFolder.Put(Path.Combine(mirror.Root, name), Encoding.UTF8.GetBytes(text), cancel);
}
