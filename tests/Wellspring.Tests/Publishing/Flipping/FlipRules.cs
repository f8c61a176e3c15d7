namespace Wellspring.Tests.Publishing.Flipping;

/// <summary>Flips every rule of the gate in every way, and asks that a test notices each. Run by eng/flip-rules.</summary>
[Trait("database", "none")]
public sealed class FlipRules(ITestOutputHelper output)
{
    [Fact(Explicit = true)]
    public void Every_flip_is_noticed()
    {
        var sources = SourcesOfTheGate.Read(Repository.Root, Generated());
        var switched = new List<Flip>();
        using var all = new FlippedAssembly(sources.CompileSwitched(switched));
        Assert.True(all.FirstFailure("") is null, "The tests of the rules fail on what is not flipped.");

        var outcomes = switched.Select((flip, number) => Judge(flip, all.Switch(number)))
            .Concat(sources.Rules.SelectMany(Flip.All).Where(f => !f.CanBeSwitched).Select(flip => JudgeAlone(sources, flip))).ToList();
        output.WriteLine($"{outcomes.Count(o => o == Outcome.Noticed)} flips noticed, {outcomes.Count(o => o == Outcome.Survived)} not noticed, {outcomes.Count(o => o == Outcome.NoProgram)} that are no program.");
        Assert.DoesNotContain(Outcome.Survived, outcomes);
        Assert.True(outcomes.Count(o => o == Outcome.Noticed) > 100, "Too few flips: were the rules found?");
    }

    private enum Outcome { Noticed, Survived, NoProgram }

    private Outcome JudgeAlone(SourcesOfTheGate sources, Flip flip)
    {
        if (sources.Compile(flip) is not { } bytes) return Outcome.NoProgram;
        using var alone = new FlippedAssembly(bytes);
        return Judge(flip, alone);
    }

    private Outcome Judge(Flip flip, FlippedAssembly flipped)
    {
        var noticed = flipped.FirstFailure(flip.Room);
        output.WriteLine(noticed is null ? $"NOT NOTICED: {flip}" : $"{noticed} noticed {flip}");
        return noticed is null ? Outcome.Survived : Outcome.Noticed;
    }

    private static string Generated() =>
        Environment.GetEnvironmentVariable("WELLSPRING_FLIP_GENERATED") ?? throw new InvalidOperationException("Run eng/flip-rules.");
}
