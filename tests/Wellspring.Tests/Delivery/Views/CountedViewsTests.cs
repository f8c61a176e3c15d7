using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Wellspring.Delivery;
using Wellspring.Delivery.Views;
using Wellspring.Tests.Site;

namespace Wellspring.Tests.Delivery.Views;

/// <summary>What is counted of the requests of readers, over real sockets.</summary>
public sealed class CountedViewsTests : IAsyncLifetime
{
    private RunningSite site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await RunningSite.Start();
        await Counts();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Pages_that_are_loaded_at_the_same_time_are_counted_to_the_last_one()
    {
        var before = await Counts();
        await Parallel.ForEachAsync(Enumerable.Range(0, 400), Cancel, async (number, _) => (await site.Get(number % 4 == 0 ? "/a-to-z" : "/crisis?from=somewhere")).Dispose());
        var after = await Counts();
        Assert.Equal(100, after["/a-to-z"] - before.GetValueOrDefault("/a-to-z"));
        Assert.Equal(300, after["/crisis"] - before.GetValueOrDefault("/crisis"));
        Assert.DoesNotContain(after.Keys, path => path.Contains('?', StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_counts_are_written_down_none_is_lost()
    {
        var before = await Counts();
        var loading = Parallel.ForEachAsync(Enumerable.Range(0, 1_000), Cancel, async (_, _) => (await site.Get("/a-to-z")).Dispose());
        while (!loading.IsCompleted) await Counts();
        await loading;
        Assert.Equal(1_000, (await Counts())["/a-to-z"] - before.GetValueOrDefault("/a-to-z"));
    }

    [Fact]
    public async Task A_page_that_the_browser_still_holds_is_looked_at_too()
    {
        using var first = await site.Get("/crisis");
        var before = await Counts();
        using var again = await site.Get("/crisis", ("If-None-Match", first.Headers.ETag!.Tag));
        Assert.Equal(System.Net.HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(1, (await Counts())["/crisis"] - before["/crisis"]);
    }

    [Theory]
    [InlineData("HEAD", "/crisis", "")]
    [InlineData("GET", "/crisis", "prefetch")]
    [InlineData("GET", "/crisis", "prefetch;prerender")]
    [InlineData("POST", "/crisis", "")]
    [InlineData("GET", "/CRISIS", "")]
    [InlineData("GET", "/crisis/gb", "")]
    [InlineData("GET", "/thank-you/for-writing", "")]
    [InlineData("GET", "/feed.xml", "")]
    [InlineData("GET", "/sitemap.xml", "")]
    [InlineData("GET", "/no-such-page", "")]
    [InlineData("GET", "/healthz", "")]
    public async Task What_nobody_reads_is_not_counted(string method, string path, string purpose)
    {
        var before = await Counts();
        (await site.Send(new(method), path, ("Sec-Purpose", purpose))).Dispose();
        Assert.Equal(before.OrderBy(c => c.Key), (await Counts()).OrderBy(c => c.Key));
    }

    [Fact]
    public async Task What_could_not_be_written_down_waits_for_the_next_time()
    {
        var before = await Counts();
        for (var load = 0; load < 3; load++) (await site.Get("/a-to-z")).Dispose();
        await using (var db = site.Database.Open())
        {
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE delivery_page_views RENAME TO away", Cancel);
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => WriteViews.Handle(db, Cache, Today, Cancel));
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE away RENAME TO delivery_page_views", Cancel);
        }
        Assert.Equal(3, (await Counts())["/a-to-z"] - before.GetValueOrDefault("/a-to-z"));
    }

    [Fact]
    public async Task A_page_that_is_made_again_goes_on_counting()
    {
        var before = await Counts();
        (await site.Get("/crisis")).Dispose();
        await using (var db = site.Database.Open())
        {
            await db.PageClock.ExecuteUpdateAsync(c => c.SetProperty(x => x.Version, x => x.Version + 1), Cancel);
            var version = await db.PageClock.Select(c => c.Version).SingleAsync(Cancel);
            await db.Pages.Where(p => p.Path == "/crisis").ExecuteUpdateAsync(p => p.SetProperty(x => x.Version, version), Cancel);
            await Cache.Refresh(db, Cancel);
        }
        (await site.Get("/crisis")).Dispose();
        Assert.Equal(2, (await Counts())["/crisis"] - before.GetValueOrDefault("/crisis"));
    }

    [Fact]
    public async Task A_server_that_stops_writes_down_what_it_counted()
    {
        var before = await Counts();
        (await site.Get("/a-to-z")).Dispose();
        await site.Services.GetRequiredService<IHost>().StopAsync(Cancel);
        Assert.Equal(1, (await Stored())["/a-to-z"] - before.GetValueOrDefault("/a-to-z"));
    }

    [Theory]
    [InlineData("2026-03-29T00:30:00Z", 60)]
    [InlineData("2026-12-31T23:59:00Z", 60)]
    [InlineData("2026-12-31T23:59:18Z", 42)]
    [InlineData("2026-03-29T01:59:30+02:00", 30)]
    public void A_round_comes_once_a_minute_and_none_goes_over_midnight(string now, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), ViewRounds.UntilNext(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)));

    private PageCache Cache => site.Services.GetRequiredService<PageCache>();

    private DateOnly Today => DateOnly.FromDateTime(site.Here.Time.GetUtcNow().UtcDateTime);

    private async Task<Dictionary<string, long>> Counts()
    {
        await using var db = site.Database.Open();
        await WriteViews.Handle(db, Cache, Today, Cancel);
        return await Stored();
    }

    private async Task<Dictionary<string, long>> Stored()
    {
        await using var db = site.Database.Open();
        return await db.PageViews.GroupBy(v => v.Path).ToDictionaryAsync(g => g.Key, g => g.Sum(v => v.Count), Cancel);
    }
}
