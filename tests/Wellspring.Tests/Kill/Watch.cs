using Microsoft.EntityFrameworkCore;
using Npgsql;
using Wellspring.Delivery;
using Wellspring.Foundation;

namespace Wellspring.Tests.Kill;

/// <summary>Looks at a process and its database from outside, often enough to tell a few milliseconds apart.</summary>
static class Watch
{
    private static readonly TimeSpan Blink = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(6);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Waits until something is so; false when it did not come to that.</summary>
    public static Task<bool> Until(Func<Task<bool>> isSo) => Until(isSo, Blink);

    private static async Task<bool> Until(Func<Task<bool>> isSo, TimeSpan pause)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await isSo())
        {
            if (TimeProvider.System.GetElapsedTime(began) > Patience) return false;
            await Task.Delay(pause, Cancel);
        }
        return true;
    }

    /// <summary>Waits until the process has the database open, or has ended.</summary>
    public static Task<bool> AtWork(Product product, Scene scene) => Until(async () => !product.IsRunning || (TestDatabase.IsPostgres ? await IsConnected(scene) : HasOpen(product.Id, ".db")), Glance);

    public static async Task<int> DueEvents(WellspringDb db)
    {
        var now = TimeProvider.System.GetUtcNow();
        // A lease is no more than a promise: what is leased waits as well.
        return await db.Outbox.CountAsync(m => m.HandledAt == null && (m.DueAt <= now || m.Attempts > 0), Cancel);
    }

    /// <summary>Another one after each act and each rendering.</summary>
    public static async Task<(int Acts, long Pages)> Mark(WellspringDb db) => (await db.Audit.CountAsync(Cancel), await db.PageClock.Select(c => c.Version).SingleAsync(Cancel));

    /// <summary>Waits until the server says that it is ready, and the mirror is in step.</summary>
    public static async Task<bool> Ready(Product server, Scene scene)
    {
        using var client = new HttpClient { BaseAddress = scene.Address };
        // Nothing is killed by this clock: a pause leaves the processor to the server.
        return await Until(async () => !server.IsRunning || (await Says(client, "/readyz") is "ready" && await MirrorInStep(scene)), Moment) && server.IsRunning;
    }

    public static async Task<string?> Says(HttpClient client, string path)
    {
        try
        {
            return await client.GetStringAsync(new Uri(path, UriKind.Relative), Cancel);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static async Task<bool> MirrorInStep(Scene scene)
    {
        await using var db = scene.Open();
        var version = await db.Pages.MaxAsync(p => p.Version, Cancel);
        var file = Path.Combine(scene.Mirror, ".version");
        return File.Exists(file) && await File.ReadAllTextAsync(file, Cancel) == $"{version}";
    }

    private static bool HasOpen(int process, string ending)
    {
        try
        {
            return Directory.EnumerateFiles($"/proc/{process}/fd").Any(fd => new FileInfo(fd).LinkTarget?.EndsWith(ending, StringComparison.Ordinal) == true);
        }
        catch (IOException)
        {
            // It ended while we looked.
            return false;
        }
    }

    private static async Task<bool> IsConnected(Scene scene)
    {
        var settings = new NpgsqlConnectionStringBuilder(scene.Database.ConnectionString);
        await using var server = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Database = "postgres" }.ConnectionString);
        await server.OpenAsync(Cancel);
        await using var question = new NpgsqlCommand("SELECT count(*) FROM pg_stat_activity WHERE datname = $1", server) { Parameters = { new() { Value = settings.Database! } } };
        return (long)(await question.ExecuteScalarAsync(Cancel))! > 0;
    }
}
