using Wellspring.Foundation;
using Wellspring.Importing.Backup;
using Wellspring.Tests.Importing;

namespace Wellspring.Tests.Kill;

/// <summary>What is killed: a verb, or the server while it works through what waits. A further act is one more line of <see cref="All"/>.</summary>
/// <param name="IsServer">It never ends by itself: it is at work while events are due.</param>
sealed record Act(string Name, Func<Scenes, Scene> From, Func<TemporaryFolder, Scene, string[]> Verb, bool IsServer = false)
{
    /// <summary>What is wrong with the file that the act writes, given whether it was acknowledged; null when nothing is.</summary>
    public Func<Scene, bool, string?> Written { get; private init; } = (_, _) => null;

    /// <summary>Does the act once more in a site where it is not done, before any server is started; what is wrong with how that went, or null.</summary>
    public Func<Scene, bool, Task<string?>>? Again { get; private init; }

    /// <summary>A way into the database that another act takes as well is killed a quarter as often.</summary>
    public int Kills(int wanted) => TakesAnothersWay ? Math.Max(1, wanted / 4) : wanted;

    private bool TakesAnothersWay { get; init; }

    private static readonly string[] AsEditor = ["--as", "editor@example.org"];

    public static IReadOnlyList<Act> All { get; } =
    [
        new("import", scenes => scenes.Quiet, (arrivals, _) => ["import", "markdown", arrivals.Path]),
        new("import ghost", scenes => scenes.Quiet, (arrivals, _) => ["import", "ghost", Path.Combine(arrivals.Path, GhostArrivals.File), "--media", arrivals.Path]) { TakesAnothersWay = true },
        new("publish", scenes => scenes.Quiet, (_, _) => ["publish", Folders.Slug(Scenes.Signed), .. AsEditor]),
        new("withdraw", scenes => scenes.Quiet, (_, _) => ["withdraw", Folders.Slug(3), .. AsEditor, "--notice", "It is being rewritten from the ground up.", "--instead", $"/articles/{Folders.Slug(4)}"]),
        new("rebuild", scenes => scenes.Stale, (_, _) => ["rebuild"]),
        new("backup", scenes => scenes.Quiet, (_, scene) => ["backup", BackupOf(scene)]) { Written = WholeOrNotThere },
        new("restore", scenes => scenes.Bare, (_, scene) => ["restore", BackupOf(scene)]) { Again = RestoreAgain },
        new("dispatch", scenes => scenes.Waiting, (_, _) => ["serve"], IsServer: true),
    ];

    public override string ToString() => Name;

    private static string BackupOf(Scene scene) => scene.Backup;

    // In its last moment the pictures are in place and the database is empty: then the refusal says so, and an operator removes them.
    private static async Task<string?> RestoreAgain(Scene scene, bool isThere)
    {
        var (exit, error) = await Restore(scene);
        if (isThere) return exit == 1 && error.Contains("site-not-empty", StringComparison.Ordinal) ? null : $"A second restore into a whole site ended with {exit}: {error}";
        if (exit == 1 && error.Contains("there are files in", StringComparison.Ordinal))
        {
            Directory.Delete(scene.Media.Folder, recursive: true);
            (exit, error) = await Restore(scene);
        }
        return exit == 0 ? null : $"The restore cannot be done again ({exit}): {error}";
    }

    private static async Task<(int Exit, string Error)> Restore(Scene scene)
    {
        await using var again = scene.Start(["restore", BackupOf(scene)]);
        var (exit, output, error) = await again.End(TestContext.Current.CancellationToken);
        return (exit, output + error);
    }

    private static string? WholeOrNotThere(Scene scene, bool acknowledged)
    {
        if (!File.Exists(BackupOf(scene))) return acknowledged ? "The backup that was acknowledged is not there." : null;
        try
        {
            WholeBackup.Open(BackupOf(scene)).Dispose();
            return null;
        }
        catch (UnreadableInputException damaged)
        {
            return $"A backup has its name and is not whole: {damaged.Line}";
        }
    }
}
