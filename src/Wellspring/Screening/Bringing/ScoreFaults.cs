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
        foreach (var score in instrument.Scores)
        {
            if (score.Items.FirstOrDefault(i => !links.Contains(i)) is { } missing) yield return Wrong("score-item-unknown", $"The {score.Name} adds up question \"{Fhir.Printable.Of(missing)}\", which is not asked or has no points.");
            if (score.HigherIs is not ("worse" or "better")) yield return Wrong("score-direction", $"The {score.Name} does not say whether a higher score is worse or better.");
            if (score is { WithoutNorm: not null } and not { Bands: [], CutOffs: [] }) yield return Wrong("norm-contradicted", $"The {score.Name} has bands or a cut-off, and says that none were published.");
            foreach (var fault in OfBands(score)) yield return fault;
            foreach (var cut in score.CutOffs.Where(c => c.At < score.Low || c.At > score.High)) yield return Wrong("cut-off-outside", string.Create(CultureInfo.InvariantCulture, $"The cut-off {cut.At} lies outside the {score.Name}, {score.Low} to {score.High}."));
            foreach (var source in score.Bands.Select(b => b.Source).Concat(score.CutOffs.Select(c => c.Source)).Distinct().Where(s => !papers.Contains(s))) yield return Wrong("paper-unnamed", $"A band or cut-off of the {score.Name} rests on \"{Fhir.Printable.Of(source)}\", which is none of its papers.");
        }
    }

    private static IEnumerable<Finding> OfBands(ScoreRule score)
    {
        var bands = score.Bands.OrderBy(b => b.Low).ToList();
        if (bands.Count == 0) yield break;
        if (bands[0].Low != score.Low || bands[^1].High != score.High) yield return Wrong("band-gap", string.Create(CultureInfo.InvariantCulture, $"The bands of the {score.Name} reach from {bands[0].Low} to {bands[^1].High}, and it from {score.Low} to {score.High}."));
        foreach (var (lower, upper) in bands.Zip(bands.Skip(1)).Where(p => p.Second.Low != p.First.High + score.Factor))
            yield return Wrong(upper.Low <= lower.High ? "band-overlap" : "band-gap", string.Create(CultureInfo.InvariantCulture, $"Between the bands {lower.Low} to {lower.High} and {upper.Low} to {upper.High} of the {score.Name} {(upper.Low <= lower.High ? "there is a score that lies in both" : "there are scores in neither")}."));
    }

    private static Finding Wrong(string code, string sentence) => Finding.Refuse(code, sentence);
}
