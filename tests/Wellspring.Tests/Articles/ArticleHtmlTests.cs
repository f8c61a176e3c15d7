using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Tests.Articles;

public sealed class ArticleHtmlTests
{
    private static readonly ArticleSurroundings Site = new()
    {
        PaidBy = link => link.Host.EndsWith("paid.example", StringComparison.Ordinal) ? new() { Host = "paid.example", Relationship = "affiliate", Sponsor = "Sample <Sponsor>" } : null,
        PictureOf = file => file == "media/lake.svg" ? new("/media/abc.svg", 640, 480, "A. Sample", "CC0") : null,
        NameOf = key => key == "a1" ? "Bylsma (2019)" : null,
        TestOf = test => test == "phq-9" ? new("/tests/phq-9", "PHQ <9>", "Nine & one.", "10 questions, about 3 minutes") : null,
        NumberOf = key => key switch { "a1" => 1, "b2" => 2, _ => null },
    };

    [Theory]
    [InlineData("a & b < c > d \"e\"", "<p>a &amp; b &lt; c &gt; d &quot;e&quot;</p>")]
    [InlineData("*a* **b** `c`", "<p><em>a</em> <strong>b</strong> <code>c</code></p>")]
    [InlineData("## Why {#x}", "<h2 id=\"x\">Why</h2>")]
    [InlineData("- a\n- b\n  - c", "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>")]
    [InlineData("2. a\n\n   b", "<ol start=\"2\"><li><p>a</p><p>b</p></li></ol>")]
    [InlineData("> a", "<blockquote><p>a</p></blockquote>")]
    [InlineData("a\\\nb", "<p>a<br>b</p>")]
    [InlineData("```\n<b>\n```", "<pre tabindex=\"0\"><code>&lt;b&gt;</code></pre>")]
    [InlineData("a <b>b</b>", "<p>a <code>&lt;b&gt;</code>b<code>&lt;/b&gt;</code></p>")]
    [InlineData("<script>x</script>", "<pre tabindex=\"0\"><code>&lt;script&gt;x&lt;/script&gt;</code></pre>")]
    [InlineData("---", "<hr>")]
    [InlineData("| a | b |\n|---|--:|\n| c | d |", "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"Table\"><table><thead><tr><th scope=\"col\">a</th><th scope=\"col\" class=\"right\">b</th></tr></thead><tbody><tr><td>c</td><td class=\"right\">d</td></tr></tbody></table></div>")]
    public void Blocks_and_runs_become_plain_html(string body, string html) => Assert.Equal(html, Render(body));

    [Theory]
    [InlineData("[a](https://who.int \"W\")", "<p><a href=\"https://who.int\" title=\"W\">a</a></p>")]
    [InlineData("[a](/crisis) [b](tel:988)", "<p><a href=\"/crisis\">a</a> <a href=\"tel:988\">b</a></p>")]
    [InlineData("[a](javascript:alert(1))", "<p>a</p>")]
    [InlineData("[a](java&#10;script:alert(1))", "<p>a</p>")]
    [InlineData("<data:text/html,x>", "<p>data:text/html,x</p>")]
    [InlineData("[a](https://www.paid.example/x)", "<p><a href=\"https://www.paid.example/x\" rel=\"sponsored nofollow noopener\">a</a> <small class=\"paid\">(paid link: Sample &lt;Sponsor&gt;)</small></p>")]
    public void Only_safe_links_survive_and_paid_ones_say_so(string body, string html) => Assert.Equal(html, Render(body));

    [Theory]
    [InlineData("a [@a1]", "<p>a <a class=\"cite\" href=\"#s1\" id=\"r1\" aria-label=\"Source 1\">1</a></p>")]
    [InlineData("a [@a1, p. 3; @b2]", "<p>a <a class=\"cite\" href=\"#s1\" id=\"r1\" aria-label=\"Source 1, p. 3\" title=\"p. 3\">1</a><span class=\"cite\">,</span><a class=\"cite\" href=\"#s2\" id=\"r2\" aria-label=\"Source 2\">2</a></p>")]
    [InlineData("[@unknown]", "<p><span class=\"cite\">@unknown</span></p>")]
    [InlineData("As @a1 says", "<p>As Bylsma (2019)<a class=\"cite\" href=\"#s1\" id=\"r1\" aria-label=\"Source 1\">1</a> says</p>")]
    [InlineData("As @b2 says", "<p>As source <a class=\"cite\" href=\"#s2\" id=\"r2\" aria-label=\"Source 2\">2</a> says</p>")]
    [InlineData("As @nobody7 says", "<p>As @nobody7 says</p>")]
    public void Citations_lead_to_their_source(string body, string html) => Assert.Equal(html, Render(body));

