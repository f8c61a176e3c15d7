using System.Text.Encodings.Web;
using System.Text.Json;
using Wellspring.Publishing;

namespace Wellspring.Web.CommandLine;

/// <summary>The fixed shape of the contract: docs/guides/command-line.md.</summary>
static class CheckJson
{
    public static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyList<CheckedText> texts) => JsonSerializer.Serialize(new { files = texts.Select(File) }, Readable);

    private static object File(CheckedText text) => new
    {
        file = text.File,
        findings = text.Findings.Select(f => new { code = f.Code, severity = SeverityName.Of(f.Severity), message = f.Sentence, line = f.Line, column = f.Column }),
    };
}
