using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wellspring.Delivery.Views;
using Wellspring.Foundation;
using Wellspring.Importing.Backup;

namespace Wellspring.Tests.Delivery.Views;

/// <summary>Small numbers are neither told nor kept, and nothing that is told gives them away.</summary>
public sealed class SmallNumbersTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 11, 28);
    private TestDatabase database = null!;
    private WellspringDb db = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.Create();
        db = database.Open();
        await Counted("/read", Today.AddDays(-3), 40);
        await Counted("/read", Today.AddDays(-2), CloseDays.Fewest - 1);
        await Counted("/read", Today.AddDays(-1), CloseDays.Fewest);
        await Counted("/read", Today, 500);
        await Counted("/seldom", Today.AddDays(-1), 3);
        await Counted("/old", Today.AddDays(-CloseDays.KeptDays), 70);
        await Counted("/older", Today.AddDays(-CloseDays.KeptDays - 1), 70);
    }

    public async ValueTask DisposeAsync()
    {
        await db.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task A_day_that_is_over_keeps_no_small_number_and_a_day_that_runs_keeps_all()
    {
        await Counted("/seldom", Today, 3);
        await CloseDays.Handle(db, Today, Cancel);
        var kept = await db.PageViews.AsNoTracking().Select(v => new { v.Path, v.Day, v.Count }).ToListAsync(Cancel);
        Assert.Equal(["/old", "/read", "/read", "/read", "/seldom"], kept.Select(v => v.Path).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(kept, v => v.Day < Today && v.Count < CloseDays.Fewest);
        Assert.Contains(kept, v => v.Path == "/seldom" && v.Day == Today);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nobody_is_told_small_numbers_or_today_whether_the_day_was_closed_or_not(bool closed)
    {
        if (closed) await CloseDays.Handle(db, Today, Cancel);
        var page = Assert.Single(await ListViews.OfPages(db, Today.AddDays(-28), Today, Cancel));
        Assert.Equal(new ViewsOfPage("/read", 2, 40 + CloseDays.Fewest), page);
        Assert.Equal([new(Today.AddDays(-3), 40), new(Today.AddDays(-1), CloseDays.Fewest)], await ListViews.OfDays(db, "/read", Today.AddDays(-28), Today, Cancel));
        Assert.Empty(await ListViews.OfDays(db, "/seldom", Today.AddDays(-28), Today, Cancel));
    }

    [Fact]
    public async Task Whatever_days_are_asked_for_a_difference_of_sums_is_a_number_that_is_told()
    {
        for (var days = 2; days < 6; days++)
        {
            var (longer, shorter) = (await Sum(days), await Sum(days - 1));
            Assert.True(longer - shorter is 0 or >= CloseDays.Fewest, $"{days} days: {longer - shorter}");
        }
    }

    [Fact]
    public async Task Small_numbers_are_in_no_backup_not_even_those_of_a_day_that_runs()
    {
        await Counted("/seldom", Today, CloseDays.Fewest - 1);
        await db.Database.OpenConnectionAsync(Cancel);
        var packed = await PackTable.Lines(db, BackupTables.Of(db).Single(t => t.Name == "delivery_page_views"), Cancel);
        Assert.Equal(5, packed.Count);
        Assert.DoesNotContain(packed, line => line.Contains("/seldom", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-11-21T00:04:59Z", "2026-11-20")]
    [InlineData("2026-11-21T00:05:00Z", "2026-11-21")]
    public void A_day_is_open_until_every_node_has_written(string now, string open) =>
        Assert.Equal(DateOnly.Parse(open, CultureInfo.InvariantCulture), CloseDays.OpenDay(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)));

    [Fact]
    public void A_row_has_nothing_but_a_page_a_day_and_a_number() =>
        Assert.Equal(["Count", "Day", "Path"], db.Model.FindEntityType(typeof(PageViews))!.GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal));

    private async Task<long> Sum(int days) => (await ListViews.OfPages(db, Today.AddDays(-days), Today, Cancel)).Sum(p => p.Count);

    private async Task Counted(string path, DateOnly day, long count)
    {
        db.PageViews.Add(new() { Path = path, Day = day, Count = count });
        await db.SaveChangesAsync(Cancel);
        db.ChangeTracker.Clear();
    }
}
