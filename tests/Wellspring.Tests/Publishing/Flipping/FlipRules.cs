namespace Wellspring.Tests.Publishing.Flipping;

/// <summary>Flips every rule of the gate in every way, and asks that a test notices each. Run by eng/flip-rules.</summary>
[Trait("database", "none")]
public sealed class FlipRules(ITestOutputHelper output)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    [Fact(Explicit = true)]
    public void Every_flip_is_noticed()
    {
        var sources = SourcesOfTheGate.Read(Repository.Root, Generated(), Environment.GetEnvironmentVariable("WELLSPRING_FLIP_ONLY") ?? "");
        var outcomes = sources.Judged.SelectMany(Flip.All).AsParallel().WithDegreeOfParallelism(2).Select(flip => Judge(sources, flip)).ToList();

        output.WriteLine($"{outcomes.Count(o => o == Outcome.Noticed)} flips noticed, {outcomes.Count(o => o == Outcome.Survived)} not noticed, {outcomes.Count(o => o == Outcome.NoProgram)} that are no program.");
        Assert.DoesNotContain(Outcome.Survived, outcomes);
        Assert.Contains(Outcome.Noticed, outcomes);
    }

    [Fact(Explicit = true)]
    public void The_tests_pass_on_what_is_not_flipped() =>
        Assert.Null(new FlippedAssembly(SourcesOfTheGate.Read(Repository.Root, Generated(), "").Compile(null)!).FirstFailure("", Longest));

    private enum Outcome { Noticed, Survived, NoProgram }

    private Outcome Judge(SourcesOfTheGate sources, Flip flip)
    {
        if (sources.Compile(flip) is not { } bytes) return Outcome.NoProgram;
        using var flipped = new FlippedAssembly(bytes);
        var noticed = flipped.FirstFailure(flip.Room, Longest);
        output.WriteLine(noticed is null ? $"NOT NOTICED: {flip}" : $"{noticed} noticed {flip}");
        return noticed is null ? Outcome.Survived : Outcome.Noticed;
    }

    private static string Generated() =>
        Environment.GetEnvironmentVariable("WELLSPRING_FLIP_GENERATED") ?? throw new InvalidOperationException("Run eng/flip-rules.");
}
