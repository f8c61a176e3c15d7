using System.Text.Json.Nodes;
using Wellspring.Foundation;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Screening.Bringing;

/// <summary>Each bad file with its one sentence, and nothing of it stored.</summary>
public sealed class BadFormsTests : IAsyncLifetime
{
    private Newsroom newsroom = null!;

    public static TheoryData<string, string> Unreadable => new()
    {
        { "<?xml version=\"1.0\"?><Questionnaire/>", "form.json: this is XML: FHIR is read as JSON here" },
        { "resourceType: Questionnaire\nitem: []", "form.json: this looks like YAML: FHIR is read as JSON here" },
        { "", "this is no JSON that can be read" },
        { Forms.With(f => f["item"]![0]!["option"] = new JsonArray()), "this is a Questionnaire of FHIR STU3, which lists options elsewhere: R4 is read here" },
        { Forms.With(f => f["item"]![0]!["enableWhen"] = JsonNode.Parse("""[{"question": "b", "hasAnswer": true}]""")), "FHIR STU3" },
        { Forms.With(f => f["group"] = new JsonObject()), "FHIR DSTU2" },
        { Forms.With(f => f["modifierExtension"] = JsonNode.Parse("""[{"url": "urn:not", "valueBoolean": true}]""")), "an extension changes what it means, and is not known here: urn:not" },
        { Forms.With(f => f["item"]![0]!["enableWhen"] = JsonNode.Parse("""[{"question": "score", "operator": "=", "answerBoolean": true}]""")), "question \"a\" waits for an answer to \"score\", which is not asked" },
        { Forms.With(f => f["item"]![1]!["linkId"] = "a"), "the linkId \"a\" stands at 2 questions" },
        { Forms.With(f => f["item"] = new JsonObject { ["linkId"] = "a" }), "this is not as FHIR R4 has it" },
        { Forms.With(f => f["item"]!.AsArray().Add(null)), "holds nothing (null)" },
        { Forms.Whole.Replace("\"valueDecimal\": 2", "\"valueDecimal\": 1e400", StringComparison.Ordinal), "form.json" },
        { Forms.Whole.Replace("Calm Scale", "Calm \\ud800", StringComparison.Ordinal), "half a character" },
        { Forms.With(f => { foreach (var item in f["item"]!.AsArray()) item!["answerOption"]![1]!["extension"]![0]!["valueDecimal"] = decimal.MaxValue; f["extension"]!.AsArray().RemoveAt(3); f["extension"]!.AsArray().RemoveAt(2); }), "a number in it is too large for any score" },
        { Forms.With(f => f["item"] = new JsonArray([.. Enumerable.Range(0, 301).Select(n => JsonNode.Parse($$"""{"linkId": "{{n}}", "type": "choice", "answerOption": [{"valueString": "x"}]}"""))])), "more than 300 questions" },
    };

