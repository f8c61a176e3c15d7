using System.Globalization;

namespace Wellspring.Tests.Kill;

/// <summary>
/// The promise that nothing is lost, on the real executable: SIGKILL at a drawn moment of an act, then a restart.
/// Every acknowledged act is there, an unacknowledged one wholly or not at all, no event and no picture is lost, and every page is whole.
/// </summary>
[Trait("slow", "yes")]
public sealed class KillTests : IClassFixture<SceneFixture>
{
    private readonly SceneFixture fixture;

    public KillTests(SceneFixture fixture) => this.fixture = fixture;

    public static TheoryData<string> Acts() => [.. Act.All.Select(a => a.Name)];

    [Theory, MemberData(nameof(Acts))]
    public async Task An_act_that_is_killed_loses_nothing(string name)
    {
        var act = Act.All.Single(a => a.Name == name);
        using var rounds = new KillRounds(act, fixture.Scenes);
        var tally = await rounds.Run();
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"kills: {name} on {(TestDatabase.IsPostgres ? "PostgreSQL" : "SQLite")}: {tally.Kills} kills, {tally.Hits} during the act, {tally.Done} of these after its commit; {tally.Seconds:0} s, seed {FixedSeeds.Seed}"));
        Assert.True(tally.Complaints.Count == 0, string.Join('\n', tally.Complaints.Take(40)));
        Assert.False(tally.IsHollow(act.Kills(KillRounds.Wanted)), $"Only {tally.Hits} of {tally.Kills} kills hit while the act was in progress: the test has become hollow.");
    }
}
