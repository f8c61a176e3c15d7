namespace Wellspring.Evidence;

/// <summary>What a style from outside may take of this machine before it is refused.</summary>
/// <param name="IdleFor">How long an unused engine is kept: it holds some 40 MB.</param>
public sealed record CiteprocLimits(TimeSpan Work, int HeapMegabytes, int Engines, TimeSpan IdleFor)
{
    public static readonly CiteprocLimits Default = new(TimeSpan.FromSeconds(30), 256, 2, TimeSpan.FromMinutes(2));
}
