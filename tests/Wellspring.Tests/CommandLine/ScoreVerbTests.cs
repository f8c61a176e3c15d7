using System.Text.Json;
using Wellspring.Tests.Screening;
using Wellspring.Web.CommandLine;

namespace Wellspring.Tests.CommandLine;

[Trait("database", "none")]
public sealed class ScoreVerbTests : IDisposable
{
    private static readonly string[] Phq9 = [.. Shipped.Named("phq-9").Questions.Where(q => q.IsScored).Select(q => q.LinkId)];

    private readonly string folder = Directory.CreateTempSubdirectory("wellspring-score").FullName;
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_shape_of_the_answer_is_fixed_and_a_stated_total_is_held_against_the_sum()
    {
        var (code, said, _) = await Score(Response([.. Phq9.Select(q => Item("/" + q, 1)), """{"linkId":"/44261-6","answer":[{"valueDecimal":12}]}"""]), "--format", "json");
        using var json = JsonDocument.Parse(said);
        Assert.Equal(0, code);
        Assert.Equal(["instrument", "total", "band", "safety", "missing", "statedTotal", "agrees"], json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal("phq-9 9 mild True 12 False", $"{json.RootElement.GetProperty("instrument")} {json.RootElement.GetProperty("total")} {json.RootElement.GetProperty("band")} {json.RootElement.GetProperty("safety")} {json.RootElement.GetProperty("statedTotal")} {json.RootElement.GetProperty("agrees")}");
        Assert.Empty(json.RootElement.GetProperty("missing").EnumerateArray());
    }

    [Fact]
    public async Task People_read_what_it_means_and_where_help_is_due()
    {
        var (code, said, _) = await Score(Response([.. Phq9.Select(q => Item(q, 3))]));
        Assert.Equal(0, code);
        Assert.StartsWith("PHQ-9 score: 27 of 0 to 27, symptoms in the severe range", said, StringComparison.Ordinal);
        Assert.Contains("safety: self-harm (question 44260-8)", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_answers_are_named_and_nothing_is_half_scored()
    {
        var (code, said, line) = await Score(Response([.. Phq9.Skip(1).Select(q => Item(q, 1))]), "--format", "json");
        using var json = JsonDocument.Parse(said);
        Assert.Equal(1, code);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("total").ValueKind);
        Assert.Equal([Phq9[0]], json.RootElement.GetProperty("missing").EnumerateArray().Select(m => m.GetString()));
        Assert.Equal($"wellspring: no score: one answer is missing: {Phq9[0]}", line);
    }

    [Fact]
    public async Task An_option_that_the_test_does_not_have_is_refused_with_its_question_named()
    {
        var (code, said, line) = await Score(Response([.. Phq9.Skip(1).Select(q => Item(q, 1)), Item(Phq9[0], 7)]));
        Assert.Equal((1, "wellspring: refused: answer-unknown"), (code, line));
        Assert.Contains($"\"{Phq9[0]}\" has no option \"7\"", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_is_answered_twice_is_refused_and_named_unless_nothing_is_made_of_it()
    {
        var (code, said, line) = await Score(Response([.. Phq9.Select(q => Item(q, 1)), Item("/" + Phq9[3], 2)]));
        Assert.Equal((1, "wellspring: refused: answer-doubled"), (code, line));
        Assert.Contains($"\"{Phq9[3]}\" has 2 answers", said, StringComparison.Ordinal);
        Assert.Equal(0, (await Score(Response([.. Phq9.Select(q => Item(q, 1)), Item("69722-7", 1), Item("/69722-7", 2)]))).Code);
    }

    [Theory]
    [InlineData("""{"code":"LA6568-5","display":"Nearly every day"}""")]
    [InlineData("""{"code":"LA6568-5","display":"Not at all","extension":[{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":3}]}""")]
    public async Task An_answer_whose_code_is_one_option_and_whose_words_or_points_are_another_is_refused(string coding)
    {
        var (code, said, line) = await Score(Response([.. Phq9.SkipLast(1).Select(q => Item(q, 1)), $$"""{"linkId":"{{Phq9[^1]}}","answer":[{"valueCoding":{{coding}}}]}"""]));
        Assert.Equal((1, "wellspring: refused: answer-contradicts"), (code, line));
        Assert.Contains($"The answer to question \"{Phq9[^1]}\" says two things", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_nothing_is_made_of_may_contradict_itself() =>
        Assert.Equal(0, (await Score(Response([.. Phq9.Select(q => Item(q, 1)), """{"linkId":"69722-7","answer":[{"valueCoding":{"code":"LA6572-7","display":"Extremely difficult"}}]}"""]))).Code);

    [Fact]
    public async Task Of_several_stated_totals_each_is_held_against_its_own_score()
    {
        var phq4 = Shipped.Named("phq-4");
        string[] answers = [.. phq4.Questions.Select(q => Item(q.LinkId, 2))];
        string[] right = ["""{"linkId":"/70272-0","answer":[{"valueDecimal":8}]}""", """{"linkId":"/55758-7","answer":[{"valueDecimal":4}]}"""];
        var (code, said, _) = await Score(Response([.. answers, .. right, """{"linkId":"anxiety-score","text":"Total","answer":[{"valueDecimal":5}]}"""]));
        Assert.Equal(0, code);
        Assert.Contains("stated total: 8\nstated depression score: 4\nstated anxiety score: 5, which is not the sum of the answers", said.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        var (_, json, _) = await Score(Response([.. answers, .. right, """{"linkId":"9","text":"Anxiety score","answer":[{"valueDecimal":5}]}"""]), "--format", "json");
        using var told = JsonDocument.Parse(json);
        Assert.Equal("5 False", $"{told.RootElement.GetProperty("statedTotal")} {told.RootElement.GetProperty("agrees")}");
        // A total of another test that stands in the same response is none of this one.
        Assert.DoesNotContain("stated", (await Score(Response([.. answers, """{"linkId":"/70274-6","answer":[{"valueDecimal":9}]}"""]))).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_option_that_a_code_list_has_under_another_code_counts_as_what_it_stands_for()
    {
        string[] questions = [.. Shipped.Named("gad-7").Questions.Select(q => q.LinkId)];
        var (code, said, _) = await Score(Response([.. questions.Where(q => q != "68509-9").Select(q => Item(q, 2)), """{"linkId":"/68509-9","answer":[{"valueCoding":{"code":"LA18938-3","display":"More days than not"}}]}"""]));
        Assert.Equal((0, "GAD-7 score: 14 of 0 to 21, symptoms in the moderate range"), (code, said));
    }

    [Fact]
    public async Task A_form_of_a_known_test_is_scored_as_the_test_is_and_one_that_answers_otherwise_is_refused()
    {
        if (Corpora.Get("06-fhir", "uwcirg-asbi", "Questionnaire-PHQ9.json") is not { } form) return;
        // Its difficulty question has points, which the PHQ-9 does not count.
        var (code, said, _) = await Score(Response([.. Phq9.Select(q => Item("/" + q, 1)), """{"linkId":"/69722-7","answer":[{"valueCoding":{"code":"LA6574-3"}}]}"""]), "--questionnaire", form);
        Assert.Equal(0, code);
        Assert.StartsWith("PHQ-9 score: 9 of 0 to 27", said, StringComparison.Ordinal);
        var own = Path.Combine(folder, "own.json");
        await File.WriteAllTextAsync(own, (await File.ReadAllTextAsync(form, TestContext.Current.CancellationToken)).Replace("LA65", "OWN", StringComparison.Ordinal).Replace("\"Not at all\"", "\"Never\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var (refused, why, _) = await Score(Response([.. Phq9.Select(q => "{\"linkId\":\"/" + q + "\",\"answer\":[{\"valueCoding\":{\"code\":\"OWN68-5\",\"display\":\"Never\"}}]}")]), "--questionnaire", own);
        Assert.Equal(1, refused);
        Assert.Contains("offers \"Never\", which is none of", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_codes_of_its_own_keeps_bands_calls_for_help_and_what_must_be_answered()
    {
        var items = Shipped.Named("phq-9").Questions.Where(q => q.IsScored).Select((q, at) => $$"""{"linkId":"q{{at + 1}}","type":"choice","text":{{JsonSerializer.Serialize(q.Text)}},"answerOption":[{{string.Join(',', q.Options.Select(o => $$$"""{"valueCoding":{"code":"own-{{{o.Points}}}","display":"{{{o.Text}}}"},"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":{{{o.Points}}}}]}"""))}}]}""");
        var own = Path.Combine(folder, "own-codes.json");
        await File.WriteAllTextAsync(own, ForeignFormTests.Form(string.Join(',', items)), TestContext.Current.CancellationToken);
        string Chosen(int at, int points) => $$$"""{"linkId":"q{{{at}}}","answer":[{"valueCoding":{"code":"own-{{{points}}}"}}]}""";
        var (code, said, _) = await Score(Response(Enumerable.Range(1, 9).Select(at => Chosen(at, at == 9 ? 1 : 2))), "--questionnaire", own);
        Assert.Equal(0, code);
        Assert.StartsWith("PHQ-9 score: 17 of 0 to 27, symptoms in the moderately severe range", said, StringComparison.Ordinal);
        Assert.Contains("safety: self-harm (question q9)", said, StringComparison.Ordinal);
        var (missing, _, line) = await Score(Response(Enumerable.Range(2, 8).Select(at => Chosen(at, 1))), "--questionnaire", own);
        Assert.Equal((1, "wellspring: no score: one answer is missing: q1"), (missing, line));
    }

    [Fact]
    public async Task A_total_of_something_else_is_no_total_of_this_test() =>
        Assert.DoesNotContain("stated", (await Score(Response([.. Phq9.Select(q => Item(q, 1)), """{"linkId":"x1","text":"GAD-7 total score","answer":[{"valueDecimal":3}]}"""]))).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Without_a_test_that_is_known_the_questionnaire_is_asked_for()
    {
        var (code, said, line) = await Score(Response([Item("nobody-knows-1", 1)]));
        Assert.Equal((2, ""), (code, said));
        Assert.Contains("name its questionnaire with --questionnaire", line, StringComparison.Ordinal);
        var form = Path.Combine(folder, "form.json");
        await File.WriteAllTextAsync(form, ForeignFormTests.Form("""{"linkId":"nobody-knows-1","type":"choice","required":true,"answerOption":[{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":5}],"valueInteger":1}]}"""), TestContext.Current.CancellationToken);
        Assert.Equal((0, "Score: 5 of 5 to 5"), await Score(Response(["""{"linkId":"nobody-knows-1","answer":[{"valueDecimal":5}]}"""]), "--questionnaire", form) is var (done, scored, _) ? (done, scored) : default);
    }

    private static string Item(string linkId, int points) => $$"""{"linkId":"{{linkId}}","answer":[{"valueInteger":{{points}}}]}""";

    private static string Response(IEnumerable<string> items) => $$"""{"resourceType":"QuestionnaireResponse","status":"in-progress","item":[{{string.Join(',', items)}}]}""";

    private async Task<(int Code, string Output, string Error)> Score(string response, params string[] more)
    {
        var file = Path.Combine(folder, "response.json");
        await File.WriteAllTextAsync(file, response, TestContext.Current.CancellationToken);
        output.GetStringBuilder().Clear();
        error.GetStringBuilder().Clear();
        var code = await Cli.Run(["score", file, .. more], _ => null, output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString().Trim(), error.ToString().Trim());
    }
}
