using System.Text.Json;
using System.Text.RegularExpressions;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Hl7.Fhir.Utility;
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
            CheckParts(read.RootElement, file);
        }
        catch (JsonException wrong)
        {
            throw Other(json) is { } other ? Unreadable(other, file) : new UnreadableInputException($"this is no JSON that can be read: {OneLine(wrong.Message.Split(" LineNumber:")[0])}", new Place((int)(wrong.LineNumber ?? 0) + 1, (int)(wrong.BytePositionInLine ?? 0) + 1, file));
        }
    }

    // JSON lets through what is neither text nor a part: half a character, and nothing where a part should stand.
    private static void CheckParts(JsonElement element, string file)
    {
        try
        {
            foreach (var part in Parts(element))
                if (part.ValueKind == JsonValueKind.Array && HoldsNothing([.. part.EnumerateArray().Select(e => e.ValueKind)])) throw Unreadable("a list in it holds nothing (null) where a part of the form should stand", file);
                else if (part.ValueKind == JsonValueKind.String) _ = part.GetString();
        }
        catch (InvalidOperationException)
        {
            throw Unreadable("a text in it holds half a character (a lone surrogate)", file);
        }
    }

    // Among texts and numbers FHIR has a place for null (R4, JSON representation of primitive elements).
    private static bool HoldsNothing(List<JsonValueKind> kinds) => kinds.Contains(JsonValueKind.Null) && kinds.TrueForAll(k => k is JsonValueKind.Null or JsonValueKind.Object);

    // A name is read too, since half a character may be in it.
    private static IEnumerable<JsonElement> Parts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Where(p => p.Name.Length >= 0).SelectMany(p => Parts(p.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Parts).Prepend(element),
        _ => [element],
    };

    /// <summary>What is made of a resource. What the standard's reader kept of a wrong element tells of it only when it is looked at.</summary>
    /// <exception cref="UnreadableInputException">An element is not as R4 has it, or a number is beyond any score.</exception>
    internal static T Make<T>(string file, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (CodedException wrong)
        {
            throw Unreadable($"this is not as FHIR R4 has it: {Printable.Of(OneLine(wrong.Message))}", file);
        }
        catch (OverflowException)
        {
            throw Unreadable("a number in it is too large for any score", file);
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
