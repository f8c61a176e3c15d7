using Wellspring.Screening.Fhir;

namespace Wellspring.Screening;

/// <summary>A total that a response states beside its answers, and the score that it is the total of.</summary>
/// <param name="Score">The code of the score.</param>
public sealed record StatedTotal(string Score, decimal Number);

/// <summary>Numbers of a response that are totals: by LOINC's code for one, or by what they are called.</summary>
static class StatedTotals
{
    // LOINC's score codes (content/instruments/SOURCES.md). Two questions of the PHQ-4 are the PHQ-2.
    private static readonly Dictionary<string, (string Slug, string Score)[]> Codes = new()
    {
        ["55758-7"] = [("phq-2", "total"), ("phq-4", "depression")],
        ["70272-0"] = [("phq-4", "total")],
        ["44261-6"] = [("phq-9", "total")],
        ["70273-8"] = [("phq-15", "total")],
        ["70274-6"] = [("gad-7", "total")],
        ["102017-1"] = [("pc-ptsd-5", "total")],
        ["100787-1"] = [("ces-d", "total")],
        ["48545-8"] = [("gds-15", "total")],
        ["75624-7"] = [("audit", "total")],
        ["75626-2"] = [("audit-c", "total")],
        ["82667-7"] = [("dast-10", "total")],
        ["106860-0"] = [("pss-10", "total")],
    };

    public static IReadOnlyList<StatedTotal> Of(Instrument instrument, IEnumerable<GivenAnswer> others) =>
        [.. others.Where(o => o.Value.Number is not null).Select(o => (Score: ScoreOf(instrument, o), o.Value.Number)).Where(s => s.Score is not null).Select(s => new StatedTotal(s.Score!, s.Number!.Value))];

    private static string? ScoreOf(Instrument instrument, GivenAnswer given)
    {
        if (instrument.Scores.Count == 0) return null;
        if (Codes.TryGetValue(GivenAnswer.Bare(given.LinkId), out var totals)) return totals.FirstOrDefault(t => t.Slug == instrument.Slug).Score;
        if (!IsCalledTotal(given.LinkId) && !IsCalledTotal(given.Text ?? "")) return null;
        if (InstrumentLibrary.All.Any(other => other.Slug != instrument.Slug && new[] { given.LinkId, given.Text ?? "" }.Mention(other.Title))) return null;
        return (instrument.Scores.Where(s => Names(given, s.Code)).ToList() is [var one] ? one : instrument.Scores[0]).Code;
    }

    private static bool Names(GivenAnswer given, string score) => score != "total" && $"{given.LinkId} {given.Text}".Contains(score, StringComparison.OrdinalIgnoreCase);

    private static bool IsCalledTotal(string words) => words.Contains("total", StringComparison.OrdinalIgnoreCase) || words.Contains("score", StringComparison.OrdinalIgnoreCase);
}
