using System.Text;
using Microsoft.Data.Sqlite;
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

    [Fact]
    public async Task What_was_deleted_from_the_embedded_database_is_in_no_free_page_of_its_file()
    {
        if (TestDatabase.IsPostgres) return;
        await using var database = await TestDatabase.Create();
        const string words = "a reader's words, kept for a while";
        await using (var db = database.Open())
        {
            await db.Database.ExecuteSqlRawAsync("CREATE TABLE letters (words TEXT)", Cancel);
            await db.Database.ExecuteSqlAsync($"INSERT INTO letters VALUES ({words})", Cancel);
        }
        await database.Rest();
        Assert.Contains(words, await Bytes(database), StringComparison.Ordinal);
        await using (var db = database.Open()) await db.Database.ExecuteSqlRawAsync("DELETE FROM letters", Cancel);
        await database.Rest();
        Assert.DoesNotContain(words, await Bytes(database), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_waits_long_behind_somebody_who_stores_much_is_told_so()
    {
        // The embedded database says so by itself.
        if (!TestDatabase.IsPostgres) return;
        await using var database = await TestDatabase.Create();
        await using var import = database.Open();
        await using var whole = await import.Database.BeginTransactionAsync(Cancel);
        import.Record(Actor.System("import"), "imported", "much", DateTimeOffset.UnixEpoch);
        await import.SaveChangesAsync(Cancel);
        await using var other = database.Open();
        other.Record(Actor.System("test"), "tested", "patience", DateTimeOffset.UnixEpoch);
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => other.SaveChangesAsync(Cancel));
        Assert.StartsWith("Somebody else is storing much", MachineTrouble.Say(failure), StringComparison.Ordinal);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<string> Bytes(TestDatabase database) =>
        Encoding.Latin1.GetString(await File.ReadAllBytesAsync(new SqliteConnectionStringBuilder(database.ConnectionString).DataSource, Cancel));
}
