using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Wellspring.Foundation;
using Wellspring.Web.Data;

namespace Wellspring.Tests;

/// <summary>
/// A fresh, migrated database for one test: an SQLite file, or, when WELLSPRING_TEST_POSTGRES names a server,
/// a PostgreSQL database of its own. It is dropped with the test.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly string? Postgres = Environment.GetEnvironmentVariable("WELLSPRING_TEST_POSTGRES");
    private static readonly Lazy<Task<string>> Template = new(MakeTemplate);
    private static int made;

    private TestDatabase(string connectionString) => ConnectionString = connectionString;

    public static bool IsPostgres => Postgres is not null;

    public string ConnectionString { get; }

    public WellspringDb Open() => Database.Open(ConnectionString);

    public static async Task<TestDatabase> Create()
    {
        var template = await Template.Value;
        var name = $"wellspring_test_{Environment.ProcessId}_{Interlocked.Increment(ref made)}";
        return new(IsPostgres ? await CopyPostgres(template, name) : CopySqlite(template, name));
    }

    /// <summary>A database that begins as another one is now; nobody may be connected to that one.</summary>
    public static async Task<TestDatabase> CopyOf(TestDatabase other, string? folder = null)
    {
        var name = $"wellspring_copy_{Environment.ProcessId}_{Interlocked.Increment(ref made)}";
        if (IsPostgres) return new(await CopyPostgres(new NpgsqlConnectionStringBuilder(other.ConnectionString).Database!, name));
        var file = Path.Combine(folder ?? Path.GetTempPath(), name + ".db");
        File.Copy(new SqliteConnectionStringBuilder(other.ConnectionString).DataSource, file);
        return new($"Data Source={file}");
    }

    /// <summary>Everything written into the database itself, and no connection left of this process: now it can be copied.</summary>
    public async Task Rest()
    {
        await using var db = Open();
        if (db is SqliteDb) await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        await db.Database.CloseConnectionAsync();
        ReleaseConnections();
    }

    /// <summary>A connection string to a database that does not exist yet.</summary>
    public static TestDatabase Missing()
    {
        var name = $"wellspring_missing_{Environment.ProcessId}_{Interlocked.Increment(ref made)}";
        return new(IsPostgres ? PostgresNamed(name) : SqliteNamed(name));
    }

    public async ValueTask DisposeAsync()
    {
        ReleaseConnections();
        await using var db = Open();
        await db.Database.EnsureDeletedAsync();
    }

    private void ReleaseConnections()
    {
        if (IsPostgres) NpgsqlConnection.ClearPool(new NpgsqlConnection(ConnectionString));
        else SqliteConnection.ClearPool(new SqliteConnection(ConnectionString));
    }

    private static async Task<string> MakeTemplate()
    {
        var name = $"wellspring_template_{Environment.ProcessId}";
        var connection = IsPostgres ? PostgresNamed(name) : SqliteNamed(name);
        await using var db = Database.Open(connection);
        await db.Database.EnsureDeletedAsync();
        await db.Database.MigrateAsync();
        await Release(db, connection);
        return name;
    }

    private static async Task Release(WellspringDb db, string connection)
    {
        if (db is SqliteDb) await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        await db.Database.CloseConnectionAsync();
        SqliteConnection.ClearAllPools();
        if (IsPostgres) NpgsqlConnection.ClearPool(new NpgsqlConnection(connection));
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            using var last = Database.Open(connection);
            last.Database.EnsureDeleted();
        };
    }

    private static string CopySqlite(string template, string name)
    {
        File.Copy(SqliteFile(template), SqliteFile(name), overwrite: true);
        return SqliteNamed(name);
    }

    private static async Task<string> CopyPostgres(string template, string name)
    {
        await using var server = new NpgsqlConnection(Postgres);
        await server.OpenAsync();
        // Files are copied in half the time that a log of each of their blocks takes; with some two thousand databases that is minutes.
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY", server);
        await command.ExecuteNonQueryAsync();
        return PostgresNamed(name);
    }

    private static string SqliteFile(string name) => Path.Combine(Path.GetTempPath(), name + ".db");

    private static string SqliteNamed(string name) => $"Data Source={SqliteFile(name)}";

    private static string PostgresNamed(string name) =>
        new NpgsqlConnectionStringBuilder(Postgres) { Database = name, MaxPoolSize = 8 }.ConnectionString;
}
