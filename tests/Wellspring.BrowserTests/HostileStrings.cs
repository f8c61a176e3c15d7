using System.Text.Json.Nodes;

namespace Wellspring.BrowserTests;

/// <summary>Strings that try to become script: a few of our own, and the published collections when the corpora are there.</summary>
static class HostileStrings
{
    private static readonly string[] Own =
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<svg onload=alert(1)>",
        "<a href=\"javascript:alert(1)\">go</a>",
        "[go](javascript:alert(1))",
        "[go](JaVaScRiPt&#58;alert(1))",
        "![x](x\" onerror=\"alert(1))",
        "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
        "\"><iframe srcdoc=\"<script>parent.alert(1)</script>\"></iframe>",
        "<details open ontoggle=alert(1)>x</details>",
        "<form id=location><input name=href></form>",
        "{{constructor.constructor('alert(1)')()}}",
        "`${alert(1)}`",
        "]]><script>alert(1)</script>",
        "--><script>alert(1)</script>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "\u202Etxet sdrawkcab",
        "Ω≈ç√∫˜µ≤≥÷ 田中さん 👩‍⚕️",
    ];

    public static IReadOnlyList<string> All { get; } = [.. Own.Concat(FromCorpora()).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> FromCorpora()
    {
        var named = Environment.GetEnvironmentVariable("WELLSPRING_CORPORA");
        var folder = Path.Combine(string.IsNullOrEmpty(named) ? Path.Combine(RunningSite.Root, "..", "shared", "corpora") : named, "10-hostile");
        if (!Directory.Exists(folder))
        {
            TestContext.Current.SendDiagnosticMessage("Not run on the published collections: WELLSPRING_CORPORA names no folder.");
            return [];
        }
        var payloads = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "dompurify-expect.json")))!.AsArray().Select(p => (string)p!["payload"]!);
        var naughty = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "blns.json")))!.AsArray().Select(s => (string)s!);
        return payloads.Concat(naughty);
    }
}
