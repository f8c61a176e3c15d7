namespace Wellspring.Evidence;

/// <summary>One thing that speaks for (points above 0) or against a sentence being a claim.</summary>
sealed record Sign(double Points, string Says, Func<Reading, bool> Shows);

/// <summary>
/// The claim rule as tables. A sentence whose points sum to more than nothing is a claim: those of its signs, of its phrases
/// (<see cref="Phrases"/>) and of its words (<see cref="WordPoints"/>). The points were fitted to the labelled sentences that serve for development and rounded;
/// docs/decisions/0005-what-a-claim-is.md tells how, and how well they do.
/// </summary>
static class Signs
{
    // Without any sign a sentence is no claim.
    private const double Nothing = -1.2;

    private static readonly Sign[] All = [.. HealthSigns.All, .. SpeechSigns.All, .. WorkSigns.All, .. FormSigns.All, .. VerbSigns.All];

    public static double Points(Reading reading)
    {
        var points = Nothing + reading.PointsOfWords();
        foreach (var sign in All)
            if (sign.Shows(reading)) points += sign.Points;
        return points;
    }
}
