using CsCheck;

namespace Wellspring.Tests;

public sealed class FixedSeedsTests
{
    [Fact]
    public void A_property_that_does_not_hold_is_found_and_its_seed_is_named() =>
        Assert.Contains("CsCheck_Seed", Assert.Throws<CsCheckException>(() => Gen.Int[0, 1000].Holds(n => n < 900)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_cases_are_the_same_every_time() => Assert.Equal(Cases(), Cases());

    private static List<string> Cases()
    {
        var seen = new List<string>();
        Gen.String.Holds(seen.Add);
        return seen;
    }
}
