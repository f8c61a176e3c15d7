using System.Text.Json;
using Wellspring.Foundation;
using Wellspring.Screening;
using Wellspring.Screening.Fhir;

namespace Wellspring.Tests.Screening;

/// <summary>Questionnaires and responses that others made.</summary>
[Trait("database", "none")]
public sealed class ForeignFormTests
{
    [Fact]
    public void Responses_of_another_project_are_found_by_their_address_and_come_to_the_totals_it_states()
    {
        if (Corpora.Get("06-fhir", "scoring-cases.json") is not { } file) return;
        using var cases = JsonDocument.Parse(File.ReadAllText(file));
        var full = 0;
        foreach (var one in cases.RootElement.EnumerateArray())
        {
            var given = GivenAnswers.Read(one.GetProperty("response").GetRawText(), file);
            var instrument = InstrumentLibrary.Find(given)!;
            Assert.Equal(one.GetProperty("instrument").GetString(), instrument.Slug.Replace("-", "", StringComparison.Ordinal));
            var matched = MatchAnswers.Of(instrument, given);
            Assert.True(matched.Done, string.Join(" ", matched.Refusals.Select(r => r.Sentence)));
            var expected = one.GetProperty("expected").EnumerateObject().Single();
            var scored = instrument.Score(matched.Value.Places);
            // One of them lacks an answer and takes it for nothing; here an answer that is missing is never nothing.
            Assert.Equal(scored.Missing.Count > 0 ? null : expected.Value.GetDecimal(), scored.Scores[0].Total);
            full += scored.Missing.Count == 0 ? 1 : 0;
        }
        Assert.Equal(4, full);
    }

    [Theory]
    [InlineData("lforms/phq9.json", 10, 4)]
    [InlineData("uwcirg-asbi/Questionnaire-PHQ9.json", 10, 4)]
    [InlineData("uwcirg-asbi/Questionnaire-GAD7.json", 7, 4)]
    public void A_form_keeps_its_questions_its_options_and_their_points(string name, int questions, int options)
    {
        if (Corpora.Get("06-fhir", name) is not { } file) return;
        var instrument = ReadInstrument.From(File.ReadAllText(file), file);
        Assert.Equal(questions, instrument.Questions.Count);
        Assert.All(instrument.Questions.Take(7), q => Assert.Equal(Enumerable.Range(0, options).Select(p => (decimal?)p), q.Options.Select(o => o.Points)));
    }

    [Fact]
    public void Points_are_read_wherever_forms_put_them()
    {
        Assert.All(Placed, json => Assert.Equal([0m, 3m], ReadInstrument.From(json, "form.json").Questions[0].Options.Select(o => o.Points!.Value)));
    }

    [Fact]
    public void Groups_stand_before_their_first_question_and_their_conditions_hold_for_all_in_them()
    {
        var instrument = ReadInstrument.From(Form("""
            {"linkId":"g","type":"choice","answerOption":[{"valueString":"no"},{"valueString":"yes"}]},
            {"linkId":"h","type":"group","text":"Lately","enableWhen":[{"question":"g","operator":"=","answerString":"yes"}],"item":[
              {"linkId":"a","type":"choice","required":true,"text":"A","answerOption":[{"valueString":"x"}]},{"linkId":"b","type":"choice","required":true,"text":"B","answerOption":[{"valueString":"x"}]}]}
            """), "form.json");
        Assert.Equal([null, "Lately", null], instrument.Questions.Select(q => q.Lead));
        Assert.Empty(instrument.Score(new Dictionary<string, int> { ["g"] = 0 }).Missing);
        Assert.Equal(["a", "b"], instrument.Score(new Dictionary<string, int> { ["g"] = 1 }).Missing);
    }