    [Fact]
    public void Every_use_of_a_source_has_an_id_of_its_own()
    {
        var html = ArticleHtml.Render(ArticleText.Parse("a [@a] b [@b] c [@a]"));
        Assert.Equal(["r1", "r2", "r1-2"], Ids(html));
    }

    [Theory]
    [InlineData("![A lake](media/lake.svg \"The lake\")", "<figure><img src=\"/media/abc.svg\" alt=\"A lake\" width=\"640\" height=\"480\" loading=\"lazy\" decoding=\"async\"><figcaption>The lake <small>A. Sample, CC0</small></figcaption></figure>")]
    [InlineData("See ![A lake](media/lake.svg)", "<p>See <img src=\"/media/abc.svg\" alt=\"A lake\" width=\"640\" height=\"480\" loading=\"lazy\" decoding=\"async\"></p>")]
    [InlineData("![A lake](https://elsewhere.example/lake.png)", "<figure><em class=\"missing\">A lake</em></figure>")]
    public void Pictures_come_from_this_site_only(string body, string html) => Assert.Equal(html, Render(body));

    [Theory]
    [InlineData("::: care-card {level=\"urgent\"}\n## Ask if:\n- a\n:::", "<section class=\"card urgent\" aria-labelledby=\"k1\"><h3 id=\"k1\"><span class=\"vh\">Urgent: </span>Ask if:</h3><ul><li>a</li></ul></section>")]
    [InlineData("::: care-card {level=\"emergency\"}\n- a\n:::", "<section class=\"card emergency\" aria-label=\"Emergency\"><ul><li>a</li></ul></section>")]
    [InlineData("::: key-points\n- a\n:::", "<section class=\"key-points\" aria-label=\"Key points\"><ul><li>a</li></ul></section>")]
    [InlineData("::: callout {kind=warning}\na\n:::", "<div role=\"note\" class=\"callout warning\" aria-label=\"Warning\"><p>a</p></div>")]
    [InlineData("::: experience\na\n:::", "<div role=\"note\" class=\"experience\" aria-label=\"From practice\"><p class=\"from\">From practice</p><p>a</p><p class=\"who\">The author’s own experience, not evidence</p></div>")]
    [InlineData("::: infographic {kind=steps title=\"T\"}\n1. **A** [b](/crisis)\n:::", "<figure class=\"infographic steps\"><figcaption><b>T</b></figcaption><ol><li><b>A</b> <span> <a href=\"/crisis\">b</a></span></li></ol></figure>")]
    [InlineData("::: faq\n### Q?\na\n:::", "<section class=\"faq\" aria-label=\"Questions and answers\"><h3 id=\"q\">Q?</h3><p>a</p></section>")]
    [InlineData("::: mystery\na\n:::", "<div><p>a</p></div>")]
    public void Containers_say_what_they_are(string body, string html) => Assert.Equal(html, Render(body));

    [Theory]
    [InlineData("::: screening phq-9", "<aside class=\"screening-card\" aria-label=\"Screening test: PHQ &lt;9&gt;\"><p><small>Screening test</small> <a href=\"/tests/phq-9\">PHQ &lt;9&gt;</a></p><p>Nine &amp; one.</p><p><small>10 questions, about 3 minutes. Nobody sees your answers.</small></p></aside>")]
    [InlineData("::: screening k6\n:::", "<p class=\"missing\">The screening test that belongs here is not offered at the moment.</p>")]
    [InlineData("::: screening\n:::", "<p class=\"missing\">The screening test that belongs here is not offered at the moment.</p>")]
    public void A_test_is_shown_by_a_card_that_leads_to_it_or_by_a_sentence_when_it_is_gone(string body, string html) => Assert.Equal(html, Render(body));

    [Fact]
    public void A_self_check_has_boxes_without_names_and_its_advice_before_anything_is_ticked() => Assert.Equal(
        "<section class=\"self-check\" aria-labelledby=\"k1\"><h3 id=\"k1\">When</h3><p>Tick:</p><form method=\"dialog\" autocomplete=\"off\"><ul>"
        + "<li><label><input type=\"checkbox\"> <span>I <em>cry</em></span></label></li><li><label><input type=\"checkbox\"> <span>b</span></label></li></ul></form><div class=\"advice\"><p>Ask.</p></div></section>",
        Render("::: self-check\n## When\nTick:\n\n- I *cry*\n- b\n\nAsk.\n:::"));

