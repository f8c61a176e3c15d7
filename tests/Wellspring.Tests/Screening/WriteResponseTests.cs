using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Wellspring.Screening;
using Wellspring.Screening.Fhir;

namespace Wellspring.Tests.Screening;

/// <summary>What a reader takes along as FHIR: the same from the browser and from the server, readable by others, and read back here.</summary>
[Trait("database", "none")]
public sealed class WriteResponseTests(ScoringScript script) : IClassFixture<ScoringScript>
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 9, 30, 15, 250, TimeSpan.FromHours(2));

    public static TheoryData<string> Slugs => [.. InstrumentLibrary.All.Select(i => i.Slug)];

    [Theory, MemberData(nameof(Slugs))]
    public void Both_hosts_write_the_same_to_the_letter(string slug)
    {
        var instrument = Shipped.Named(slug);
        Assert.All(Sets(instrument), set => Assert.Equal(WriteResponse.Of(instrument, ScoringScript.Answers(instrument, set), Now), script.Response(instrument, set, Now)));
    }

    [Theory, MemberData(nameof(Slugs))]
    public void What_is_written_is_sound_FHIR_and_reads_back_to_the_same_answers_and_scores(string slug)
    {
        var instrument = Shipped.Named(slug);
        Assert.All(Sets(instrument), set =>
        {
            var answers = ScoringScript.Answers(instrument, set);
            var json = WriteResponse.Of(instrument, answers, Now);
            Assert.NotNull(Strictly(json));
            var given = GivenAnswers.Read(json, "response.json");
            Assert.Same(instrument, InstrumentLibrary.Find(given));
            var matched = MatchAnswers.Of(instrument, given);
            Assert.True(matched.Done, string.Join(' ', matched.Refusals.Select(r => r.Sentence)));
            var asked = Asked.Of(instrument.Questions, answers).Select(q => q.LinkId).ToHashSet();
            Assert.Equal(answers.Where(a => asked.Contains(a.Key)).OrderBy(a => a.Key), matched.Value.Places.OrderBy(a => a.Key));
            Assert.Equal(instrument.Score(answers).Scores, instrument.Score(matched.Value.Places).Scores);
            Assert.Empty(matched.Value.Stated);
        });
    }

    [Theory, MemberData(nameof(Slugs))]
    public void Addresses_and_code_systems_are_those_of_the_instruments_own_file(string slug)
    {
        var file = (Questionnaire)new FhirJsonDeserializer().DeserializeResource(File.ReadAllText(Repository.File("content", "instruments", $"{slug}.json")));
        var instrument = Shipped.Named(slug);
        var response = Strictly(WriteResponse.Of(instrument, instrument.Questions.ToDictionary(q => q.LinkId, _ => 0), Now));
        Assert.Equal($"{file.Url}|{instrument.Fingerprint()[..12]}", response.Questionnaire);
        var systems = Items(file.Item).ToDictionary(i => i.LinkId!, i => i.AnswerOption.Select(o => ((Coding)o.Value!).System).Distinct().Single());
        Assert.All(response.Item, item => Assert.Equal(systems[item.LinkId!], ((Coding)item.Answer[0].Value!).System));
    }

    [Fact]
    public void A_response_says_what_was_answered_and_what_it_comes_to_and_names_nobody()
    {
        var phq2 = Shipped.Named("phq-2");
        var response = JsonNode.Parse(WriteResponse.Of(phq2, ScoringScript.Answers(phq2, [3, 1]), Now))!.AsObject();
        Assert.Equal(["resourceType", "text", "questionnaire", "status", "authored", "item"], response.Select(p => p.Key));
        Assert.Equal(("completed", "2026-06-01T07:30:15Z"), ((string?)response["status"], (string?)response["authored"]));
        Assert.Equal($"""<div xmlns="http://www.w3.org/1999/xhtml"><p>{phq2.Title}</p><p>PHQ-2 score: 4 (0 to 6)</p></div>""", (string?)response["text"]!["div"]);
        Assert.Equal($$$"""{"linkId":"44250-9","text":"{{{phq2.Questions[0].Text}}}","answer":[{"valueCoding":{"system":"http://loinc.org","code":"LA6571-9","display":"Nearly every day"}}]}""", response["item"]![0]!.ToJsonString());
    }

    [Fact]
    public void A_response_with_answers_missing_is_in_progress_and_states_no_score()
    {
        var phq9 = Shipped.Named("phq-9");
        var answers = Shipped.All(phq9, 1);
        Assert.Contains("PHQ-9 score: 9 (0 to 27), symptoms in the mild range", WriteResponse.Of(phq9, answers, Now), StringComparison.Ordinal);
        answers.Remove("44254-1");
        var response = Strictly(WriteResponse.Of(phq9, answers, Now));
        Assert.Equal((QuestionnaireResponse.QuestionnaireResponseStatus.InProgress, 8), (response.Status, response.Item.Count));
        Assert.Contains("no score, answers are missing", response.Text!.Div, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_is_not_asked_for_is_not_in_it()
    {
        var instrument = Shipped.Named("pc-ptsd-5");
        var answers = Shipped.All(instrument, 1);
        answers[instrument.Questions[0].LinkId] = Shipped.Place(instrument.Questions[0], "LA32-8");
        Assert.Single(Strictly(WriteResponse.Of(instrument, answers, Now)).Item);
    }

    [Fact]
    public void Hostile_text_stays_text_and_both_hosts_write_it_alike()
    {
        const string hostile = "</p><script>alert(\"1\")</script> & ]]> 😀 \u2028 Größe";
        var question = StrangeDefinitionsTests.Question("__proto__", 0m, 0.5m) with { Text = hostile };
        var instrument = StrangeDefinitionsTests.With([question], StrangeDefinitionsTests.Rule(1, "worse", [new("low", 0, 1, hostile, [], "")]) with { Name = hostile }) with { Title = hostile };
        var json = WriteResponse.Of(instrument, new Dictionary<string, int> { ["__proto__"] = 1 }, Now);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(script.Response(instrument, [1], Now))));
        var response = Strictly(json);
        Assert.Equal(hostile, response.Item[0].Text);
        Assert.DoesNotContain("<script", response.Text!.Div, StringComparison.Ordinal);
        Assert.Contains("&lt;/p&gt;&lt;script&gt;", response.Text.Div, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_that_only_one_of_them_writes_is_seen()
    {
        var phq2 = Shipped.Named("phq-2");
        Assert.NotEqual(WriteResponse.Of(phq2, ScoringScript.Answers(phq2, [3, 1]), Now), script.Response(phq2, [3, 2], Now));
        Assert.NotEqual(WriteResponse.Of(phq2, ScoringScript.Answers(phq2, [3, 1]), Now), script.Response(phq2 with { Title = "PHQ 2" }, [3, 1], Now));
    }

    // Refuses whatever R4 does not have, the XHTML of the narrative included.
    private static QuestionnaireResponse Strictly(string json) => (QuestionnaireResponse)new FhirJsonDeserializer().DeserializeResource(json);

    private static IEnumerable<Questionnaire.ItemComponent> Items(IEnumerable<Questionnaire.ItemComponent> items) =>
        items.SelectMany(i => (IEnumerable<Questionnaire.ItemComponent>)[i, .. Items(i.Item)]).Where(i => i.AnswerOption.Count > 0);

    private static List<int[]> Sets(Instrument instrument) =>
        [.. AnswerSets.Edges(instrument).Take(9), .. AnswerSets.Any(instrument, 12).Generate(PCG.Parse(new PCG(2, FixedSeeds.Seed).ToString()), null, out _)];
}
