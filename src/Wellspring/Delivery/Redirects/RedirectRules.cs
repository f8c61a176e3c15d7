using System.Text;
using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Delivery;

/// <summary>What an old address and its new one must be: paths of this site, one step apart, and never before a page that is there.</summary>
static class RedirectRules
{
    /// <summary>The first parts of addresses that belong to the program.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase) { "studio", "assets", "media", "forms", ".well-known", "healthz", "readyz", "robots.txt", "sitemap.xml", "crisis", "404", "410", "413", "503" };

    /// <summary>A path as it is kept: an address of this site without host, query and closing slash; what cannot be one stays as it was typed.</summary>
    public static string Plain(string typed, Uri site)
    {
        var path = typed.Trim();
        if (Uri.TryCreate(path, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https")
        {
            if (!string.Equals(whole.Host, site.Host, StringComparison.OrdinalIgnoreCase)) return path;
            path = whole.AbsolutePath;
        }
        path = Uri.UnescapeDataString(path.Split('?', '#')[0]);
        return path.Length > 1 ? path.TrimEnd('/') is { Length: > 0 } plain ? plain : "/" : path;
    }

    /// <param name="was">The old address that is changed; null for a new one.</param>
    public static async Task<IReadOnlyList<Finding>> Problems(WellspringDb db, string from, string to, string? was, CancellationToken cancel)
    {
        var problems = new List<Finding>();
        if (NoPath(from) is { } wrong) problems.Add(Finding.Refuse("from-malformed", $"“{from}” {wrong}"));
        else if (IsReserved(from)) problems.Add(Finding.Refuse("from-reserved", $"{from} belongs to the program: it cannot lead elsewhere."));
        if (NoPath(to) is { } strange) problems.Add(Finding.Refuse("to-malformed", $"“{to}” {strange}"));
        if (problems.Count > 0) return problems;
        if (from == to) return [Finding.Refuse("to-itself", "It would lead to itself.")];
        problems.AddRange(await OfOthers(db, from, to, was, cancel));
        return problems;
    }

    private static async Task<List<Finding>> OfOthers(WellspringDb db, string from, string to, string? was, CancellationToken cancel)
    {
        var problems = new List<Finding>();
        if (await IsPage(db, from, cancel)) problems.Add(Finding.Refuse("from-page", $"{from} is a page of this site: readers would never come to the new address."));
        else if (await db.Pages.AnyAsync(p => p.Path == from && p.RemovedAt == null, cancel)) problems.Add(Finding.Refuse("from-page", $"{from} was taken down, and its notice is what readers come to. Name the new address there, as what to read instead."));
        if (from != was && await db.Redirects.AnyAsync(r => r.From == from, cancel)) problems.Add(Finding.Refuse("from-taken", $"{from} leads somewhere already. Change that one."));
        if (await db.Redirects.AsNoTracking().FirstOrDefaultAsync(r => r.From == to && r.From != was, cancel) is { } next)
            problems.Add(Finding.Refuse("to-chain", next.To == from ? $"{to} leads back to {from}: readers would go in a circle." : $"{to} has moved itself, to {next.To}. Lead there at once."));
        else if (!await IsPage(db, to, cancel)) problems.Add(Finding.Refuse("to-nowhere", $"{to} is no page of this site. A redirect leads to one that is there."));
        if (await db.Redirects.AsNoTracking().FirstOrDefaultAsync(r => r.To == from && r.From != was, cancel) is { } before)
            problems.Add(Finding.Refuse("from-chain", $"{before.From} leads to {from}: readers would be sent twice. Change that one first."));
        return problems;
    }

    public static bool IsReserved(string path) => path == "/" || Reserved.Contains(path.Split('/')[1]);

    private static Task<bool> IsPage(WellspringDb db, string path, CancellationToken cancel) => db.Pages.AnyAsync(p => p.Path == path && p.RemovedAt == null && p.Status == 200, cancel);

    private static string? NoPath(string path) => path switch
    {
        "" => "is no address. Give a path of this site, as /about/us.",
        _ when path[0] != '/' || path.StartsWith("//", StringComparison.Ordinal) => "is no address of this site. Only paths here can lead on, as /about/us: another host is its owner's.",
        _ when Encoding.UTF8.GetByteCount(path) > LeadOn.LongestPath => $"has more than {LeadOn.LongestPath} bytes.",
        _ when path.Any(char.IsControl) || path.Contains('\\', StringComparison.Ordinal) || path.Split('/').Any(p => p is "." or "..") => "holds signs that no address has.",
        _ => null,
    };
}