    [Theory]
    [InlineData("::: self-check\na\n:::", "<section class=\"self-check\" aria-label=\"Self-check\"><p>a</p></section>")]
    [InlineData("::: self-check\n- - a\n:::", "<section class=\"self-check\" aria-label=\"Self-check\"><form method=\"dialog\" autocomplete=\"off\"><ul><li><label><input type=\"checkbox\"> <span></span></label><ul><li>a</li></ul></li></ul></form><div class=\"advice\"></div></section>")]
    public void A_self_check_that_the_gate_refuses_loses_no_word(string body, string html) => Assert.Equal(html, Render(body));

    [Fact]
    public void A_heading_within_a_container_comes_one_below_its_section()
    {
        var levels = new HtmlParser().ParseDocument(Render("## A\n\n### B\n\n::: faq\n## Q?\na\n:::\n\n## C\n\n::: faq\n##### Q?\n:::")).QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(h => h.LocalName);
        Assert.Equal(["h2", "h3", "h4", "h2", "h3"], levels);
    }

    [Fact]
    public void The_outline_leaves_containers_out() =>
        Assert.Equal(["a A", "b B"], ArticleText.Parse("## A\n\n::: faq\n### Q?\n:::\n\n## *B*").Outline().Select(o => $"{o.Anchor} {o.Text}"));

    [Fact]
    public void No_text_becomes_anything_but_harmless_html() => Bodies.Hostile.Holds(HoldsNothingHarmful, iter: 1000);

    [Fact]
    public void No_known_attack_survives()
    {
        foreach (var file in new[] { "blns.json", "dompurify-expect.json" })
            if (Corpora.Get("10-hostile", file) is { } path)
                foreach (var attack in Texts(JsonDocument.Parse(File.ReadAllText(path)).RootElement)) Attack(attack);
    }

    [Fact]
    public void Real_pages_become_harmless_html_and_lose_no_place()
    {
        foreach (var body in Pages("03-markdown", "*.md").Concat(Pages("03-markdown", "*.txt")))
        {
            HoldsNothingHarmful(body);
            var lines = body.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');
            Assert.All(Bodies.Places(ArticleText.Parse(body)), place => Assert.True(Bodies.Holds(lines, place)));
        }
    }

    [Fact]
    public void Real_html_converts_to_a_text_without_findings()
    {
        foreach (var html in Pages("10-hostile", "*.html").Concat(Pages("10-hostile", "*.xml")))
        {
            var body = HtmlToArticle.Convert(html).Body;
            Assert.Empty(ArticleText.Parse(body).NotUnderstood);
            HoldsNothingHarmful(body);
        }
    }

    private static IEnumerable<string> Pages(string corpus, string pattern) =>
        Corpora.Get(corpus) is { } folder ? Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Select(File.ReadAllText) : [];

    private static void Attack(string attack)
    {
        foreach (var body in new[] { attack, $"## {attack}", $"[a]({attack})", $"![{attack}](media/lake.svg \"{attack}\")", $"::: {attack}\na\n:::", $"a {{#{attack}}}", $"[@{attack}]", HtmlToArticle.Convert(attack).Body })
            HoldsNothingHarmful(body);
    }

    private static void HoldsNothingHarmful(string body)
    {
        var html = ArticleHtml.Render(ArticleText.Parse(body), Site);
        var document = new HtmlParser().ParseDocument($"<body>{html}</body>");
        Assert.Equal(Sanitised(html), document.Body!.InnerHtml);
        var ids = Ids(html);
        Assert.Equal(ids.Distinct(), ids);
        Assert.DoesNotContain(ids, id => id is "main" or "help" or "sources" or "know" or "location" or "cookie" or "forms" or "body");
    }

    private static readonly Ganss.Xss.HtmlSanitizer Sanitizer = MakeSanitizer();

    private static string Sanitised(string html) => Sanitizer.Sanitize(html);

    private static Ganss.Xss.HtmlSanitizer MakeSanitizer()
    {
        var sanitizer = new Ganss.Xss.HtmlSanitizer { KeepChildNodes = false };
        sanitizer.AllowedAttributes.UnionWith(["id", "class", "role", "aria-label", "aria-labelledby", "tabindex", "loading", "decoding"]);
        sanitizer.AllowedSchemes.UnionWith(["mailto", "tel", "sms"]);
        return sanitizer;
    }

    private static IEnumerable<string> Texts(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => [json.GetString()!],
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(p => Texts(p.Value)),
        _ => [],
    };

    private static List<string> Ids(string html) => [.. new HtmlParser().ParseDocument(html).QuerySelectorAll("[id]").Select(e => e.Id!)];

    private static string Render(string body) => ArticleHtml.Render(ArticleText.Parse(body), Site).Replace("\n", "");
}
