using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Wellspring.Screening;

namespace Wellspring.Tests.Screening;

[Trait("database", "none")]
public sealed class ForScriptTests
{
    public static TheoryData<string> Slugs => [.. InstrumentLibrary.All.Select(i => i.Slug)];

    [Fact]
    public void A_definition_holds_what_is_counted_with_and_nothing_that_is_only_read()
    {
        var phq2 = Shipped.Named("phq-2");
        Assert.Equal($$"""
            {"questionnaire":"urn:wellspring:questionnaire:phq-2|{{phq2.Fingerprint()[..12]}}",
            "options":[{"system":"http://loinc.org","codes":["LA6568-5","LA6569-3","LA6570-1","LA6571-9"],"points":[0,1,2,3]}],
            "questions":[{"link":"44250-9","options":0,"required":true},{"link":"44255-8","options":0,"required":true}],
            "scores":[{"code":"total","low":0,"high":6,"items":[0,1],"bands":[],"cutOffs":[3]}]}
            """.Replace("\n", "", StringComparison.Ordinal), ForScript.Of(phq2));
    }

    [Theory, MemberData(nameof(Slugs))]
    public void A_definition_costs_a_page_less_than_a_kilobyte(string slug)
    {
        var instrument = Shipped.Named(slug);
        Assert.InRange(Compressed(ForScript.Of(instrument)), 1, 1000);
    }

    [Fact]
    public void Scoring_and_the_response_cost_a_page_less_than_two_kilobytes() => Assert.InRange(Compressed(ScoringScript.Esbuild("--format=esm", "--minify")), 1, 2000);

    [Fact]
    public void A_hostile_definition_stays_inside_its_script_element()
    {
        var hostile = StrangeDefinitionsTests.With([StrangeDefinitionsTests.Question("</script><script>alert(1)</script>", 0m, 1m)], StrangeDefinitionsTests.Rule(1, "worse", [])) with { Slug = "<!--<script>" };
        var json = ForScript.Of(hostile);
        Assert.DoesNotContain('<', json);
        using var read = JsonDocument.Parse(json);
        Assert.Equal("</script><script>alert(1)</script>", read.RootElement.GetProperty("questions")[0].GetProperty("link").GetString());
    }

    private static int Compressed(string text)
    {
        using var bytes = new MemoryStream();
        using (var brotli = new BrotliStream(bytes, CompressionLevel.SmallestSize, leaveOpen: true)) brotli.Write(Encoding.UTF8.GetBytes(text));
        return (int)bytes.Length;
    }
}
