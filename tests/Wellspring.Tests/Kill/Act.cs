using Wellspring.Tests.Importing;

namespace Wellspring.Tests.Kill;

/// <summary>What is killed: a verb, or the server while it works through what waits. A further act is one more line of <see cref="All"/>.</summary>
/// <param name="IsServer">It never ends by itself: it is at work while events are due.</param>
sealed record Act(string Name, Func<Scenes, Scene> From, Func<TemporaryFolder, string[]> Verb, bool IsServer = false)
{
    private static readonly string[] AsEditor = ["--as", "editor@example.org"];

    public static IReadOnlyList<Act> All { get; } =
    [
        new("import", scenes => scenes.Quiet, arrivals => ["import", "markdown", arrivals.Path]),
        new("publish", scenes => scenes.Quiet, _ => ["publish", Folders.Slug(Scenes.Signed), .. AsEditor]),
        new("withdraw", scenes => scenes.Quiet, _ => ["withdraw", Folders.Slug(3), .. AsEditor, "--notice", "It is being rewritten from the ground up.", "--instead", $"/articles/{Folders.Slug(4)}"]),
        new("rebuild", scenes => scenes.Stale, _ => ["rebuild"]),
        new("dispatch", scenes => scenes.Waiting, _ => ["serve"], IsServer: true),
    ];

    public override string ToString() => Name;
}
