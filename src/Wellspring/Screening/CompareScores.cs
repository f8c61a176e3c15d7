using System.Globalization;
using Wellspring.Foundation;
using static Wellspring.Screening.CompareForm;

namespace Wellspring.Screening;

/// <summary>What a form adds up and what it says the sums mean, against the known instrument.</summary>
static class CompareScores
{
    /// <summary>Bands, cut-offs and direction. A form that says nothing of a score's meaning says nothing wrong.</summary>
    public static IEnumerable<Finding> Meaning(ScoreRule form, Instrument known)
    {
        if (form.Bands.Count + form.CutOffs.Count == 0) return [];
        if (RuleOf(form, known) is not { } rule) return [Wrong("form-score-unknown", $"It says what the {form.Name} means, and {known.Title} has no such score: it has the {string.Join(", the ", known.Scores.Select(s => s.Name))}.")];
        return [.. Bands(form, rule, known), .. CutOffs(form, rule, known), .. form.HigherIs == rule.HigherIs ? [] : (Finding[])[Wrong("form-direction-wrong", $"It calls a higher {form.Name} {form.HigherIs}; for {known.Title} it is {rule.HigherIs}.")]];
    }

    /// <summary>Which questions are added up, and times what. Questions that the form lacks or has too many are named elsewhere.</summary>
    public static IEnumerable<Finding> Sums(Instrument form, Instrument known, IReadOnlyList<(Question Form, Question Known)> pairs)
    {
        var ours = pairs.ToLookup(p => p.Form.LinkId, p => p.Known.LinkId);
        foreach (var score in form.Scores.Where(s => s.Items.All(ours.Contains)))
        {
            if (RuleOf(score, known) is not { } rule) continue;
            var items = score.Items.Select(i => ours[i].First()).ToHashSet();
            if (rule.Items.Where(i => !items.Contains(i) && pairs.Any(p => p.Known.LinkId == i)).ToList() is { Count: > 0 } missing) yield return Wrong("form-sum-wrong", $"The {score.Name} leaves out {string.Join(", ", missing)}, which {known.Title} adds up.");
            if (items.Except(rule.Items).Where(i => known.Questions.Any(q => q.LinkId == i && q.IsScored)).ToList() is { Count: > 0 } more) yield return Wrong("form-sum-wrong", $"The {score.Name} adds up {string.Join(", ", more)}, which that of {known.Title} does not.");
            if (score.Bands.Count + score.CutOffs.Count > 0 && score.Factor != rule.Factor)
                yield return Wrong("form-sum-wrong", string.Create(CultureInfo.InvariantCulture, $"The {score.Name} is the sum times {score.Factor}; for {known.Title} it is times {rule.Factor}."));
        }
    }

    // By its code or its name, or because there is but one on both sides.
    private static ScoreRule? RuleOf(ScoreRule form, Instrument known) =>
        known.Scores.FirstOrDefault(s => s.Code == form.Code) ?? known.Scores.FirstOrDefault(s => Letters(s.Name) == Letters(form.Name)) ?? (known.Scores.Count == 1 ? known.Scores[0] : null);

    private static IEnumerable<Finding> Bands(ScoreRule form, ScoreRule rule, Instrument known)
    {
        var wrong = form.Bands.Where(b => !rule.Bands.Any(k => k.Low == b.Low && k.High == b.High) || rule.Bands.Any(k => k.Code == b.Code && (k.Low, k.High) != (b.Low, b.High))).ToList();
        if (wrong.Count == 0 && form.Bands.Count > 0 && form.Bands.Count < rule.Bands.Count) yield return Wrong("form-band-missing", $"Of the bands of {known.Title} it has {form.Bands.Count}: {BandsOf(rule)} are all.");
        foreach (var band in wrong) yield return Wrong("form-band-wrong", string.Create(CultureInfo.InvariantCulture, $"The band {band.Low} to {band.High} ({band.Code}) is none of {known.Title}{(rule.Bands.Count > 0 ? $": {BandsOf(rule)}" : ", for which none were published")}."));
    }

    private static IEnumerable<Finding> CutOffs(ScoreRule form, ScoreRule rule, Instrument known) =>
        form.CutOffs.Where(c => rule.CutOffs.All(k => k.At != c.At)).Select(c => Wrong("form-cut-off-wrong", string.Create(CultureInfo.InvariantCulture, $"The cut-off {c.At} is none of {known.Title}{(rule.CutOffs.Count > 0 ? $": {Listed(rule.CutOffs.Select(k => (decimal?)k.At))}" : ", for which none was published")}.")));

    private static string BandsOf(ScoreRule rule) => string.Join(", ", rule.Bands.Select(k => string.Create(CultureInfo.InvariantCulture, $"{k.Low} to {k.High}")));
}
