namespace Wellspring.Screening;

/// <summary>When a question is to be answered, in words for who reads it on paper or without script.</summary>
public static class AskedWords
{
    /// <summary>Null for a question that is always asked.</summary>
    public static string? Of(Instrument instrument, Question question) => question.Conditions is not { } when ? null
        : $"Only if you answered {string.Join(when.All ? ", and " : ", or ", when.Of.Select(c => Of(instrument, c)))}.";

    private static string Of(Instrument instrument, Condition condition)
    {
        var (number, asked) = instrument.Questions.Index().Where(q => q.Item.LinkId == condition.Question).Select(q => (q.Index + 1, q.Item)).First();
        var option = asked.Options.FirstOrDefault(o => o.Code == condition.Value)?.Text;
        return condition.Operator switch
        {
            "exists" => condition.Value == "true" ? $"question {number}" : $"nothing to question {number}",
            "=" => $"“{option}” to question {number}",
            "!=" => $"something else than “{option}” to question {number}",
            _ => $"with {Range(condition)} points to question {number}",
        };
    }

    private static string Range(Condition condition) => condition.Operator switch
    {
        ">" => $"more than {condition.Value}",
        "<" => $"less than {condition.Value}",
        ">=" => $"at least {condition.Value}",
        _ => $"at most {condition.Value}",
    };
}
