using System.Globalization;
using Microsoft.Extensions.Primitives;
using Wellspring.Foundation;
using Wellspring.Screening;

namespace Wellspring.Site.Screenings;

/// <summary>Answers of a reader without script, as the form of the page sends them: the number of a question, and the place of its option.</summary>
static class SentAnswers
{
    public static string Field(int question) => string.Create(CultureInfo.InvariantCulture, $"q{question + 1}");

    /// <summary>Added up when every answer is one that its question has; otherwise what is wrong, and nothing is scored.</summary>
    public static TestView Read(Instrument instrument, IReadOnlyDictionary<string, StringValues> form)
    {
        var answers = new Dictionary<string, int>();
        var problems = new List<Finding>();
        foreach (var (at, question) in instrument.Questions.Index())
        {
            if (!form.TryGetValue(Field(at), out var sent) || sent.Count == 0) continue;
            if (sent.Count == 1 && Place(sent[0], question) is { } place) answers[question.LinkId] = place;
            else problems.Add(Finding.Refuse("answer-unknown", $"Question {at + 1} has {(sent.Count > 1 ? "more than one answer" : "an answer that it does not offer")}. Choose again.", new(at + 1, 0)));
        }
        if (problems.Count > 0) return new(answers, null, problems) { Dangers = Feared(instrument, answers, form) };
        var scored = instrument.Score(answers);
        return new(answers, scored, Missing(instrument, scored));
    }

    // Of two answers to one question, the one that calls for help may be meant.
    private static List<string> Feared(Instrument instrument, IReadOnlyDictionary<string, int> answers, IReadOnlyDictionary<string, StringValues> form)
    {
        var all = new Dictionary<string, int>(answers);
        foreach (var (at, question) in instrument.Questions.Index().Where(q => q.Item.Danger is not null && form.ContainsKey(Field(q.Index))))
            if (form[Field(at)].Select(sent => Place(sent, question)).OfType<int>().ToList() is { Count: > 0 } places) all[question.LinkId] = places.MaxBy(p => question.Options[p].Points);
        return [.. instrument.Score(all).Dangers.Select(d => d.Kind).Distinct()];
    }

    private static int? Place(string? sent, Question question) =>
        int.TryParse(sent, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < question.Options.Count ? place : null;

    private static List<Finding> Missing(Instrument instrument, Scored scored) =>
        [.. instrument.Questions.Index().Where(q => scored.Missing.Contains(q.Item.LinkId)).Select(q => Finding.Refuse("answer-missing", $"Question {q.Index + 1} has no answer yet.", new(q.Index + 1, 0)))];
}
