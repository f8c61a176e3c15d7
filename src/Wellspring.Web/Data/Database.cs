using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Web.Data;

/// <summary>Which database a connection string means, and how to open it.</summary>
public static class Database
{
    public static bool IsPostgres(string connectionString) =>
        connectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    public static WellspringDb Open(string connectionString) =>
        IsPostgres(connectionString)
            ? new PostgresDb(Postgres(new DbContextOptionsBuilder<PostgresDb>(), connectionString).Options)
            : new SqliteDb(Sqlite(new DbContextOptionsBuilder<SqliteDb>(), connectionString).Options);

    /// <summary>The database for each scope, and a pulse of its own for each who waits for commits.</summary>
    public static IServiceCollection AddWellspringDb(this IServiceCollection services, string connectionString) => services
        .AddScoped(_ => Open(connectionString))
        .AddTransient<IDatabasePulse>(s => IsPostgres(connectionString)
            ? new PostgresPulse(connectionString)
            : new SqlitePulse(connectionString, s.GetRequiredService<TimeProvider>()));

    private static DbContextOptionsBuilder<SqliteDb> Sqlite(DbContextOptionsBuilder<SqliteDb> options, string connectionString) =>
        options.UseSqlite(connectionString).AddInterceptors(new SqliteSettings());

    private static DbContextOptionsBuilder<PostgresDb> Postgres(DbContextOptionsBuilder<PostgresDb> options, string connectionString) =>
        options.UseNpgsql(connectionString);
}
