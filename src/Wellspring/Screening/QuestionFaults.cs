using Wellspring.Foundation;
using Wellspring.Screening.Fhir;

namespace Wellspring.Screening;

/// <summary>Questions that cannot be asked, one line each with the question named.</summary>
static class QuestionFaults
{
    private const int MostQuestions = 300;
    private const int MostOptions = 60;

    public static List<UnreadableInputException> Of(IReadOnlyList<Question> questions, string file) =>
        [.. Sentences(questions).Select(sentence => new UnreadableInputException(sentence, new Place(0, 0, file)))];

    /// <summary>The first question that waits for what is not asked, such as a sum that a program of theirs would show; null when none does.</summary>
    public static UnreadableInputException? Waiting(IReadOnlyList<Question> questions, string file)
    {
        var links = questions.Select(q => q.LinkId).ToHashSet();
        return questions.SelectMany(q => (q.Conditions?.Of ?? []).Where(c => !links.Contains(c.Question))
            .Select(c => new UnreadableInputException($"question \"{Printable.Of(q.LinkId)}\" waits for an answer to \"{Printable.Of(c.Question)}\", which is not asked", new Place(0, 0, file)))).FirstOrDefault();
    }

    private static IEnumerable<string> Sentences(IReadOnlyList<Question> questions)
    {
        if (questions.Count > MostQuestions || questions.Any(q => q.Options.Count > MostOptions))
        {
            yield return $"it has more than {MostQuestions} questions, or one with more than {MostOptions} options: no screening test does";
            yield break;
        }
        if (questions.Count == 0) yield return "it asks no question that has options to choose from";
        foreach (var twice in questions.GroupBy(q => q.LinkId).Where(g => g.Count() > 1)) yield return $"the linkId \"{Printable.Of(twice.Key)}\" stands at {twice.Count()} questions: each needs its own";
        foreach (var same in questions.Where(q => q.Options.GroupBy(o => o.Code).Any(g => g.Count() > 1))) yield return $"question \"{Printable.Of(same.LinkId)}\" has two options with one code";
        if (Circle(questions) is { } link) yield return $"question \"{Printable.Of(link)}\" is asked only after an answer that waits for it: its enableWhen runs in a circle";
    }

    private static string? Circle(IReadOnlyList<Question> questions)
    {
        var waits = questions.DistinctBy(q => q.LinkId).ToDictionary(q => q.LinkId, q => (q.Conditions?.Of ?? []).Select(c => c.Question).ToList());
        var sound = new HashSet<string>();
        // Whatever waits only for what is sound is sound; what is left at the end waits for itself.
        while (waits.Where(w => !sound.Contains(w.Key) && w.Value.All(v => sound.Contains(v) || !waits.ContainsKey(v))).Select(w => w.Key).ToList() is { Count: > 0 } more) sound.UnionWith(more);
        return waits.Keys.FirstOrDefault(k => !sound.Contains(k));
    }
}
