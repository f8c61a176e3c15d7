using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;
using Wellspring.Screening;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Screening.Bringing;

/// <summary>Files as they are brought in by an editor.</summary>
static class Forms
{
    public static Task<Outcome<BroughtInstrument>> Bring(this Newsroom newsroom, string json, Actor? actor = null) =>
        BringInstrument.Handle(newsroom.Db, json, "form.json", newsroom.Time, actor ?? newsroom.Editor, Newsroom.Cancel);

    public static Task<int> Stored(this Newsroom newsroom) => newsroom.Db.ImportedInstruments.CountAsync(Newsroom.Cancel);

    /// <summary>A test of this house: whole, and known to nobody.</summary>
    public const string Whole = """
        {"resourceType": "Questionnaire", "status": "active", "id": "calm", "title": "Calm Scale", "purpose": "Shows how calm somebody has been.", "copyright": "Free for everybody.",
         "extension": [
          {"url": "http://hl7.org/fhir/StructureDefinition/artifact-relatedArtifact", "valueRelatedArtifact": {"type": "citation", "label": "Quiet 2020", "citation": "Quiet Q. A scale. 2020.", "url": "https://doi.org/10.1000/1"}},
          {"url": "urn:wellspring:fhir:use", "extension": [{"url": "measures", "valueString": "calm"}, {"url": "concern", "valueCode": "calm"}, {"url": "period", "valueString": "the last week"}, {"url": "minutes", "valueInteger": 1}, {"url": "authors", "valueString": "Q. Quiet"}, {"url": "permission", "valueCode": "free"}]},
          {"url": "urn:wellspring:fhir:score", "extension": [{"url": "code", "valueCode": "total"}, {"url": "name", "valueString": "Calm score"}, {"url": "low", "valueDecimal": 0}, {"url": "high", "valueDecimal": 2}, {"url": "higher", "valueCode": "better"}]},
          {"url": "urn:wellspring:fhir:cut-off", "extension": [{"url": "score", "valueCode": "total"}, {"url": "at", "valueDecimal": 1}, {"url": "means", "valueString": "Half of them."}, {"url": "source", "valueString": "Quiet 2020"}]}],
         "item": [
          {"linkId": "a", "type": "choice", "required": true, "text": "Was it quiet?", "answerOption": [{"valueCoding": {"code": "n", "display": "No"}, "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 0}]}, {"valueCoding": {"code": "y", "display": "Yes"}, "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 1}]}]},
          {"linkId": "b", "type": "choice", "required": true, "text": "Did you rest?", "answerOption": [{"valueCoding": {"code": "n", "display": "No"}, "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 0}]}, {"valueCoding": {"code": "y", "display": "Yes"}, "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 1}]}]}]}
        """;

    /// <summary>The whole one, changed.</summary>
    public static string With(Action<JsonObject> change)
    {
        var form = JsonNode.Parse(Whole)!.AsObject();
        change(form);
        return form.ToJsonString();
    }

    /// <summary>A form of a shipped test, with words for what is shipped without.</summary>
    public static string FormOf(string slug, Action<JsonObject>? change = null)
    {
        var form = JsonNode.Parse(File.ReadAllText(Repository.File("content", "instruments", $"{slug}.json")))!.AsObject();
        foreach (var item in form["item"]!.AsArray().Select(i => i!.AsObject()).Where(i => i["answerOption"] is not null))
        {
            item["text"] ??= $"Words of question {item["linkId"]}";
            foreach (var coding in item["answerOption"]!.AsArray().Select(o => o!["valueCoding"]!.AsObject())) coding["display"] ??= $"Words of answer {coding["code"]}";
        }
        change?.Invoke(form);
        return form.ToJsonString();
    }
}