    public static TheoryData<string, string, string> Refused => new()
    {
        { Forms.With(f => f["item"]![0]!["text"] = "Was it\u0007 quiet?"), "text-strange", "Question 1 holds a character that is no text (U+0007)." },
        { Forms.With(f => f["item"]![0]!["text"] = "Was it \u202Etseuq"), "text-strange", "(U+202E)" },
        { Forms.With(f => f["title"] = new string('x', 301)), "text-long", "The title has 301 characters; 300 are the most." },
        { Forms.With(f => f["item"]![1]!["text"] = new string('x', 2001)), "text-long", "Question 2 has 2001 characters" },
        { Forms.With(f => f["extension"]![0]!["valueRelatedArtifact"]!["url"] = "javascript:alert(1)"), "paper-address-malformed", "\"Quiet 2020\" is none that can be opened" },
        { Forms.With(f => { f.Remove("title"); f.Remove("id"); }), "title-missing", "It has no title" },
        { Forms.With(f => f["item"]![0]!.AsObject().Remove("text")), "form-wording-missing", "Question a, or one of its options, has no words." },
        { Forms.With(f => f["extension"]![3]!["extension"]![1]!["valueDecimal"] = 7), "cut-off-outside", "The cut-off 7 lies outside the Calm score, 0 to 2." },
        { Forms.With(f => f["extension"]![3]!["extension"]![3]!["valueString"] = "Nobody 1999"), "paper-unnamed", "\"Nobody 1999\", which is none of its papers" },
        { Forms.With(f => f["extension"]![2]!["extension"]!.AsArray().Add(JsonNode.Parse("""{"url": "item", "valueString": "zz"}"""))), "score-item-unknown", "adds up question \"zz\"" },
        { Forms.With(f => f["extension"]![2]!["extension"]![4]!["valueCode"] = "sideways"), "score-direction", "does not say whether a higher score is worse or better" },
        { Forms.With(f => f["extension"]![2]!["extension"]!.AsArray().Add(JsonNode.Parse("""{"url": "without-norm", "valueString": "None was published."}"""))), "norm-contradicted", "says that none were published" },
        { Forms.With(f => { f["extension"]![2]!["extension"]![2]!["valueDecimal"] = 1; f["extension"]![2]!["extension"]![3]!["valueDecimal"] = 0; f["extension"]!.AsArray().RemoveAt(3); }), "scale-empty", "goes from 1 to 0, times 1: it must rise" },
        { Forms.With(f => f["item"]![0]!["answerOption"]![1]!["extension"]![0]!["valueDecimal"] = 10), "scale-unlike-points", "said to go from 0 to 2, and its answers add up to 0 to 11" },
        { Forms.With(f => f["item"]![0]!["answerOption"]![1]!["extension"]![0]!["valueDecimal"] = 0.5), "points-uneven", "no whole numbers" },
        { Forms.With(f => f["extension"]!.AsArray().Add(f["extension"]![2]!.DeepClone())), "score-doubled", "2 scores have the code \"total\"" },
        { Banded((0, 0), (1, 1)), "band-gap", "The bands of the Calm score reach from 0 to 1, and it from 0 to 2." },
        { Banded((1, 1), (2, 2)), "band-gap", "The bands of the Calm score reach from 1 to 2, and it from 0 to 2." },
        { Banded((0, 0), (2, 2)), "band-gap", "Between the bands 0 to 0 and 2 to 2 of the Calm score there are scores in neither." },
        { Banded((0, 1), (1, 2)), "band-overlap", "Between the bands 0 to 1 and 1 to 2 of the Calm score there is a score that lies in both." },
    };

    // In place of its cut-off.
    private static string Banded(params (int Low, int High)[] bands) => Forms.With(f =>
    {
        f["extension"]!.AsArray().RemoveAt(3);
        foreach (var (low, high) in bands)
            f["extension"]!.AsArray().Add(JsonNode.Parse($$"""{"url": "urn:wellspring:fhir:band", "extension": [{"url": "score", "valueCode": "total"}, {"url": "code", "valueCode": "b{{low}}"}, {"url": "low", "valueDecimal": {{low}}}, {"url": "high", "valueDecimal": {{high}}}, {"url": "words", "valueString": "calm"}, {"url": "source", "valueString": "Quiet 2020"}]}"""));
    });

    public async ValueTask InitializeAsync() => newsroom = await Newsroom.Open();

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Theory, MemberData(nameof(Unreadable))]
    public async Task What_cannot_be_read_is_told_in_one_line(string json, string says)
    {
        var line = (await Assert.ThrowsAsync<UnreadableInputException>(() => newsroom.Bring(json))).Line;
        Assert.Contains(says, line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
        Assert.Equal(0, await newsroom.Stored());
    }

    [Theory, MemberData(nameof(Refused))]
    public async Task What_cannot_be_shown_is_refused_with_its_place(string json, string code, string says)
    {
        var refusal = Assert.Single((await newsroom.Bring(json)).Refusals);
        Assert.Equal(code, refusal.Code);
        Assert.Contains(says, refusal.Sentence, StringComparison.Ordinal);
        Assert.Equal(0, await newsroom.Stored());
    }
}
