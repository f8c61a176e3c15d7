namespace Wellspring.Evidence;

/// <summary>What the sentence before tells: among claims stands another claim, among advice and talk none.</summary>
static class Company
{
    // A sentence is surely a claim, or surely none, from so many points on.
    private const double Sure = 2;

    /// <param name="before">The points of the sentence before by itself; null when there is none.</param>
    public static double Points(double? before) => before switch
    {
        null => 0,
        < -Sure => -0.5,
        <= 0 => -0.3,
        <= Sure => 0.3,
        _ => 0.6,
    };
}
