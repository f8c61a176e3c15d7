namespace Wellspring.Tests.Publishing.Flipping;

/// <summary>Flips every rule of the gate in every way, and asks that a test notices each. Run by eng/flip-rules.</summary>
[Trait("database", "none")]
public sealed class FlipRules(ITestOutputHelper output)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    [Fact(Explicit = true)]
    public void Every_flip_is_noticed()
    {
        var sources = SourcesOfTheGate.Read(Repository.Root, Generated());
        var flips = sources.Judged.SelectMany(Flip.All).ToList();
        var outcomes = flips.AsParallel().WithDegreeOfParallelism(2).Select(flip => (Flip: flip, Outcome: Judge(sources, flip))).ToList();

        var survivors = outcomes.Where(o => o.Outcome == Outcome.Survived).Select(o => o.Flip.ToString()).ToList();
        output.WriteLine($"{outcomes.Count(o => o.Outcome == Outcome.Noticed)} flips noticed, {survivors.Count} not noticed, {outcomes.Count(o => o.Outcome == Outcome.NoProgram)} that are no program.");
        Assert.True(survivors.Count == 0, string.Join('\n', survivors));
        Assert.True(outcomes.Count(o => o.Outcome == Outcome.Noticed) > 200, "Too few flips: were the rules found?");
    }

    [Fact(Explicit = true)]
    public void The_tests_pass_on_what_is_not_flipped() =>
        Assert.Null(new FlippedAssembly(SourcesOfTheGate.Read(Repository.Root, Generated()).Compile(null)!).FirstFailure("", Longest));

    private enum Outcome { Noticed, Survived, NoProgram }

    private static Outcome Judge(SourcesOfTheGate sources, Flip flip)
    {
        if (sources.Compile(flip) is not { } bytes) return Outcome.NoProgram;
        using var flipped = new FlippedAssembly(bytes);
        return flipped.FirstFailure(flip.Room, Longest) is null ? Outcome.Survived : Outcome.Noticed;
    }

    private static string Generated() =>
        Environment.GetEnvironmentVariable("WELLSPRING_FLIP_GENERATED") ?? throw new InvalidOperationException("Run eng/flip-rules.");
}
