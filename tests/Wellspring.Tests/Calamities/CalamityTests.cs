using Microsoft.Data.Sqlite;
using Npgsql;
using Wellspring.Tests.Kill;

namespace Wellspring.Tests.Calamities;

/// <summary>Troubles of the machine, done to a real server in a process of its own.</summary>
[Trait("slow", "yes")]
public sealed class CalamityTests(SceneFixture fixture) : IClassFixture<SceneFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_disk_stops_acts_and_no_reader()
    {
        SmallDisk? disk = null;
        await using var scene = await fixture.Scenes.Quiet.Copy(async folder => disk = await new SmallDisk(folder).Mount() ? new(folder) : null);
        await using var held = disk;
        TestContext.Current.TestOutputHelper!.WriteLine(disk is null ? "Nothing can be mounted here: files that may not grow stood for the full disk." : "A disk of 24 MB was filled to its last byte.");
        if (disk is null) await FilesThatCannotGrow(scene);
        else await DiskThatIsFull(scene, disk);
    }

    [Fact]
    public async Task A_limit_of_file_sizes_stops_acts_and_no_reader()
    {
        await using var scene = await fixture.Scenes.Quiet.Copy();
        await FilesThatCannotGrow(scene);
    }

    private static async Task DiskThatIsFull(Scene scene, SmallDisk disk)
    {
        await using var ordeal = new Ordeal(scene);
        await ordeal.Begin();
        disk.Fill();
        await ordeal.Shows("The disk is full");
        // An act needs the database alone; that of PostgreSQL lies elsewhere.
        if (!TestDatabase.IsPostgres) await ordeal.RefusesActs("The disk is full");
        disk.Free();
        await ordeal.Recovers();
        await ordeal.LostNothing();
    }

    private static async Task FilesThatCannotGrow(Scene scene)
    {
        await using var ordeal = new Ordeal(scene, World.WithoutSignalOfSize);
        await ordeal.Begin();
        await World.Do("prlimit", "--pid", $"{ordeal.Server.Id}", "--fsize=65536:unlimited");
        await ordeal.Shows("The disk is full", "disk");
        if (!TestDatabase.IsPostgres) await ordeal.RefusesActs("disk", World.WhereFilesCannotGrow);
        await World.Do("prlimit", "--pid", $"{ordeal.Server.Id}", "--fsize=unlimited:unlimited");
        await ordeal.Recovers();
        await ordeal.LostNothing();
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_stops_acts_and_no_reader()
    {
        await using var scene = await fixture.Scenes.Quiet.Copy();
        await using var ordeal = new Ordeal(scene, World.WithoutRightsOfRoot);
        await ordeal.Begin();
        await World.Do("chmod", "-R", "a-w", scene.Data);
        try
        {
            await ordeal.Shows("cannot be written");
            if (!TestDatabase.IsPostgres) await ordeal.RefusesActs("read-only", World.WithoutRightsOfRoot);
        }
        finally
        {
            await World.Do("chmod", "-R", "u+w", scene.Data);
        }
        await ordeal.Recovers(World.WithoutRightsOfRoot);
        await ordeal.LostNothing();
    }

    [Fact]
    public async Task A_database_that_goes_and_comes_back_is_found_again()
    {
        await using var scene = await fixture.Scenes.Quiet.Copy();
        await using var ordeal = new Ordeal(scene, World.WithoutRightsOfRoot);
        await ordeal.Begin();
        var (trouble, line) = TestDatabase.IsPostgres ? ("The database server", "The database server") : ("cannot be opened", "cannot be opened");
        await Gone(scene);
        try
        {
            await ordeal.Shows(trouble);
            await ordeal.RefusesActs(line, World.WithoutRightsOfRoot);
        }
        finally
        {
            await Back(scene);
            await scene.Database.Rest();
        }
        await ordeal.Recovers(World.WithoutRightsOfRoot);
        await ordeal.LostNothing();
    }

    [Fact]
    public async Task A_folder_that_is_moved_away_and_back_takes_nothing_with_it()
    {
        await using var scene = await fixture.Scenes.Quiet.Copy();
        await using var ordeal = new Ordeal(scene);
        await ordeal.Begin();
        Directory.Move(scene.Data, scene.Data + ".away");
        await ordeal.Shows("is not there");
        Directory.Move(scene.Data + ".away", scene.Data);
        await ordeal.Recovers();
        await ordeal.LostNothing();
    }

    [Fact]
    public async Task A_clock_that_is_set_back_is_noticed_and_loses_no_event()
    {
        await using var scene = await fixture.Scenes.Quiet.Copy();
        using var clock = new SetClock();
        await using var ordeal = new Ordeal(scene, clock.World);
        await ordeal.Begin();
        clock.SetBack(TimeSpan.FromHours(5));
        await ordeal.Shows("The clock of this machine");
        clock.SetRight();
        await ordeal.Recovers();
        await ordeal.LostNothing();
    }

    private static Task Gone(Scene scene) => TestDatabase.IsPostgres
        ? OnServer("""ALTER DATABASE "{0}" ALLOW_CONNECTIONS false; SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{0}'""", scene)
        : World.Do("chmod", "a-rwx", FileOf(scene));

    private static Task Back(Scene scene) => TestDatabase.IsPostgres
        ? OnServer("""ALTER DATABASE "{0}" ALLOW_CONNECTIONS true""", scene)
        : World.Do("chmod", "u+rw", FileOf(scene));

    private static string FileOf(Scene scene) => new SqliteConnectionStringBuilder(scene.Database.ConnectionString).DataSource;

    private static async Task OnServer(string statements, Scene scene)
    {
        var settings = new NpgsqlConnectionStringBuilder(scene.Database.ConnectionString);
        var name = settings.Database!;
        settings.Database = "postgres";
        await using var server = new NpgsqlConnection(settings.ConnectionString);
        await server.OpenAsync(Cancel);
        foreach (var statement in statements.Split(';'))
        {
            await using var command = new NpgsqlCommand(statement.Replace("{0}", name, StringComparison.Ordinal), server);
            await command.ExecuteNonQueryAsync(Cancel);
        }
    }
}
