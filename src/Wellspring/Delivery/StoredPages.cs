using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Delivery;

/// <summary>What is known of a stored page without its bytes.</summary>
public sealed record StoredHead(string Path, int Status, string ContentType, string Hash, string Stamp, bool Removed);

/// <summary>
/// Page rows, many at a time: the statements are those that both databases share, without change tracking.
/// </summary>
static class StoredPages
{
    private const int RowsAtOnce = 200;

    private static readonly string[] Columns =
        ["Path", "Status", "ContentType", "Gzip", "Brotli", "BrotliQuality", "Length", "Hash", "ChangedAt", "Version", "Stamp"];

    public static async Task<IReadOnlyDictionary<string, StoredHead>> Heads(WellspringDb db, IEnumerable<string> paths, CancellationToken cancel)
    {
        var heads = new Dictionary<string, StoredHead>();
        foreach (var some in paths.Chunk(RowsAtOnce))
        {
            var found = db.Pages.Where(p => some.Contains(p.Path))
                .Select(p => new StoredHead(p.Path, p.Status, p.ContentType, p.Hash, p.Stamp, p.RemovedAt != null));
            await foreach (var head in found.AsAsyncEnumerable().WithCancellation(cancel)) heads.Add(head.Path, head);
        }
        return heads;
    }

    public static async Task Upsert(WellspringDb db, IEnumerable<Page> pages, CancellationToken cancel)
    {
        var names = string.Join(", ", Columns.Select(c => $"\"{c}\""));
        var updates = string.Join(", ", Columns.Skip(1).Select(c => $"\"{c}\" = excluded.\"{c}\""));
        var stored = AsStored(db);
        await RowInsert.Run(db, $"INSERT INTO delivery_pages ({names})", $"""ON CONFLICT ("Path") DO UPDATE SET {updates}, "RemovedAt" = NULL""", pages.Select(p => Values(p, stored)), cancel);
    }

    public static async Task Restamp(WellspringDb db, ILookup<string, string> pathsByStamp, CancellationToken cancel)
    {
        foreach (var stamp in pathsByStamp)
        {
            foreach (var some in stamp.Chunk(RowsAtOnce))
                await db.Pages.Where(p => some.Contains(p.Path)).ExecuteUpdateAsync(p => p.SetProperty(x => x.Stamp, stamp.Key), cancel);
        }
    }

    /// <summary>Most renderings leave what a page shows as it was: only what differs is written.</summary>
    public static async Task ReplaceDependencies(WellspringDb db, IReadOnlyCollection<PackedPage> pages, CancellationToken cancel)
    {
        var held = await Dependencies(db, pages.Where(p => p.Held is not null).Select(p => p.Path), cancel);
        var other = pages.Where(p => !held[p.Path].ToHashSet().SetEquals(p.Page.DependsOn)).ToList();
        foreach (var some in other.Where(p => held.Contains(p.Path)).Select(p => p.Path).Chunk(RowsAtOnce))
            await db.PageDependencies.Where(d => some.Contains(d.Path)).ExecuteDeleteAsync(cancel);
        var rows = other.SelectMany(p => p.Page.DependsOn.Distinct().Select(on => (object[])[p.Path, on]));
        await RowInsert.Run(db, """INSERT INTO delivery_dependencies ("Path", "On")""", "", rows, cancel);
    }

    private static async Task<ILookup<string, string>> Dependencies(WellspringDb db, IEnumerable<string> paths, CancellationToken cancel)
    {
        var found = new List<PageDependency>();
        foreach (var some in paths.Chunk(RowsAtOnce)) found.AddRange(await db.PageDependencies.AsNoTracking().Where(d => some.Contains(d.Path)).ToListAsync(cancel));
        return found.ToLookup(d => d.Path, d => d.On);
    }

    private static object[] Values(Page p, Func<DateTimeOffset, object> stored) =>
        [p.Path, p.Status, p.ContentType, p.Gzip, p.Brotli, p.BrotliQuality, p.Length, p.Hash, stored(p.ChangedAt), p.Version, p.Stamp];

    // Each database stores times in its own way; the model knows it.
    private static Func<DateTimeOffset, object> AsStored(WellspringDb db)
    {
        var mapping = db.Model.FindEntityType(typeof(Page))!.FindProperty(nameof(Page.ChangedAt))!.GetTypeMapping();
        return time => mapping.Converter is { } converter ? converter.ConvertToProvider(time)! : time;
    }
}
