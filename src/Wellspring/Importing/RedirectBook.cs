using System.Text;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Importing;

/// <summary>Old addresses and where their content is now. A page of this site is never hidden by one.</summary>
sealed class RedirectBook(WellspringDb db, ImportReport report, Dictionary<string, string> known, HashSet<string> hubs)
{
    public static async Task<RedirectBook> Open(WellspringDb db, ImportReport report, CancellationToken cancel) =>
        new(db, report, await db.Redirects.AsNoTracking().ToDictionaryAsync(r => r.From, r => r.To, cancel), [.. (await TopicTree.Load(db, cancel)).All().Select(PublicPaths.Of)]);

    /// <param name="from">A path, with or without a closing slash.</param>
    public void Add(string from, string to, string where)
    {
        var path = Plain(from);
        if (path == to) return;
        if (WhyNot(path) is { } reason) report.Drop("redirect", where, reason);
        else if (known.TryAdd(path, to)) Create(path, to);
        else if (known[path] == to) report.Redirects.Count(Change.Unchanged);
        else report.Drop("redirect", where, $"{Printed.Of(path)} already leads to {known[path]}");
    }

    /// <summary>Also says whether the address it leads to is a page of this site at all: a file may say anything.</summary>
    public void AddClaimed(string from, string to, string where)
    {
        if (IsPage(to)) Add(from, to, where);
        else report.Drop("redirect", where, $"{Printed.Of(to)} is no page of this site");
    }

    private static bool IsPage(string to) =>
        to.Length <= LeadOn.LongestPath && to.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '.' or '_') && !to.Contains("..", StringComparison.Ordinal)
        && (PublicPaths.IsFixedRoute(to) || PublicPaths.ArticleSlug(to) is { Length: > 0 });

    private void Create(string path, string to)
    {
        LeadOn.Put(db, null, path, to);
        report.Redirects.Count(Change.Created);
    }

    private string? WhyNot(string path) => path switch
    {
        _ when Encoding.UTF8.GetByteCount(path) > LeadOn.LongestPath => $"an address of more than {LeadOn.LongestPath} bytes",
        _ when !path.StartsWith('/') || path.StartsWith("//", StringComparison.Ordinal) => $"{Printed.Of(path)} is no path of this site",
        _ when IsOurs(path) => $"{Printed.Of(path)} is an address of this site itself",
        _ => null,
    };

    // A topic that was merged or moved has left its address.
    private bool IsOurs(string path) =>
        (PublicPaths.IsFixedRoute(path) && (!path.StartsWith("/topics/", StringComparison.Ordinal) || hubs.Contains(path))) || PublicPaths.ArticleSlug(path) is not null || Closed.Contains(path.Split('/')[1]);

    private static readonly HashSet<string> Closed = ["studio", "media", "articles", ".well-known", "healthz", "readyz", "robots.txt", "styleguide", "islands"];

    private static string Plain(string path)
    {
        var plain = Uri.UnescapeDataString(path).Replace('\0', '\uFFFD');
        return plain.Length > 1 ? plain.TrimEnd('/') : plain;
    }
}
