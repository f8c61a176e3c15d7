using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Wellspring.Delivery;
using Wellspring.Delivery.Views;
using Wellspring.Foundation;
using Wellspring.Tests.Publishing;
using Wellspring.Tests.Site;

namespace Wellspring.Tests.Delivery.Views;

public sealed class ViewRoundsTests : IAsyncLifetime
{
    private static readonly DateOnly Friday = new(2026, 11, 20);

    private readonly PageCache cache = new(1 << 24);
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));
    private Press press = null!;
    private ServiceProvider services = null!;

    public async ValueTask InitializeAsync()
    {
        press = await Press.Start();
        await press.RenderAll();
        services = new ServiceCollection().AddScoped(_ => press.Newsroom.AnotherConnection()).BuildServiceProvider();
        await using var db = press.Newsroom.AnotherConnection();
        await cache.Refresh(db, Newsroom.Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        cache.Dispose();
        await services.DisposeAsync();
        await press.DisposeAsync();
    }

    [Fact]
    public async Task What_was_loaded_before_midnight_belongs_to_the_day_that_ends()
    {
        time.Advance(new TimeSpan(14, 59, 40));
        using var rounds = await Begin();
        Load(3);
        await Pass(TimeSpan.FromSeconds(20), () => Rows() is [(_, 3)]);
        Load(2);
        await Pass(TimeSpan.FromMinutes(1), () => Rows() is [_, (_, 2)]);
        Assert.Equal([(Friday, 3), (Friday.AddDays(1), 2)], Rows());
        await rounds.StopAsync(Newsroom.Cancel);
    }

    [Fact]
    public async Task A_server_that_stops_writes_what_it_has_once()
    {
        using var rounds = await Begin();
        Load(4);
        await Pass(TimeSpan.FromMinutes(1), () => Rows() is [(_, 4)]);
        Load(3);
        await rounds.StopAsync(Newsroom.Cancel);
        Assert.Equal([(Friday, 7)], Rows());
    }

    [Fact]
    public async Task The_day_is_closed_five_minutes_after_it_is_over()
    {
        time.Advance(new TimeSpan(14, 59, 0));
        using var rounds = await Begin();
        Load(10);
        await Pass(TimeSpan.FromMinutes(1), () => Rows() is [(_, 10)]);
        Load(1);
        await Pass(TimeSpan.FromMinutes(1), () => Rows().Count == 2);
        for (var minute = 1; minute < 5; minute++) await Pass(TimeSpan.FromMinutes(1), () => true);
        await Pass(TimeSpan.FromMinutes(1), () => Rows() is [(_, 1)]);
        await rounds.StopAsync(Newsroom.Cancel);
    }

    private async Task<ViewRounds> Begin()
    {
        var rounds = new ViewRounds(cache, services.GetRequiredService<IServiceScopeFactory>(), time, Healths.Sound);
        await rounds.StartAsync(Newsroom.Cancel);
        await Task.Delay(50, Newsroom.Cancel);
        return rounds;
    }

    // The rounds run beside the test: it waits for what it expects, and a moment for the next delay to begin.
    private async Task Pass(TimeSpan by, Func<bool> until)
    {
        time.Advance(by);
        for (var look = 0; look < 500 && !until(); look++) await Task.Delay(20, Newsroom.Cancel);
        Assert.True(until(), string.Join(", ", Rows()));
        await Task.Delay(150, Newsroom.Cancel);
    }

    private void Load(int times, string path = "/crisis")
    {
        Assert.True(cache.TryFind(path, out var page) && page.IsForReaders);
        for (var i = 0; i < times; i++) page.Views.Count(new DefaultHttpContext { Request = { Method = "GET" } }.Request);
    }

    private List<(DateOnly, long)> Rows()
    {
        using var db = press.Newsroom.AnotherConnection();
        return [.. db.PageViews.AsNoTracking().OrderBy(v => v.Day).AsEnumerable().Select(v => (v.Day, v.Count))];
    }
}
