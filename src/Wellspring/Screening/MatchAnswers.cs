using System.Globalization;
using Wellspring.Foundation;
using Wellspring.Screening.Fhir;

namespace Wellspring.Screening;

/// <summary>What somebody answered, as places of options: by the code of the option, by its words, or by its points.</summary>
public static class MatchAnswers
{
    public static Outcome<MatchedAnswers> Of(Instrument instrument, GivenAnswers given)
    {
        var found = given.Answers.Select(a => (Given: a, Question: QuestionOf(instrument, a.LinkId))).ToList();
        var matched = found.Where(f => f.Question is not null).GroupBy(f => f.Question!, f => f.Given).Select(g => new Match(g.Key, [.. g])).ToList();
        var refusals = matched.Where(m => !m.IsOne && Counts(instrument, m.Question)).Select(Refusal).ToList();
        if (refusals.Count > 0) return refusals;
        return new MatchedAnswers(matched.Where(m => m.IsOne).ToDictionary(m => m.Question.LinkId, m => m.Place!.Value), StatedTotals.Of(instrument, found.Where(f => f.Question is null).Select(f => f.Given)));
    }

    /// <summary>Whether each answer that the form knows is one to the instrument too, so that it can stand for the form.</summary>
    public static bool KnowsAll(Instrument known, Instrument form, GivenAnswers given) =>
        given.Answers.All(a => QuestionOf(form, a.LinkId) is not { IsScored: true } || QuestionOf(known, a.LinkId) is not null);

    internal static Question? QuestionOf(Instrument instrument, string linkId) =>
        instrument.Questions.FirstOrDefault(q => q.LinkId == linkId) ?? instrument.Questions.FirstOrDefault(q => q.LinkId == GivenAnswer.Bare(linkId) || q.Codes.Any(c => c.Value == GivenAnswer.Bare(linkId)));

    // An answer that nothing is made of cannot falsify a score, whatever a form calls it.
    private static bool Counts(Instrument instrument, Question question) => question.IsScored || instrument.Questions.Any(q => q.Conditions?.Of.Any(c => c.Question == question.LinkId) ?? false);

    private static int? PlaceOf(Question question, GivenValue value) =>
        Place(question, o => o.Code == (value.Code ?? value.Number?.ToString(CultureInfo.InvariantCulture)))
        ?? Place(question, o => o.Also is not null && o.Also == value.Code)
        ?? Place(question, o => value.Text is not null && Words(o.Text) == Words(value.Text))
        ?? Place(question, o => value.Code is null && value.Number is not null && o.Points == value.Number);

    // A code of one option with the words, or the points, of another: nobody knows what was answered, and a call for help may be in it.
    private static bool Contradicts(Question question, GivenValue value, int place)
    {
        var worded = value.Text is null ? null : Place(question, o => Words(o.Text) == Words(value.Text));
        return (worded is not null && worded != place) || (question.Options[place].Points != value.Number && value.Number is not null && question.Options.Any(o => o.Points == value.Number));
    }

    private static int? Place(Question question, Func<Option, bool> matches) => question.Options.Index().Where(o => matches(o.Item)).Select(o => (int?)o.Index).FirstOrDefault();

    private static string Words(string text) => string.Join(' ', text.ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Finding Refusal(Match match) => match switch
    {
        { Count: > 1 } => Finding.Refuse("answer-doubled", $"Question \"{match.Given[0].LinkId}\" has {match.Count} answers; it takes one."),
        { Place: null } => Unknown(match.Given[0], match.Question),
        _ => Finding.Refuse("answer-contradicts", $"The answer to question \"{match.Given[0].LinkId}\" says two things: its code, its words and its points are not those of one option."),
    };

    private static Finding Unknown(GivenAnswer given, Question question) =>
        Finding.Refuse("answer-unknown", $"Question \"{given.LinkId}\" has no option \"{given.Value.Text ?? given.Value.Code ?? given.Value.Number?.ToString(CultureInfo.InvariantCulture)}\": it takes {string.Join(", ", question.Options.Select(o => $"\"{o.Text}\""))}.");

    private sealed record Match(Question Question, IReadOnlyList<GivenAnswer> Given)
    {
        public int Count => Given.Sum(g => g.Count);

        public int? Place => PlaceOf(Question, Given[0].Value);

        public bool IsOne => Count == 1 && Place is { } place && !Contradicts(Question, Given[0].Value, place);
    }
}

/// <param name="Places">By question, the place of the option that was chosen.</param>
/// <param name="Stated">The totals that the response itself states.</param>
public sealed record MatchedAnswers(IReadOnlyDictionary<string, int> Places, IReadOnlyList<StatedTotal> Stated);
