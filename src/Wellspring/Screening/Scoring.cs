namespace Wellspring.Screening;

/// <summary>
/// Points become scores. The same rules are in Client/scoring.ts for the reader's own browser, and a test holds both against each other.
/// A question that is not asked counts nothing; a score of which a required answer is missing is no score at all, and one that has no points, such
/// as "Asked but declined", where others have some, is missing.
/// </summary>
public static class Scoring
{
    /// <param name="answers">By question, the place of the option that was chosen, from 0.</param>
    public static Scored Score(this Instrument instrument, IReadOnlyDictionary<string, int> answers)
    {
        var asked = Asked.Of(instrument.Questions, answers);
        var given = asked.Where(q => answers.TryGetValue(q.LinkId, out var place) && (q.Options[place].Points is not null || !q.IsScored)).ToDictionary(q => q.LinkId, q => q.Options[answers[q.LinkId]]);
        var missing = asked.Where(q => q.Required && !given.ContainsKey(q.LinkId)).Select(q => q.LinkId).ToList();
        var scores = instrument.Scores.Select(rule => Sum(rule, given, missing)).ToList();
        return new(scores, missing, Dangers(asked, given, scores).ToList());
    }

    private static ScoreOf Sum(ScoreRule rule, Dictionary<string, Option> given, List<string> missing)
    {
        if (rule.Items.Any(missing.Contains)) return new(rule, null, null);
        var total = rule.Factor * rule.Items.Where(given.ContainsKey).Sum(item => given[item].Points ?? 0);
        return new(rule, total, rule.Bands.FirstOrDefault(b => b.Low <= total && total <= b.High));
    }

    private static IEnumerable<DangerSign> Dangers(IEnumerable<Question> asked, Dictionary<string, Option> given, IEnumerable<ScoreOf> scores) =>
    [
        .. from question in asked where question.Danger is { } danger && given.TryGetValue(question.LinkId, out var option) && option.Points >= danger.From select new DangerSign(question.Danger!.Kind, question.LinkId),
        .. from score in scores where score.Rule.Danger is { } danger && score.Total >= danger.From select new DangerSign(score.Rule.Danger!.Kind, null),
    ];
}

/// <param name="Missing">Required questions without an answer, in the order in which they are asked.</param>
/// <param name="Dangers">What calls for help; never empty without it being true, and said also when answers are missing.</param>
public sealed record Scored(IReadOnlyList<ScoreOf> Scores, IReadOnlyList<string> Missing, IReadOnlyList<DangerSign> Dangers);

/// <param name="Total">Null when an answer that it needs is missing.</param>
/// <param name="Band">Null when its paper gives no bands.</param>
public sealed record ScoreOf(ScoreRule Rule, decimal? Total, Band? Band);

public static class CutOffs
{
    extension(CutOff cut)
    {
        /// <summary>False without a total.</summary>
        public bool IsReachedBy(ScoreOf score) => score.Rule.HigherIs == "better" ? score.Total <= cut.At : score.Total >= cut.At;
    }
}

/// <param name="Question">The answer that calls for it; null when a score does.</param>
public sealed record DangerSign(string Kind, string? Question);
