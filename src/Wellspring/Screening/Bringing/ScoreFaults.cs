using System.Globalization;
using Wellspring.Foundation;

namespace Wellspring.Screening;

/// <summary>Scores that would tell a reader something wrong: bands that overlap or leave a gap, a limit outside the scale, a sum of what is not asked, a finding without its paper.</summary>
static class ScoreFaults
{
    public static IEnumerable<Finding> Of(Instrument instrument)
    {
        var links = instrument.Questions.Where(q => q.IsScored).Select(q => q.LinkId).ToHashSet();
        var papers = instrument.Papers.Select(p => p.Label).ToHashSet();
        foreach (var twice in instrument.Scores.CountBy(s => s.Code).Where(c => c.Value > 1)) yield return Wrong("score-doubled", $"{twice.Value} scores have the code \"{Fhir.Printable.Of(twice.Key)}\": each needs its own.");
        foreach (var score in instrument.Scores)
        {
            if (score.Items.FirstOrDefault(i => !links.Contains(i)) is { } missing) yield return Wrong("score-item-unknown", $"The {score.Name} adds up question \"{Fhir.Printable.Of(missing)}\", which is not asked or has no points.");
            else foreach (var fault in OfRange(score, instrument)) yield return fault;
            if (score.Name.Trim().Length == 0) yield return Wrong("score-nameless", $"The score \"{Fhir.Printable.Of(score.Code)}\" has no name that a reader could be told.");
            if (score.HigherIs is not ("worse" or "better")) yield return Wrong("score-direction", $"The {score.Name} does not say whether a higher score is worse or better.");
            if (score is { WithoutNorm: not null } and not { Bands: [], CutOffs: [] }) yield return Wrong("norm-contradicted", $"The {score.Name} has bands or a cut-off, and says that none were published.");
            foreach (var fault in OfBands(score)) yield return fault;
            foreach (var cut in score.CutOffs.Where(c => c.At < score.Low || c.At > score.High)) yield return Wrong("cut-off-outside", string.Create(CultureInfo.InvariantCulture, $"The cut-off {cut.At} lies outside the {score.Name}, {score.Low} to {score.High}."));
            foreach (var source in score.Bands.Select(b => b.Source).Concat(score.CutOffs.Select(c => c.Source)).Distinct().Where(s => !papers.Contains(s))) yield return Wrong("paper-unnamed", $"A band or cut-off of the {score.Name} rests on \"{Fhir.Printable.Of(source)}\", which is none of its papers.");
        }
    }

    // What a reader's answers add up to lies on the scale, and each sum has its place there.
    private static IEnumerable<Finding> OfRange(ScoreRule score, Instrument instrument)
    {
        var items = instrument.Questions.Where(q => score.Items.Contains(q.LinkId) && q.IsScored).ToList();
        var points = items.SelectMany(q => q.Options.Select(o => o.Points ?? 0)).ToList();
        if (score.Low >= score.High || score.Factor <= 0) yield return Wrong("scale-empty", string.Create(CultureInfo.InvariantCulture, $"The {score.Name} goes from {score.Low} to {score.High}, times {score.Factor}: it must rise."));
        else if (points.Any(p => Math.Abs(p) > MostPoints || p != decimal.Truncate(p))) yield return Wrong("points-uneven", string.Create(CultureInfo.InvariantCulture, $"The {score.Name} adds up points that are no whole numbers up to {MostPoints}."));
        else if (items.Sum(q => q.Options.Max(o => o.Points ?? 0)) * score.Factor != score.High || Lowest(items) * score.Factor < score.Low)
            yield return Wrong("scale-unlike-points", string.Create(CultureInfo.InvariantCulture, $"The {score.Name} is said to go from {score.Low} to {score.High}, and its answers add up to {Lowest(items) * score.Factor} to {items.Sum(q => q.Options.Max(o => o.Points ?? 0)) * score.Factor}."));
    }

    // A question that is not asked adds nothing.
    private static decimal Lowest(List<Question> items) => items.Sum(q => q.Conditions is null && q.Required ? q.Options.Min(o => o.Points ?? 0) : Math.Min(0, q.Options.Min(o => o.Points ?? 0)));

    private const int MostPoints = 1000;

    private static IEnumerable<Finding> OfBands(ScoreRule score)
    {
        var bands = score.Bands.OrderBy(b => b.Low).ToList();
        if (bands.Count == 0) yield break;
        if (bands.Any(b => b.Words.Trim().Length == 0)) yield return Wrong("band-wordless", $"A band of the {score.Name} has no words.");
        if (bands[0].Low != score.Low || bands[^1].High != score.High) yield return Wrong("band-gap", string.Create(CultureInfo.InvariantCulture, $"The bands of the {score.Name} reach from {bands[0].Low} to {bands[^1].High}, and it from {score.Low} to {score.High}."));
        foreach (var (lower, upper) in bands.Zip(bands.Skip(1)).Where(p => p.Second.Low != p.First.High + score.Factor))
            yield return Wrong(upper.Low <= lower.High ? "band-overlap" : "band-gap", string.Create(CultureInfo.InvariantCulture, $"Between the bands {lower.Low} to {lower.High} and {upper.Low} to {upper.High} of the {score.Name} {(upper.Low <= lower.High ? "there is a score that lies in both" : "there are scores in neither")}."));
    }

    private static Finding Wrong(string code, string sentence) => Finding.Refuse(code, sentence);
}
