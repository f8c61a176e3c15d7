using System.Globalization;
using Wellspring.Foundation;

namespace Wellspring.Screening;

/// <summary>
/// What a form of a known instrument makes of it that it is not: each thing that could change a score or what it means, with its question named.
/// Words are compared where the form speaks the instrument's language.
/// </summary>
public static class CompareForm
{
    public static IReadOnlyList<Finding> With(this Instrument form, Instrument known)
    {
        var pairs = Pairs(form, known).ToList();
        return
        [
            .. known.Questions.Where(q => q.IsScored && pairs.All(p => p.Known != q)).Select(q => Wrong("form-question-missing", $"It lacks \"{Short(q.Text)}\" ({q.LinkId}), which {known.Title} adds up.")),
            .. form.Questions.Where(q => q.IsScored && !(pairs.FirstOrDefault(p => p.Form == q).Known?.IsScored ?? false)).Select(q => Wrong("form-question-extra", $"Question {q.LinkId}, \"{Short(q.Text)}\", has points, but {known.Title} does not count it.")),
            .. pairs.Where(p => p is { Form.Conditions: not null, Known.Conditions: null }).Select(p => Wrong("form-condition-wrong", $"Question {p.Form.LinkId}, \"{Short(p.Form.Text)}\", waits for another answer; {known.Title} always asks it.")),
            .. pairs.GroupBy(p => p.Known).Where(g => g.Count() > 1).Select(g => Wrong("form-question-extra", $"\"{Short(g.Key.Text)}\" ({g.Key.LinkId}) stands in it {g.Count()} times: {string.Join(", ", g.Select(p => p.Form.LinkId))}.")),
            .. pairs.Where(p => p.Known.IsScored).SelectMany(p => Options(p.Form, p.Known)),
            .. CompareWords.Of([.. pairs.Where(p => p.Known.IsScored)], known),
            .. form.Scores.SelectMany(score => CompareScores.Meaning(score, known)),
            .. CompareScores.Sums(form, known, pairs),
        ];
    }

    /// <summary>The form as the known instrument counts and means it: its own linkIds, codes and words, and of the instrument what must be answered, what calls for help and every score.</summary>
    public static Instrument As(this Instrument form, Instrument known)
    {
        var pairs = Pairs(form, known).ToList();
        return form with
        {
            Slug = known.Slug,
            Questions = [.. form.Questions.Select(q => pairs.FirstOrDefault(p => p.Form == q).Known is { } ours ? q with { Required = ours.Required, Danger = ours.Danger } : q)],
            Scores = [.. known.Scores.Select(s => s with { Items = [.. s.Items.Select(i => pairs.First(p => p.Known.LinkId == i).Form.LinkId)] })],
        };
    }

    /// <summary>A question of the form and the one of the instrument that it is: by linkId, by code, or else by its words.</summary>
    internal static IEnumerable<(Question Form, Question Known)> Pairs(Instrument form, Instrument known) =>
        from question in form.Questions
        let same = known.Questions.FirstOrDefault(k => k.IsCoded(question)) ?? known.Questions.FirstOrDefault(k => k.Text.Length > 0 && Letters(k.Text) == Letters(question.Text))
        where same is not null
        select (question, same);

    // A linkId that is only a number says where a question stands, not which it is.
    internal static bool IsCoded(this Question known, Question form) =>
        known.Codes.Any(k => k.Value == Fhir.GivenAnswer.Bare(form.LinkId) || form.Codes.Any(f => f.Value == k.Value));

    internal static IEnumerable<Finding> Options(Question form, Question known)
    {
        var turned = known.Options.Select(o => known.Options.Max(p => p.Points) + known.Options.Min(p => p.Points) - o.Points).ToList();
        var matched = form.Options.Select(o => (Form: o, Known: known.Options.FirstOrDefault(k => k.Code == o.Code || (k.Also is not null && k.Also == o.Code)) ?? known.Options.FirstOrDefault(k => Letters(k.Text) == Letters(o.Text)))).ToList();
        if (matched.FirstOrDefault(m => m.Known is null && m.Form.Points is not null).Form is { } foreign) return [Wrong("form-option-unknown", $"Question {form.LinkId} offers \"{foreign.Text}\", which is none of {string.Join(", ", known.Options.Select(k => $"\"{k.Text}\""))}.")];
        var wrong = matched.Where(m => m.Known is not null && m.Form.Points != m.Known.Points).ToList();
        if (wrong.Count == 0) return known.Options.Where(k => matched.All(m => m.Known != k)).Select(k => Wrong("form-option-missing", $"Question {form.LinkId} does not offer \"{k.Text}\".")).Take(1);
        var isTurned = wrong.All(w => w.Form.Points == turned[known.Options.Index().First(k => k.Item == w.Known).Index]);
        return [Wrong("form-points-wrong", isTurned ? $"Question {form.LinkId} counts the other way round: \"{wrong[0].Form.Text}\" gives {Points(wrong[0].Form)} instead of {Points(wrong[0].Known!)}." : $"Question {form.LinkId} gives \"{wrong[0].Form.Text}\" {Points(wrong[0].Form)} instead of {Points(wrong[0].Known!)}.")];
    }

    internal static Finding Wrong(string code, string sentence) => Finding.Refuse(code, sentence);

    internal static string Listed(IEnumerable<decimal?> points) => string.Join(", ", points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p}")));

    internal static string Points(Option option) => option.Points is { } points ? string.Create(CultureInfo.InvariantCulture, $"{points} points") : "no points";

    internal static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    internal static string Short(string text) => text.Length <= 60 ? text : text[..59] + "…";
}
