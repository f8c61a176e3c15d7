using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Delivery;

/// <summary>What is asked of the list.</summary>
/// <param name="Find">Letters of either address; empty for all.</param>
public sealed record RedirectQuestion(string Find, int Page)
{
    public const int PageLength = 50;

    public const int LongestAddress = LeadOn.LongestPath;
}

public sealed record RedirectPart(IReadOnlyList<Redirect> Redirects, int Matching);

/// <summary>What a reader finds at an address.</summary>
/// <param name="To">Where they are led; null when they stay.</param>
/// <param name="IsPage">Whether a page of this site is at the end of it.</param>
public sealed record WayOfAddress(string Path, string? To, bool IsPage, bool WasRemoved);

public static class ListRedirects
{
    public static async Task<RedirectPart> Part(WellspringDb db, RedirectQuestion question, CancellationToken cancel)
    {
        var matching = db.Redirects.AsNoTracking();
        if (question.Find.Length > 0)
        {
            var find = question.Find.ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // Read by the database, which has its own way with letters.
            matching = matching.Where(r => r.From.ToLower().Contains(find) || r.To.ToLower().Contains(find));
#pragma warning restore CA1304, CA1311, CA1862
        }
        var rows = await matching.OrderBy(r => r.From).Skip(question.Page * RedirectQuestion.PageLength).Take(RedirectQuestion.PageLength).ToListAsync(cancel);
        return new(rows, await matching.CountAsync(cancel));
    }

    /// <summary>As the answer to a reader finds it: a page first, the same in small letters, then a redirect.</summary>
    public static async Task<WayOfAddress> Try(WellspringDb db, string typed, Uri site, CancellationToken cancel)
    {
        var path = RedirectRules.Plain(typed, site);
        var small = path.ToLowerInvariant();
        if (await Status(db, path, cancel) is { } there) return new(path, null, !there.Removed, there.Removed);
        if (small != path && await Status(db, small, cancel) is { Removed: false }) return new(path, small, true, false);
        var moved = await db.Redirects.AsNoTracking().FirstOrDefaultAsync(r => r.From == path || r.From == small || r.From == small + "/", cancel);
        return new(path, moved?.To, moved is not null && await Status(db, moved.To, cancel) is { Removed: false }, false);
    }

    private sealed record Known(bool Removed);

    private static Task<Known?> Status(WellspringDb db, string path, CancellationToken cancel) => db.Pages.Where(p => p.Path == path).Select(p => new Known(p.RemovedAt != null)).FirstOrDefaultAsync(cancel);
}
