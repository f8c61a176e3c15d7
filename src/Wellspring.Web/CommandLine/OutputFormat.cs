using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Wellspring.Web.CommandLine;

/// <summary>How a verb says its result: as text for people, or as JSON of a fixed shape.</summary>
static class OutputFormat
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static Option<string> Option(params string[] formats)
    {
        var option = new Option<string>("--format") { Description = $"One of: {string.Join(", ", formats)}.", DefaultValueFactory = _ => formats[0] };
        return option.AcceptOnlyFromAmong(formats);
    }

    public static Task WriteJson(this TextWriter output, object result) => output.WriteLineAsync(JsonSerializer.Serialize(result, Shape));
}
