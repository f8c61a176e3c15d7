using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Wellspring.Delivery.Views;
using Wellspring.Foundation;

namespace Wellspring.Delivery;

/// <summary>
/// Every page this node can serve, known by path without asking the database. Bytes are kept up to
/// a bound; what does not fit is read again when it is asked for.
/// </summary>
public sealed class PageCache(long byteBound) : IDisposable
{
    private const int LoadedAtOnce = 500;

    private readonly SemaphoreSlim refreshing = new(1, 1);
    private readonly Lock room = new();
    private volatile Dictionary<string, CachedPage> pages = [];
    private long bytes;

    /// <summary>The version up to which this node holds every change.</summary>
    public long Version { get; private set; }

    /// <summary>Whether every page that the database had at start can be served.</summary>
    public bool IsLoaded { get; private set; }

    public int Count => pages.Count;

    internal long Bytes => Interlocked.Read(ref bytes);

    public void Dispose() => refreshing.Dispose();

    internal bool TryFind(string path, [NotNullWhen(true)] out CachedPage? page) => pages.TryGetValue(path, out page) && !page.Head.Removed;

    /// <summary>The hash of what this node serves at a path with 200; null when it serves nothing there.</summary>
    public string? VersionOf(string path) => TryFind(path, out var page) && page.Head.Status == StatusCodes.Status200OK ? page.Head.Hash : null;

    /// <summary>What this node serves at a path, as text; null when it serves nothing there.</summary>
    public async Task<string?> Text(WellspringDb db, string path, CancellationToken cancel)
    {
        if (!TryFind(path, out var page) || await ReadBody(db, page, cancel) is not { } body) return null;
        using var reader = new StreamReader(Compression.Inflate(body.Gzip));
        return await reader.ReadToEndAsync(cancel);
    }

    /// <summary>What was loaded since the last time, page by page; it counts from nothing again.</summary>
    internal IReadOnlyList<(string Path, ViewTally Tally, long Count)> TakeViews() =>
        [.. pages.Select(p => (p.Key, p.Value.Views, p.Value.Views.Take())).Where(p => p.Item3 > 0)];

    internal bool WasRemoved(string path) => pages.TryGetValue(path, out var page) && page.Head.Removed;

    /// <summary>Takes in what changed since the last time. All changes of one refresh appear to readers at once.</summary>
    public async Task Refresh(WellspringDb db, CancellationToken cancel)
    {
        await refreshing.WaitAsync(cancel);
        try
        {
            // Asked first: whatever was committed up to here is among the pages read after it.
            var upTo = await db.PageClock.Select(c => c.Version).SingleAsync(cancel);
            while (await TakeNext(db, cancel)) { }
            Version = Math.Max(Version, upTo);
            IsLoaded = true;
        }
        finally
        {
            refreshing.Release();
        }
    }

    internal async ValueTask<PageBody?> ReadBody(WellspringDb db, CachedPage page, CancellationToken cancel)
    {
        if (page.Body is { } held) return held;
        var body = await db.Pages.Where(p => p.Path == page.Head.Path && p.Version == page.Head.Version)
            .Select(p => new PageBody(p.Gzip, p.Brotli)).FirstOrDefaultAsync(cancel);
        if (body is not null) Keep(page, body);
        return body;
    }

    private async Task<bool> TakeNext(WellspringDb db, CancellationToken cancel)
    {
        var changed = await db.Pages.AsNoTracking().Where(p => p.Version > Version).OrderBy(p => p.Version).ThenBy(p => p.Path)
            .Take(LoadedAtOnce).ToListAsync(cancel);
        if (changed.Count == 0) return false;
        if (changed.Count == LoadedAtOnce) await CompleteLast(db, changed, cancel);
        var next = new Dictionary<string, CachedPage>(pages);
        foreach (var page in changed) Replace(next, page);
        pages = next;
        Version = changed[^1].Version;
        return true;
    }

    // One version may be on more pages than are read at once: a half of it is never shown.
    private static async Task CompleteLast(WellspringDb db, List<Page> changed, CancellationToken cancel)
    {
        var version = changed[^1].Version;
        var seen = changed.Where(p => p.Version == version).Select(p => p.Path).ToHashSet();
        var all = await db.Pages.AsNoTracking().Where(p => p.Version == version).ToListAsync(cancel);
        changed.AddRange(all.Where(p => !seen.Contains(p.Path)));
    }

    private void Replace(Dictionary<string, CachedPage> next, Page page)
    {
        if (next.TryGetValue(page.Path, out var old)) Release(old);
        var cached = new CachedPage(Head(page), null, old?.Views);
        next[page.Path] = cached;
        if (page.RemovedAt is null && (cached.StaysInMemory || (IsOftenRead(page) && bytes + page.Gzip.Length + page.Brotli.Length <= byteBound))) Keep(cached, new(page.Gzip, page.Brotli));
    }

    // The Markdown of an article is a third of its bytes, a picture outweighs its page, and few ask for them or for a signed record: they are read, and kept, when somebody does.
    private static bool IsOftenRead(Page page) =>
        !page.ContentType.StartsWith("text/markdown", StringComparison.Ordinal) && !page.ContentType.StartsWith("application/jose", StringComparison.Ordinal) && !Compression.IsPointless(page.ContentType);

    private void Keep(CachedPage page, PageBody body)
    {
        lock (room)
        {
            if (page.Body is not null) return;
            MakeRoom(body.Size);
            page.Body = body;
            page.Used = true;
            bytes += body.Size;
        }
    }

    // Second chance: a page read since the last round stays for one more.
    private void MakeRoom(long needed)
    {
        for (var round = 0; round < 2 && bytes + needed > byteBound; round++)
        {
            foreach (var page in pages.Values)
            {
                if (bytes + needed <= byteBound) return;
                if (page.Used) page.Used = false;
                else if (!page.StaysInMemory) Release(page);
            }
        }
    }

    private void Release(CachedPage page)
    {
        lock (room)
        {
            if (page.Body is not { } body) return;
            page.Body = null;
            bytes -= body.Size;
        }
    }

    private static PageHead Head(Page page) =>
        new(page.Path, page.Status, page.ContentType, page.Length, page.Hash, page.BrotliQuality, page.ChangedAt, page.Version, page.RemovedAt is not null);
}
