using System.Text.Json;
using System.Text.RegularExpressions;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Wellspring.Foundation;

namespace Wellspring.Screening.Fhir;

/// <summary>One FHIR R4 resource as JSON, of the kind that was asked for.</summary>
static partial class FhirFile
{
    internal const int Largest = 2 << 20;
    private const int Deepest = 60;

    /// <summary>The resource, and what in it is not as R4 has it: such an element is left out, the rest is kept.</summary>
    /// <exception cref="UnreadableInputException">It is no JSON, too large, nested too deep, or another resource.</exception>
    public static (T Resource, IReadOnlyList<string> Oddities) Read<T>(string json, string file) where T : Resource
    {
        if (json.Length > Largest) throw Unreadable($"larger than {Largest >> 20} MB: no screening test is", file);
        CheckJson(json, file);
        _ = new FhirJsonDeserializer(new DeserializerSettings()).TryDeserializeResource(json, out var resource, out var issues);
        return resource is T wanted ? (wanted, [.. issues.Select(i => OneLine(i.Message))])
            : throw Unreadable(resource is null ? $"this is no FHIR R4 resource: {issues.Select(i => OneLine(i.Message)).FirstOrDefault("it names no resourceType")}" : $"this is a FHIR {resource.TypeName}, not a {typeof(T).Name}", file);
    }

    private static void CheckJson(string json, string file)
    {
        try
        {
            using var read = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = Deepest });
            if (read.RootElement.ValueKind != JsonValueKind.Object) throw Unreadable("this is no FHIR R4 resource: it is no JSON object", file);
        }
        catch (JsonException wrong)
        {
            throw Other(json) is { } other ? Unreadable(other, file) : new UnreadableInputException($"this is no JSON that can be read: {OneLine(wrong.Message.Split(" LineNumber:")[0])}", new Place((int)(wrong.LineNumber ?? 0) + 1, (int)(wrong.BytePositionInLine ?? 0) + 1, file));
        }
    }

    private static string? Other(string text) => text.AsSpan().TrimStart() switch
    {
        ['<', ..] => "this is XML: FHIR is read as JSON here",
        var start when YamlKey.IsMatch(start) => "this looks like YAML: FHIR is read as JSON here",
        _ => null,
    };

    [GeneratedRegex(@"^(---|#|[A-Za-z_]\w*:(\s|$))", RegexOptions.CultureInvariant)]
    private static partial Regex YamlKey { get; }

    internal static UnreadableInputException Unreadable(string sentence, string file) => new(sentence, new Place(0, 0, file));

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").Trim();
}
