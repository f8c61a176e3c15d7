using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;
using Wellspring.Web.Data;

namespace Wellspring.Tests.Data;

public sealed class DatabaseTests
{
    [Theory]
    [InlineData("Data Source=unused.db")]
    [InlineData("Host=localhost;Database=unused")]
    public void No_change_of_the_model_is_without_its_migration(string connectionString)
    {
        using var db = Database.Open(connectionString);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task A_time_read_back_equals_the_time_stored_and_orders()
    {
        await using var database = await TestDatabase.Create();
        var time = new DateTimeOffset(2026, 3, 29, 1, 30, 0, 123, 456, TimeSpan.FromHours(2));
        await using (var db = database.Open())
        {
            db.Record(Actor.System("test"), "tested", "time", time.AddDays(1));
            db.Record(Actor.System("test"), "tested", "time", time);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await using var reader = database.Open();
        var first = await reader.Audit.OrderBy(e => e.At).FirstAsync(TestContext.Current.CancellationToken);
        Assert.Equal(time, first.At);
    }
}
