using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;
using Wellspring.Web.Data.Fences;

namespace Wellspring.Web.Data;

public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : WellspringDb(options)
{
    protected override Task BeAloneWithAudit(CancellationToken cancel) => AuditLock.TakeInPostgres(this, cancel);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMicroseconds.AsUtc>();
}
