using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Web.Data;

/// <summary>Which database a connection string means, and how to open it.</summary>
public static class Database
{
    public static bool IsPostgres(string connectionString) =>
        connectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    /// <summary>The files of a database that has just been made are for their owner only: they hold drafts and the addresses of the team.</summary>
    public static void KeepToOwner(string connectionString)
    {
        if (IsPostgres(connectionString) || OperatingSystem.IsWindows()) return;
        var file = new SqliteConnectionStringBuilder(connectionString).DataSource;
        foreach (var part in new[] { file, file + "-wal", file + "-shm" }.Where(File.Exists)) File.SetUnixFileMode(part, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    public static WellspringDb Open(string connectionString) =>
        IsPostgres(connectionString)
            ? new PostgresDb(Postgres(new DbContextOptionsBuilder<PostgresDb>(), connectionString).Options)
            : new SqliteDb(Sqlite(new DbContextOptionsBuilder<SqliteDb>(), connectionString).Options);

    /// <summary>Never makes one: where there is none, the first use fails.</summary>
    public static WellspringDb OpenExisting(string connectionString) => Open(Existing(connectionString));

    private static string Existing(string connectionString) =>
        IsPostgres(connectionString) ? connectionString : new SqliteConnectionStringBuilder(connectionString) { Mode = SqliteOpenMode.ReadWrite }.ConnectionString;

    /// <summary>
    /// The database for each scope, a pulse of its own for each who waits for commits, and the turn at the outbox. It has to be there:
    /// a server whose database was moved away must not begin an empty one in its place.
    /// </summary>
    public static IServiceCollection AddWellspringDb(this IServiceCollection services, string connectionString)
    {
        var existing = Existing(connectionString);
        return services.AddScoped(_ => Open(existing))
            .AddSingleton(_ => new SqliteBeat(existing))
            .AddTransient<IDatabasePulse>(s => IsPostgres(existing) ? new PostgresPulse(existing) : new SqlitePulse(s.GetRequiredService<SqliteBeat>(), s.GetRequiredService<TimeProvider>()))
            .AddSingleton<IOutboxTurn>(_ => IsPostgres(existing) ? new PostgresTurn(existing) : new SqliteTurn(existing));
    }

    /// <summary>What the server cannot work without: the database, and room in the folders that are written to.</summary>
    public static IServiceCollection AddMachineChecks(this IServiceCollection services, string connectionString, string dataDirectory) => services
        .AddSingleton<MachineWords>(MachineTrouble.Say)
        .AddSingleton<Precondition>(_ => Task.FromResult(Folders(connectionString, dataDirectory).Select(FolderCheck.Ask).FirstOrDefault(t => t is not null)))
        .AddSingleton<Precondition>(cancel => DatabaseCheck.Ask(connectionString, cancel));

    private static IEnumerable<string> Folders(string connectionString, string dataDirectory) => IsPostgres(connectionString) ? [dataDirectory]
        : new[] { dataDirectory, Path.GetDirectoryName(Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource))! }.Distinct();

    private static DbContextOptionsBuilder<SqliteDb> Sqlite(DbContextOptionsBuilder<SqliteDb> options, string connectionString) =>
        options.UseSqlite(connectionString).AddInterceptors(new SqliteSettings());

    private static DbContextOptionsBuilder<PostgresDb> Postgres(DbContextOptionsBuilder<PostgresDb> options, string connectionString) =>
        options.UseNpgsql(connectionString);
}
