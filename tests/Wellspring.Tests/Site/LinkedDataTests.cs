using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Site;

public sealed class LinkedDataTests
{
    [Fact]
    public async Task An_article_says_who_wrote_it_who_signed_it_when_and_what_it_cites()
    {
        await using var press = await Press.Start();
        await press.Publish("onions", "sad-films");
        await press.RenderAll();
        var page = await Node(press, "/articles/onions", "MedicalWebPage");
        Assert.Equal("Name of wanda-writer", (string?)page["author"]![0]!["name"]);
        Assert.Equal("Name of rita-reviewer", (string?)page["reviewedBy"]!["name"]);
        Assert.Equal("2026-11-20", (string?)page["lastReviewed"]);
        Assert.Equal("https://doi.org/10.5555/adams2020", (string?)page["citation"]![0]!["sameAs"]);
        Assert.Equal(3, page["citation"]!.AsArray().Count);
        Assert.NotNull((string?)page["dateModified"]);
        var crumbs = await Node(press, "/articles/onions", "BreadcrumbList");
        Assert.Equal(["Wellspring", "Tears", "Sad films", "About onions"], crumbs["itemListElement"]!.AsArray().Select(i => (string?)i!["name"]));
    }

    [Fact]
    public async Task A_title_cannot_end_the_element_it_stands_in()
    {
        await using var press = await Press.Start();
        await press.Publish("onions", "tears", "</script><script>alert(1)</script>");
        await press.RenderAll();
        var document = new HtmlParser().ParseDocument(await press.Text("/articles/onions"));
        Assert.All(document.QuerySelectorAll("script:not([src])"), s => Assert.Equal("application/ld+json", s.GetAttribute("type")));
        Assert.Equal("</script><script>alert(1)</script>", (string?)(await Node(press, "/articles/onions", "MedicalWebPage"))["headline"]);
    }

    [Fact]
    public async Task Every_type_and_property_exists_in_schema_org()
    {
        if (Corpora.Get("11-feeds-jsonld", "schemaorg-30.0") is not { } folder) return;
        var known = Vocabulary(folder);
        await using var press = await Press.Start();
        await press.Publish("onions", "sad-films");
        await press.RenderAll();
        foreach (var path in (string[])["/", "/articles/onions", "/topics/tears", "/people/rita-reviewer"])
            Assert.Empty(Terms(await Graph(press, path)).Distinct().Where(t => !known.Contains(t)));
    }

    private static async Task<JsonNode> Node(Press press, string path, string type) =>
        (await Graph(press, path))["@graph"]!.AsArray().Single(n => (string?)n!["@type"] == type)!;

    private static async Task<JsonNode> Graph(Press press, string path)
    {
        var document = new HtmlParser().ParseDocument(await press.Text(path));
        return JsonNode.Parse(document.QuerySelector("script[type='application/ld+json']")!.TextContent)!;
    }

    private static IEnumerable<string> Terms(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(p => (p.Key == "@type" ? [(string)p.Value!] : p.Key.StartsWith('@') ? [] : (IEnumerable<string>)[p.Key]).Concat(Terms(p.Value))),
        JsonArray list => list.SelectMany(Terms),
        _ => [],
    };

    private static HashSet<string> Vocabulary(string folder)
    {
        var file = Directory.EnumerateFiles(folder, "*.jsonld", SearchOption.AllDirectories).OrderByDescending(f => new FileInfo(f).Length).First();
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return [.. json.RootElement.GetProperty("@graph").EnumerateArray().Select(t => t.GetProperty("@id").GetString()!.Split(':', '/')[^1])];
    }
}
