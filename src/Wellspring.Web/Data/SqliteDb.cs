using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Web.Data;

/// <summary>The embedded database: one file, write-ahead log, every commit on the disk before it is answered.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : WellspringDb(options)
{
    // A transaction of this provider begins with BEGIN IMMEDIATE: whoever is in one is the only writer.
    protected override Task BeAloneWithAudit(CancellationToken cancel) => Task.CompletedTask;

    public override Task<IAsyncDisposable> OneMoment(CancellationToken cancel) => SqliteMoment.Begin(this, cancel);

    // AUTOINCREMENT never goes below a number that was stored.
    public override Task CountOn(string table, string column, CancellationToken cancel) => Task.CompletedTask;

    public override string ByteOrder => "COLLATE BINARY";

    // SQLite cannot order by a DateTimeOffset: times are stored as UTC ticks.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMicroseconds.AsTicks>();
}
