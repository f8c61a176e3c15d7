using CsCheck;
using Wellspring.Screening;
using Wellspring.Screening.Fhir;

namespace Wellspring.Tests.Screening;

/// <summary>Definitions as none is shipped, but as an import may bring them: the browser and the server agree on those too.</summary>
[Trait("database", "none")]
public sealed class StrangeDefinitionsTests(ScoringScript script) : IClassFixture<ScoringScript>
{
    private static readonly string[] Links = ["__proto__", "constructor", "</script>", "44250-9/2", "Größe", "1", "toString", "\"'&"];
    private static readonly decimal?[] Points = [null, 0m, 0.1m, 0.2m, 0.3m, 0.5m, 1m, 2.25m, -1m, 0.0625m];
    private static readonly decimal[] Limits = [-1m, 0m, 0.3m, 0.6m, 1m, 2m, 4m];
    private static readonly decimal[] Factors = [1m, 1m, 4m, 0.5m, 0.1m, 3m, -1m];
    private static readonly string[] Operators = ["exists", "=", "!=", ">", "<", ">=", "<="];
    private static readonly string[] Values = ["true", "false", "a0", "a1", "a3", "nowhere", "0.3", " 1 ", "1,000", "x", "", "-1"];

    [Fact]
    public void Both_hosts_agree_whatever_is_defined() => Gen.Int[0, 9_999].Array[300].Holds(draws =>
    {
        var next = 0;
        var instrument = Drawn(below => draws[next++ % draws.Length] % below);
        AnswerSets.Any(instrument, 30).Holds(sets => script.Agrees(instrument, sets), 1);
        script.Agrees(instrument, AnswerSets.Edges(instrument));
    }, 400);

    [Fact]
    public void Tenths_add_up_to_the_limit_that_they_reach()
    {
        var instrument = With([Question("a", 0m, 0.1m), Question("b", 0m, 0.2m)], Rule(1, "worse", [new Band("low", 0, 0.2m, "", [], ""), new Band("high", 0.3m, 1, "", [], "")], 0.3m));
        Assert.Equal("high", instrument.Score(ScoringScript.Answers(instrument, [1, 1])).Scores[0].Band?.Code);
        script.Agrees(instrument, [.. AnswerSets.All(instrument)]);
    }

    [Fact]
    public void A_factor_of_4_counts_before_the_limits_do()
    {
        var instrument = With([Question("a", 0m, 0.5m, 5m), Question("b", 0m, 5m)], Rule(4, "better", [], 2m));
        Assert.Equal([2m, 20m], new int[][] { [1, 0], [0, 1] }.Select(set => instrument.Score(ScoringScript.Answers(instrument, set)).Scores[0].Total!.Value));
        script.Agrees(instrument, [.. AnswerSets.All(instrument)]);
    }

    [Fact]
    public void An_answer_that_is_not_asked_for_counts_nowhere_and_is_no_condition_of_another()
    {
        var instrument = With(
            [
                Question("gate", 0m, 1m),
                Question("behind", 0m, 1m) with { Conditions = new(true, [new("gate", "=", "a1")]), Danger = new("self-harm", 1) },
                Question("behind-that", 0m, 1m) with { Conditions = new(false, [new("behind", "=", "a1")]) },
            ], Rule(1, "worse", []));
        int[] closed = [0, 1, 1], open = [1, 1, 1];
        var scored = instrument.Score(ScoringScript.Answers(instrument, closed));
        Assert.Equal((0m, 0, 0), (scored.Scores[0].Total, scored.Missing.Count, scored.Dangers.Count));
        Assert.Equal(3m, instrument.Score(ScoringScript.Answers(instrument, open)).Scores[0].Total);
        script.Agrees(instrument, [.. AnswerSets.All(instrument)]);
    }

    [Fact]
    public void Conditions_in_a_circle_do_not_come_so_far()
    {
        const string circle = """
            {"resourceType":"Questionnaire","status":"active","item":[
             {"linkId":"a","type":"choice","enableWhen":[{"question":"b","operator":"exists","answerBoolean":true}],"answerOption":[{"valueString":"x"}]},
             {"linkId":"b","type":"choice","enableWhen":[{"question":"a","operator":"exists","answerBoolean":true}],"answerOption":[{"valueString":"x"}]}]}
            """;
        Assert.Throws<Wellspring.Foundation.UnreadableInputException>(() => ReadInstrument.From(circle, "circle.json"));
    }

    internal static Instrument With(IReadOnlyList<Question> questions, params ScoreRule[] rules) =>
        new("strange", "Strange", "", "", "", new("", "", "", null, null, 1, "", null), [], [], questions, [.. rules.Select(r => r.Items.Count > 0 ? r : r with { Items = [.. questions.Select(q => q.LinkId)] })]);

    internal static Question Question(string link, params decimal?[] points) =>
        new(link, $"Question {link}", null, true, [new("http://loinc.org", link), new("urn:other", "x")], [.. points.Select((p, i) => new Option($"a{i}", $"Answer {i}", p))]);

    internal static ScoreRule Rule(decimal factor, string higherIs, IReadOnlyList<Band> bands, params decimal[] cuts) =>
        new("total", "Score", 0, 100, factor, higherIs, null, [], bands, [.. cuts.Select(at => new CutOff(at, "", [], [], ""))]);

    private static Instrument Drawn(Func<int, int> next)
    {
        List<Question> questions = [];
        for (var i = 1 + next(Links.Length); i > 0; i--) questions.Add(DrawnQuestion(Links[questions.Count], questions, next));
        // A condition may also wait for what stands further down.
        if (next(2) == 0) questions.Reverse();
        return With(questions, DrawnRule("total", questions, next), DrawnRule("second", questions, next));
    }

    private static Question DrawnQuestion(string link, List<Question> before, Func<int, int> next) => Question(link, [.. Enumerable.Range(0, 1 + next(4)).Select(_ => Points[next(Points.Length)])]) with
    {
        Required = next(3) > 0,
        Danger = next(4) == 0 ? new("self-harm", Limits[next(Limits.Length)]) : null,
        Conditions = before.Count == 0 || next(2) == 0 ? null : new(next(2) == 0, [.. Enumerable.Range(0, 1 + next(2)).Select(_ => new Condition(before[next(before.Count)].LinkId, Operators[next(Operators.Length)], Values[next(Values.Length)]))]),
    };

    private static ScoreRule DrawnRule(string code, List<Question> questions, Func<int, int> next)
    {
        Band Band(string name) => new(name, Limits[next(Limits.Length)], Limits[next(Limits.Length)], "", [], "");
        return Rule(Factors[next(Factors.Length)], next(2) == 0 ? "worse" : "better", [Band("one"), Band("two"), Band("three")], Limits[next(Limits.Length)], Limits[next(Limits.Length)]) with
        {
            Code = code,
            Items = ["not-asked", .. Enumerable.Range(0, 1 + next(5)).Select(_ => questions[next(questions.Count)].LinkId)],
            Danger = next(3) == 0 ? new("withdrawal", Limits[next(Limits.Length)]) : null,
        };
    }
}
