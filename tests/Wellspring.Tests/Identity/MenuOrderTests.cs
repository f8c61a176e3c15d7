using CsCheck;
using Wellspring.Identity;

namespace Wellspring.Tests.Identity;

public sealed class MenuOrderTests
{
    private static readonly Gen<List<string>> Names = Gen.Int[0, 12].Select(n => $"t{n}").List[0, 10].Select(l => l.Distinct().ToList());

    [Fact]
    public void Whatever_was_chosen_each_link_that_is_not_hidden_stands_once_and_no_other_does() =>
        FixedSeeds.Holds(Gen.Select(Names, Names, Names), chosen =>
        {
            var (order, hidden, there) = chosen;
            return new MenuOrder(order, hidden).Show(there, t => t).Order(StringComparer.Ordinal).SequenceEqual(there.Except(hidden).Order(StringComparer.Ordinal));
        });

    [Fact]
    public void A_new_one_comes_at_the_end_and_one_that_is_gone_leaves_no_trace() =>
        Assert.Equal(["c", "a", "new", "newer"], new MenuOrder(["c", "gone", "b", "a"], ["b", "also-gone"]).Show(["a", "b", "new", "c", "newer"], t => t));

    [Fact]
    public void Without_a_choice_it_stands_as_it_comes() => Assert.Equal(["b", "a"], MenuOrder.AsItComes.Show(["b", "a"], t => t));
}
