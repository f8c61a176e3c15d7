using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Tests.Importing.Ghost;
using Wellspring.Tests.Importing.WordPress;
using static Wellspring.Tests.Importing.Imports;

namespace Wellspring.Tests.Importing;

/// <summary>Payloads that attacked real sanitisers, and strings that broke real programs, all the way from a file to a reader's HTML.</summary>
[Trait("slow", "yes")]
public sealed class HostileContentTests
{
    private static readonly JsonSerializerOptions Quoted = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] OwnPayloads =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<a href=\"javascript:alert(1)\">x</a>", "<svg><script>alert(1)</script></svg>",
        "<a href=\"JaVa\tScRiPt:alert(1)\">x</a>", "<form id=help><input name=action></form>", "[x](javascript:alert(1))", "![x](\"onerror=alert(1))",
        "<p id=\"main\" name=\"cookie\">x</p>", "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
    ];

    [Fact]
    public async Task No_payload_survives_from_a_WordPress_export_to_a_page()
    {
        var payloads = Payloads().Where(IsXml).ToList();
        var posts = payloads.SelectMany((payload, n) => new[]
        {
            ExportText.Post(3 * n + 1, $"classic-{n}", payload),
            ExportText.Post(3 * n + 2, $"block-{n}", $"<!-- wp:html -->\n{payload}\n<!-- /wp:html -->"),
            ExportText.Post(3 * n + 3, "", "[caption]" + payload + "[/caption]", title: payload),
        });
        await using var database = await TestDatabase.Create();
        await FromText(database, ExportText.Of([.. posts]));
        await EveryEditionIsSafe(database, payloads.Count * 3);
    }

    [Fact]
    public async Task No_payload_survives_from_a_Ghost_export_to_a_page()
    {
        var payloads = Payloads();
        var posts = payloads.SelectMany((payload, n) => new[]
        {
            GhostJson.Post($"h{n}", $"html-{n}", payload, more: new { title = payload, custom_excerpt = payload }),
            GhostJson.Lexical($"l{n}", $"lexical-{n}", Card("html", "html", payload), Card("markdown", "markdown", payload), Card("callout", "calloutText", payload), Card("embed", "url", payload),
                Card("image", "src", payload), Card("button", "buttonUrl", payload), Card("toggle", "heading", payload), Card("product", "productDescription", payload), Card("codeblock", "language", payload),
                new JsonObject { ["type"] = "paragraph", ["children"] = new JsonArray(Card("text", "text", payload), Card("link", "url", payload)) }),
        });
        await using var database = await TestDatabase.Create();
        await FromGhost(database, GhostJson.Of([.. posts]));
        await EveryEditionIsSafe(database, payloads.Count * 2);
    }

    private static JsonObject Card(string type, string field, string payload) => new() { ["type"] = type, [field] = payload, ["children"] = type == "link" ? new JsonArray(new JsonObject { ["type"] = "text", ["text"] = "x" }) : new JsonArray() };

    [Fact]
    public async Task No_payload_survives_from_a_folder_to_a_page()
    {
        using var folder = new TemporaryFolder();
        var payloads = Payloads();
        foreach (var (n, payload) in payloads.Index()) folder.Write($"p{n}.md", $"---\ntitle: {JsonSerializer.Serialize(payload, Quoted)}\n---\nBefore\n\n{payload.Replace('\0', ' ')}\n\nafter {payload}\n");
        await using var database = await TestDatabase.Create();
        await FromFolder(database, folder.Path);
        await EveryEditionIsSafe(database, payloads.Count);
    }

    [Fact]
    public async Task Naughty_strings_come_through_as_titles_to_the_letter()
    {
        if (Naughty() is not { Count: > 0 } strings) return;
        using var folder = new TemporaryFolder();
        foreach (var (n, text) in strings.Index()) folder.Write($"n{n}.md", $"---\ntitle: {JsonSerializer.Serialize(text, Quoted)}\n---\nText.\n");
        await using var database = await TestDatabase.Create();
        await FromFolder(database, folder.Path);
        await using var db = database.Open();
        var titles = (await db.Editions.Select(e => e.Title).ToListAsync(Cancel)).ToHashSet();
        Assert.Empty(strings.Select(s => s.ReplaceLineEndings(" ").Replace('\t', ' ').Trim()).Where(s => !s.Any(char.IsControl) && !titles.Contains(s)));
    }

    [Fact]
    public async Task Every_naughty_title_gets_a_slug()
    {
        var strings = Naughty().Where(IsXml).ToList();
        await using var database = await TestDatabase.Create();
        await FromText(database, ExportText.Of([.. strings.Select((text, n) => ExportText.Post(n + 1, "", "Text", title: text))]));
        await using var db = database.Open();
        var slugs = await db.Articles.Select(a => a.Slug).ToListAsync(Cancel);
        Assert.Equal(strings.Count, slugs.Count);
        Assert.All(slugs, slug => Assert.True(Slug.IsValid(slug), slug));
    }

    private static List<string> Payloads()
    {
        if (Corpora.Get("10-hostile") is not { } folder) return [.. OwnPayloads];
        var purify = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "dompurify-expect.json")))!.AsArray().Select(p => (string)p!["payload"]!);
        return [.. OwnPayloads, .. purify, .. Directory.GetFiles(folder, "*.html", SearchOption.AllDirectories).Select(File.ReadAllText), .. Naughty()];
    }

    private static List<string> Naughty() =>
        Corpora.Get("10-hostile", "blns.json") is { } file ? JsonSerializer.Deserialize<List<string>>(File.ReadAllText(file))! : [];

    private static bool IsXml(string text) => text.All(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c));

    private static async Task EveryEditionIsSafe(TestDatabase database, int count)
    {
        await using var db = database.Open();
        var editions = await db.Editions.AsNoTracking().ToListAsync(Cancel);
        Assert.Equal(count, editions.Count);
        foreach (var edition in editions) IsSafe($"<h1>{WebUtility.HtmlEncode(edition.Title)}</h1>{ArticleHtml.Render(ArticleText.Parse(edition.Body))}");
    }

    private static void IsSafe(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        Assert.Null(body.QuerySelector("script, iframe, object, embed, form, input, style, link, meta, base, svg, math, template, [name], #main, #help, #sources"));
        foreach (var attribute in body.QuerySelectorAll("*").SelectMany(e => e.Attributes))
        {
            Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), html);
            if (attribute.Name is "href" or "src") Assert.True(LinkTarget.IsSafe(attribute.Value), attribute.Value);
        }
    }
}
