using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Delivery.Mirror;

/// <summary>What a web server in front of the mirror folder has to know besides the files.</summary>
/// <param name="Port">Of the program, for what is no page.</param>
/// <param name="Gone">Pages taken down, each with the page that says so.</param>
/// <param name="Files">Pages that are no HTML, which a web server would name by their ending.</param>
sealed record MirroredSite(string Root, int Port, IReadOnlyList<(string From, string To)> Moved, IReadOnlyList<(string Path, string Notice)> Gone, IReadOnlyList<(string Path, string ContentType)> Files)
{
    public static async Task<MirroredSite> Load(MirrorFolder mirror, WellspringDb db, CancellationToken cancel)
    {
        // As the program does: an address that answers by itself, be it that it was taken down, leads nowhere.
        var pages = db.Pages;
        var moved = await db.Redirects.AsNoTracking().Where(r => !pages.Any(p => p.Path == r.From && p.RemovedAt == null)).OrderBy(r => r.From).ToListAsync(cancel);
        var gone = await db.Pages.Where(p => p.RemovedAt != null || p.Status == 410).OrderBy(p => p.Path).Select(p => new { p.Path, HasNotice = p.RemovedAt == null }).ToListAsync(cancel);
        var files = await db.Pages.Where(p => p.RemovedAt == null && !p.ContentType.StartsWith("text/html")).OrderBy(p => p.Path).Select(p => new { p.Path, p.ContentType }).ToListAsync(cancel);
        return new(
            mirror.Root,
            mirror.Port,
            [.. moved.SelectMany(r => Spellings(r.From).Select(from => (from, AsLocation(r.To)))).DistinctBy(r => r.from)],
            [.. gone.Where(p => p.Path != Fallback.GonePath).Select(p => (p.Path, p.HasNotice ? p.Path + ".html" : Fallback.GonePath + ".html"))],
            [.. files.Select(f => (f.Path, f.ContentType))]);
    }

    /// <summary>Kinds of files by the shortest end of their names that tells one content type, as ".md" or "/feed.xml".</summary>
    public IEnumerable<(string NameEnd, string ContentType)> ContentTypes => Files.ToLookup(f => Path.GetExtension(f.Path)).SelectMany(OfOneEnding).Distinct();

    private static IEnumerable<(string NameEnd, string ContentType)> OfOneEnding(IGrouping<string, (string Path, string ContentType)> files) =>
        files.Select(f => f.ContentType).Distinct().Count() == 1 ? [(files.Key, files.First().ContentType)] : files.Select(f => ("/" + Path.GetFileName(f.Path), f.ContentType));

    // The application finds an old address with and without its closing slash.
    private static IEnumerable<string> Spellings(string from) => from.Length > 1 ? [from, from.EndsWith('/') ? from.TrimEnd('/') : from + "/"] : [from];

    private static string AsLocation(string address) => Uri.EscapeDataString(address).Replace("%2F", "/", StringComparison.Ordinal);
}
