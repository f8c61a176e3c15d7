using System.Data;
using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;
using Wellspring.Web.Data.Fences;

namespace Wellspring.Web.Data;

public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : WellspringDb(options)
{
    protected override Task BeAloneWithAudit(CancellationToken cancel) => AuditLock.TakeInPostgres(this, cancel);

    public override async Task<IAsyncDisposable> OneMoment(CancellationToken cancel)
    {
        var moment = await Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        await Database.ExecuteSqlRawAsync("SET TRANSACTION READ ONLY", cancel);
        return moment;
    }

#pragma warning disable EF1002 // the names come from our own model
    public override Task CountOn(string table, string column, CancellationToken cancel) => Database.ExecuteSqlRawAsync(
        $"""SELECT setval(pg_get_serial_sequence('"{table}"', '{column}'), COALESCE(MAX("{column}"), 1), MAX("{column}") IS NOT NULL) FROM "{table}" """, cancel);
#pragma warning restore EF1002

    public override string ByteOrder => "COLLATE \"C\"";

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMicroseconds.AsUtc>();
}
