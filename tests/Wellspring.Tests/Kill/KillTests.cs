using System.Globalization;

namespace Wellspring.Tests.Kill;

/// <summary>
/// The promise that nothing is lost, on the real executable: SIGKILL at a drawn moment of an act, then a restart.
/// Every acknowledged act is there, an unacknowledged one wholly or not at all, no event and no picture is lost, and every page is whole.
/// </summary>
[Trait("slow", "yes")]
public sealed class KillTests : IClassFixture<KillTests.Fixture>
{
    /// <summary>A kill that comes when the act is over proves nothing: at least this share must hit.</summary>
    private const double LeastHits = 0.6;

    private readonly Fixture fixture;

    public KillTests(Fixture fixture) => this.fixture = fixture;

    public static TheoryData<string> Acts() => [.. Act.All.Select(a => a.Name)];

    [Theory, MemberData(nameof(Acts))]
    public async Task An_act_that_is_killed_loses_nothing(string name)
    {
        using var rounds = new KillRounds(Act.All.Single(a => a.Name == name), fixture.Scenes);
        var tally = await rounds.Run();
        Say(string.Create(CultureInfo.InvariantCulture, $"kills: {name} on {(TestDatabase.IsPostgres ? "PostgreSQL" : "SQLite")}: {tally.Kills} kills, {tally.Hits} during the act, {tally.Done} of these after its commit; {tally.Seconds:0} s, seed {FixedSeeds.Seed}"));
        Assert.True(tally.Complaints.Count == 0, string.Join('\n', tally.Complaints.Take(40)));
        Assert.True(tally.Hits >= tally.Kills * LeastHits, $"Only {tally.Hits} of {tally.Kills} kills hit while the act was in progress: the test has become hollow.");
    }

    private static void Say(string line) => Console.Out.WriteLine(line);

    public sealed class Fixture : IAsyncLifetime
    {
        internal Scenes Scenes { get; } = new();

        public ValueTask InitializeAsync() => Scenes.InitializeAsync();

        public ValueTask DisposeAsync() => Scenes.DisposeAsync();
    }
}
