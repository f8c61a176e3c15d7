using System.Globalization;

namespace Wellspring.Screening;

/// <summary>Which questions are asked at all, given the answers so far. A condition on a question that is not asked itself does not hold.</summary>
static class Asked
{
    public static List<Question> Of(IReadOnlyList<Question> questions, IReadOnlyDictionary<string, int> answers)
    {
        var byLink = questions.ToDictionary(q => q.LinkId);
        var known = new Dictionary<string, bool>();
        return [.. questions.Where(q => IsAsked(q, byLink, answers, known))];
    }

    // An instrument whose conditions run in a circle is refused when it is read.
    private static bool IsAsked(Question question, Dictionary<string, Question> all, IReadOnlyDictionary<string, int> answers, Dictionary<string, bool> known)
    {
        if (known.TryGetValue(question.LinkId, out var asked)) return asked;
        return known[question.LinkId] = question.Conditions is not { } when
            || (when.All ? when.Of.All(c => Holds(c, all, answers, known)) : when.Of.Any(c => Holds(c, all, answers, known)));
    }

    private static bool Holds(Condition condition, Dictionary<string, Question> all, IReadOnlyDictionary<string, int> answers, Dictionary<string, bool> known)
    {
        var question = all[condition.Question];
        var given = answers.TryGetValue(condition.Question, out var place) && IsAsked(question, all, answers, known) ? question.Options[place] : null;
        return condition.Operator switch
        {
            "exists" => (given is not null) == (condition.Value == "true"),
            "=" => given?.Code == condition.Value,
            "!=" => given is not null && given.Code != condition.Value,
            _ => given?.Points is { } points && decimal.TryParse(condition.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) && Compares(condition.Operator, points, value),
        };
    }

    private static bool Compares(string by, decimal points, decimal value) => by switch
    {
        ">" => points > value,
        "<" => points < value,
        ">=" => points >= value,
        "<=" => points <= value,
        _ => false,
    };
}
