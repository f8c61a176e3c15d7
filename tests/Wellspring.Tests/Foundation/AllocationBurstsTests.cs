using Wellspring.Foundation;

namespace Wellspring.Tests.Foundation;

public sealed class AllocationBurstsTests
{
    private const long Mega = 1 << 20;

    [Fact]
    public void Memory_is_given_back_once_when_a_burst_is_over() =>
        Assert.Equal([false, false, true, false, false], Asked(100 * Mega, 300 * Mega, 301 * Mega, 302 * Mega, 303 * Mega));

    [Fact]
    public void A_burst_that_goes_on_is_not_disturbed() =>
        Assert.Equal([false, false, false, false], Asked(40 * Mega, 80 * Mega, 120 * Mega, 160 * Mega));

    [Fact]
    public void Little_work_now_and_then_adds_up() =>
        Assert.Equal([false, false, true, false], Asked(12 * Mega, 24 * Mega, 36 * Mega, 37 * Mega));

    [Fact]
    public void After_a_second_burst_it_waits_until_readers_have_had_their_peace()
    {
        var bursts = new AllocationBursts();
        Assert.Equal([false, true, false, false], Asked(bursts, 40 * Mega, 41 * Mega, 90 * Mega, 91 * Mega));
        Assert.Single(Asked(bursts, [.. Enumerable.Repeat(91 * Mega, AllocationBursts.Pause)]), isOver => isOver);
    }

    private static List<bool> Asked(params long[] allocated) => Asked(new AllocationBursts(), allocated);

    private static List<bool> Asked(AllocationBursts bursts, params long[] allocated) => [.. allocated.Select(bursts.IsOver)];
}
