using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Web.Data;

public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : WellspringDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMicroseconds.AsUtc>();
}