    private static IEnumerable<string> Placed =>
    [
        Form("{\"linkId\":\"a\",\"type\":\"choice\",\"answerOption\":[" + Pointed("ordinalValue", "\"valueString\":\"no\"", "\"valueString\":\"yes\"") + "]}"),
        Form("{\"linkId\":\"a\",\"type\":\"choice\",\"answerOption\":[" + Pointed("itemWeight", "\"valueCoding\":{\"code\":\"n\"}", "\"valueCoding\":{\"code\":\"y\"}") + "]}"),
        Form("{\"linkId\":\"a\",\"type\":\"choice\",\"answerOption\":[{\"valueCoding\":" + Pointed("ordinalValue", "\"code\":\"n\"", "\"code\":\"y\"").Replace("},{", "}},{\"valueCoding\":{", StringComparison.Ordinal) + "}]}"),
        Form(InSet, Set("\"compose\":{\"include\":[{\"system\":\"urn:s\",\"concept\":[" + Concepts + "]}]}")),
        Form(InSet, Set("\"expansion\":{\"timestamp\":\"2020-01-01\",\"contains\":[" + Concepts + "]}")),
    ];

    private const string InSet = """{"linkId":"a","type":"choice","answerValueSet":"#v"}""";

    private static string Concepts => Pointed("ordinalValue", "\"code\":\"n\"", "\"code\":\"y\"");

    private static string Set(string content) => "\"contained\":[{\"resourceType\":\"ValueSet\",\"id\":\"v\",\"status\":\"active\"," + content + "}],";

    private static string Pointed(string extension, string first, string second) => $"{{{Points(extension, 0)},{first}}},{{{Points(extension, 3)},{second}}}";

    private static string Points(string extension, int points) => $"\"extension\":[{{\"url\":\"http://hl7.org/fhir/StructureDefinition/{extension}\",\"valueDecimal\":{points}}}]";

    [Fact]
    public void A_question_keeps_the_condition_of_its_group_beside_its_own()
    {
        var read = ReadInstrument.From(Form(Grouped("all", "all")), "form.json");
        Assert.Equal(["a", "b"], read.Questions[^1].Conditions!.Of.Select(c => c.Question));
        Assert.True(read.Questions[^1].Conditions!.All);
        var both = new Dictionary<string, int> { ["a"] = 0, ["b"] = 1, ["c"] = 0 };
        Assert.Equal(1, read.Score(both).Scores[0].Total);
        Assert.Equal(3, read.Score(new Dictionary<string, int> { ["a"] = 0, ["b"] = 0, ["c"] = 0 }).Scores[0].Total);
    }

    [Fact]
    public void Conditions_that_cannot_be_held_together_are_refused_with_the_question_named()
    {
        var refused = Assert.Throws<UnreadableInputException>(() => ReadInstrument.From(Form(Grouped("any", "all")), "form.json"));
        Assert.Contains("question \"c\" has conditions beside those of its group", refused.Message, StringComparison.Ordinal);
    }

    private static string Grouped(string outer, string own)
    {
        const string yes = """ "answerOption":[{"valueCoding":{"code":"y","display":"Yes"},"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":1}]},{"valueCoding":{"code":"n","display":"No"},"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":0}]}] """;
        string When(string question) => $$$"""{"question":"{{{question}}}","operator":"=","answerCoding":{"code":"y"}}""";
        var first = outer == "any" ? $"{When("a")},{When("b")}" : When("a");
        return $$"""{"linkId":"a","type":"choice","text":"A?",{{yes}}},{"linkId":"b","type":"choice","text":"B?",{{yes}}},{"linkId":"g","type":"group","enableWhen":[{{first}}],"enableBehavior":"{{outer}}","item":[{"linkId":"c","type":"choice","text":"C?","enableWhen":[{{When("b")}}],"enableBehavior":"{{own}}",{{yes}}}]}""";
    }

    internal static string Form(string items, string more = "") => $$"""{"resourceType":"Questionnaire","id":"x","status":"active",{{more}}"item":[{{items}}]}""";
}
