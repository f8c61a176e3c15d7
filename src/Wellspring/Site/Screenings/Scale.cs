using System.Globalization;
using Wellspring.Screening;

namespace Wellspring.Site.Screenings;

/// <summary>A score drawn on its scale: one segment for each band, or the two sides of a cut-off where its paper gives no bands.</summary>
/// <param name="Segments">From the lowest to the highest, each with its first and last score.</param>
sealed record Scale(ScoreRule Rule, IReadOnlyList<Scale.Segment> Segments)
{
    /// <summary>Of the drawing, in its own units.</summary>
    public const int Width = 1000;

    private const int Gap = 6;

    public sealed record Segment(decimal Low, decimal High, decimal X, decimal Width)
    {
        public string Range => Low == High ? Number(Low) : $"{Number(Low)}–{Number(High)}";
    }

    public static Scale Of(ScoreRule rule)
    {
        var starts = rule.Bands.Count > 0 ? rule.Bands.Select(b => b.Low) : rule.CutOffs.Select(c => FirstBeyond(rule, c)).Prepend(rule.Low);
        var ordered = starts.Where(s => s >= rule.Low && s <= rule.High).Distinct().Order().ToList();
        return new(rule, [.. ordered.Index().Select(s => Make(rule, s.Item, s.Index + 1 < ordered.Count ? ordered[s.Index + 1] - Step(rule) : rule.High))]);
    }

    /// <summary>Where a score stands, in the middle of its place.</summary>
    public static decimal At(ScoreRule rule, decimal total) => (total - rule.Low + Step(rule) / 2) * Unit(rule);

    public static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    // Where higher is better, the side that is asked about ends at the cut-off; otherwise it begins there.
    private static decimal FirstBeyond(ScoreRule rule, CutOff cut) => rule.HigherIs == "better" ? cut.At + Step(rule) : cut.At;

    private static Segment Make(ScoreRule rule, decimal low, decimal high) =>
        new(low, high, Math.Round((low - rule.Low) * Unit(rule), 1), Math.Round((high - low + Step(rule)) * Unit(rule) - (high < rule.High ? Gap : 0), 1));

    // Every score that can occur has a place of the same width.
    private static decimal Step(ScoreRule rule) => rule.Factor > 0 ? rule.Factor : 1;

    private static decimal Unit(ScoreRule rule) => Width / (rule.High - rule.Low + Step(rule));
}
