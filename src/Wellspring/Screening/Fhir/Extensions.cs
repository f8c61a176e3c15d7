using Hl7.Fhir.Model;

namespace Wellspring.Screening.Fhir;

/// <summary>
/// What FHIR has no element for stands in extensions of ours, urn:wellspring:fhir:…, each a list of named parts. Points stand where HL7 put them:
/// in ordinalValue, or itemWeight as later editions call it.
/// </summary>
static class Extensions
{
    private const string Ours = "urn:wellspring:fhir:";
    private const string RelatedArtifact = "http://hl7.org/fhir/StructureDefinition/artifact-relatedArtifact";

    private static readonly string[] PointsUrls =
    [
        "http://hl7.org/fhir/StructureDefinition/ordinalValue",
        "http://hl7.org/fhir/StructureDefinition/itemWeight",
        "http://hl7.org/fhir/StructureDefinition/questionnaire-ordinalValue",
        "http://hl7.org/fhir/StructureDefinition/codesystem-ordinalValue",
        "http://hl7.org/fhir/StructureDefinition/valueset-ordinalValue",
    ];

    public static IEnumerable<Parts> Named(this IExtendable element, string name) => element.Extension.Where(e => e.Url == Ours + name).Select(e => new Parts(e));

    public static decimal? Points(this IExtendable element) =>
        element.Extension.Where(e => PointsUrls.Contains(e.Url)).Select(e => (e.Value as FhirDecimal)?.Value ?? (e.Value as Integer)?.Value).FirstOrDefault(v => v is not null);

    public static IEnumerable<RelatedArtifact> Papers(this Questionnaire questionnaire) =>
        questionnaire.Extension.Where(e => e.Url == RelatedArtifact).Select(e => e.Value).OfType<RelatedArtifact>();
}

/// <summary>The named parts of one extension.</summary>
sealed class Parts(Extension extension)
{
    public string? Text(string name) => Texts(name).FirstOrDefault();

    public List<string> Texts(string name) => [.. Values(name).Select(v => (v as PrimitiveType)?.ToString()).OfType<string>()];

    public decimal? Number(string name) => Values(name).Select(v => v switch { FhirDecimal d => d.Value, Integer i => i.Value, _ => null }).FirstOrDefault();

    private IEnumerable<DataType?> Values(string name) => extension.Extension.Where(e => e.Url == name).Select(e => e.Value);
}
