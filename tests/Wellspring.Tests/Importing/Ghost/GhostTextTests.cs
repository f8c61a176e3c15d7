using System.Text.Json.Nodes;
using Wellspring.Foundation;
using Wellspring.Importing;
using Wellspring.Importing.Ghost;

namespace Wellspring.Tests.Importing.Ghost;

/// <summary>What becomes of the ways in which Ghost keeps a text.</summary>
public sealed class GhostTextTests
{
    [Theory]
    [InlineData("""{"type":"paragraph","children":[{"type":"text","text":"A ","format":0},{"type":"text","text":"bo","format":1},{"type":"extended-text","text":"ld","format":1},{"type":"linebreak"},{"type":"text","text":"end","format":2}]}""", "A **bold**\\\n*end*\n")]
    [InlineData("""{"type":"extended-heading","tag":"h3","children":[{"type":"text","text":"Head"}]}""", "### Head\n")]
    [InlineData("""{"type":"heading","tag":"script","children":[{"type":"text","text":"Head"}]}""", "## Head\n")]
    [InlineData("""{"type":"paragraph","children":[{"type":"link","url":"__GHOST_URL__/about-us/#team","children":[{"type":"text","text":"us"}]},{"type":"text","text":" and "},{"type":"autolink","url":"https://else.example/","children":[{"type":"text","text":"them"}]}]}""", "[us](/articles/about-us#team) and [them](https://else.example/)\n")]
    [InlineData("""{"type":"list","listType":"number","start":3,"children":[{"type":"listitem","children":[{"type":"text","text":"One"}]},{"type":"listitem","children":[{"type":"list","listType":"bullet","children":[{"type":"listitem","children":[{"type":"text","text":"In"}]}]}]},{"type":"listitem","children":[{"type":"text","text":"Two"}]}]}""", "3. One\n   - In\n4. Two\n")]
    [InlineData("""{"type":"extended-quote","children":[{"type":"text","text":"Said"}]}""", "> Said\n")]
    [InlineData("""{"type":"aside","children":[{"type":"text","text":"Said"}]}""", "> Said\n")]
    [InlineData("""{"type":"codeblock","language":"js","code":"let a = '<b>';\n\nb"}""", "```js\nlet a = '<b>';\n\nb\n```\n")]
    [InlineData("""{"type":"image","src":"__GHOST_URL__/content/images/2020/01/a.png","alt":"A cat","caption":"By <i>me</i>","width":10,"height":20}""", "![A cat](media/2020/01/a.png \"By me\"){width=10 height=20}\n")]
    [InlineData("""{"type":"gallery","images":[{"src":"/content/images/a.png","alt":"A"},{"src":"/content/images/b.png","alt":"B"}],"caption":"Both"}""", "![A](media/a.png)\n\n![B](media/b.png)\n\nBoth\n")]
    [InlineData("""{"type":"bookmark","url":"https://else.example/","metadata":{"title":"Else"},"caption":"See"}""", "[Else](https://else.example/)\n\nSee\n")]
    [InlineData("""{"type":"callout","calloutEmoji":"💡","calloutText":"Mind <b>this</b>"}""", "::: callout {kind=\"note\"}\n💡 Mind **this**\n:::\n")]
    [InlineData("""{"type":"toggle","heading":"Why?","content":"<p>So.</p>"}""", "**Why?**\n\nSo.\n")]
    [InlineData("""{"type":"markdown","markdown":"A *b*\nc[^1]\n\n[^1]: Note"}""", "A *b*\\\nc (note 1)\n\n---\n\n1. Note\n")]
    [InlineData("""{"type":"html","html":"<div><p>A</p>"},{"type":"paragraph","children":[{"type":"text","text":"B"}]}""", "A\n\nB\n")]
    [InlineData("""{"type":"html","html":"A<!-- open"},{"type":"paragraph","children":[{"type":"text","text":"B"}]}""", "A\n\nB\n")]
    [InlineData("""{"type":"embed","url":"https://video.example/7","html":"<iframe></iframe>"}""", "[https://video.example/7](https://video.example/7)\n")]
    [InlineData("""{"type":"header","header":"Head","subheader":"Sub","buttonText":"Go","buttonUrl":"/about-us/"}""", "## Head\n\nSub\n\n[Go](/articles/about-us)\n")]
    [InlineData("""{"type":"button","buttonText":"Go","buttonUrl":"https://else.example/"}""", "[Go](https://else.example/)\n")]
    [InlineData("""{"type":"file","src":"https://old.example/a.pdf","fileTitle":"A file","fileCaption":"Big"}""", "[A file](https://old.example/a.pdf)\n\nBig\n")]
    [InlineData("""{"type":"video","src":"https://old.example/a.mp4","fileName":"a.mp4","caption":"See"}""", "[a.mp4](https://old.example/a.mp4)\n\nSee\n")]
    [InlineData("""{"type":"audio","src":"https://old.example/a.mp3","title":"Song"}""", "[Song](https://old.example/a.mp3)\n")]
    [InlineData("""{"type":"product","productTitle":"Lamp","productDescription":"<p>Lit.</p>","productUrl":"https://else.example/","productButton":"Buy"}""", "### Lamp\n\nLit.\n\n[Buy](https://else.example/)\n")]
    [InlineData("""{"type":"table","children":[{"type":"tablerow","children":[{"type":"tablecell","children":[{"type":"paragraph","children":[{"type":"text","text":"A"}]}]},{"type":"tablecell","children":[{"type":"paragraph","children":[{"type":"text","text":"B"}]}]}]}]}""", "| A | B |\n| --- | --- |\n")]
    [InlineData("""{"type":"horizontalrule"}""", "---\n")]
    [InlineData("""{"type":"newfangled","children":[{"type":"paragraph","children":[{"type":"text","text":"Kept"}]}]}""", "Kept\n")]
    [InlineData("""{"type":"paragraph","children":[{"type":"link","url":"javascript:alert(1)","children":[{"type":"text","text":"<b>x</b>"}]}]}""", "\\<b>x\\</b>\n")]
    public void Lexical_becomes_the_article_language(string blocks, string expected) => Assert.Equal(expected, OfLexical(blocks, new("here")));

    [Theory]
    [InlineData("""[[1,"p",[[0,[],0,"A "],[0,[0],1,"bold"],[1,[],0,0],[0,[1],1,"end"]]]]""", "A **bold**\\\n[end](/articles/about-us)\n")]
    [InlineData("""[[1,"h2",[[0,[],0,"Head"]]],[1,"pull-quote",[[0,[],0,"Said"]]],[3,"ol",[[[0,[],0,"One"]],[[0,[],0,"Two"]]]]]""", "## Head\n\n> Said\n\n1. One\n2. Two\n")]
    [InlineData("""[[10,0],[10,1],[2,"/content/images/a.png"]]""", "---\n\nSome *words*.\n\n![](media/a.png)\n")]
    [InlineData("""[[1,"p",[[0,[9],5,"A"],[1,[],0,7]]],[10,99],[77],7,"x",[1,"script",[[0,[],0,"B"]]]]""", "A\n\nB\n")]
    public void Mobiledoc_becomes_the_article_language(string sections, string expected)
    {
        var mobiledoc = $$"""{"version":"0.3.1","markups":[["strong"],["a",["rel","x","href","__GHOST_URL__/about-us/"]]],"atoms":[["soft-return","",{}]],"cards":[["hr",{}],["card-markdown",{"markdown":"Some *words*."}]],"sections":{{sections}}}""";
        Assert.Equal(expected, Of(new JsonObject { ["mobiledoc"] = mobiledoc }, new("here")));
    }

    [Theory]
    [InlineData("<p>A</p><figure class=\"kg-card kg-bookmark-card\"><a class=\"kg-bookmark-container\" href=\"https://else.example/\"><div class=\"kg-bookmark-title\">Else</div><div class=\"kg-bookmark-description\">Words</div><img src=\"https://else.example/i.png\"></a></figure>", "A\n\n[Else](https://else.example/)\n")]
    [InlineData("<p>A<sup class=\"footnote-ref\"><a href=\"#fn1\" id=\"fnref1\">[1]</a></sup></p><ol><li>Note <a href=\"#fnref1\" class=\"footnote-backref\">↩︎</a></li></ol>", "A (note 1)\n\n1. Note\n")]
    [InlineData("<!--kg-card-begin: html--><p>A</p><!--kg-card-end: html--><p><a href=\"/2019/03/04/a-post/\">B</a></p>", "A\n\n[B](/articles/a-post)\n")]
    [InlineData("<p><a href=\"#the-end\">A</a></p><h2>The end</h2>", "[A](#the-end)\n\n## The end {#the-end}\n")]
    [InlineData("<p><iframe src=\"//video.example/9\"></iframe></p>", "[https://video.example/9](https://video.example/9)\n")]
    public void Html_becomes_the_article_language(string html, string expected) => Assert.Equal(expected, Of(new JsonObject { ["html"] = html }, new("here")));

    [Theory]
    [InlineData("""{"type":"paywall"}""", "paywall")]
    [InlineData("""{"type":"email","html":"<p>Dear CANARY</p>"}""", "email")]
    [InlineData("""{"type":"email-cta","html":"<p>x</p>"}""", "email-cta")]
    [InlineData("""{"type":"signup","header":"Join"}""", "signup")]
    [InlineData("""{"type":"unheard-of","text":"x"}""", "card")]
    [InlineData("""{"type":"html","html":"","visibility":{"web":{"nonMember":false,"memberSegment":"status:-free"}}}""", "visibility")]
    [InlineData("""{"type":"paragraph","children":[{"type":"link","url":"#/portal/signup","children":[]}]}""", "link")]
    [InlineData("""{"type":"embed","url":""}""", "embed")]
    public void What_is_lost_is_named_and_gone(string block, string what)
    {
        var losses = new Losses("here");
        Assert.Equal("", OfLexical(block, losses));
        Assert.Equal([what], losses.Named.Select(l => l.What));
    }

    [Fact]
    public void A_broken_document_gives_way_to_the_HTML_beside_it_and_is_named()
    {
        var losses = new Losses("here");
        Assert.Equal("A\n", Of(new JsonObject { ["lexical"] = "{\"root\":", ["html"] = "<p>A</p>" }, losses));
        Assert.Equal(["lexical"], losses.Named.Select(l => l.What).Distinct());
        Assert.Equal("A\n", Of(new JsonObject { ["lexical"] = """{"root":{"children":[]}}""", ["html"] = "<p>A</p>" }, losses));
        Assert.Equal("", Of(new JsonObject { ["lexical"] = """{"root":{"children":[]}}""" }, losses));
        Assert.Contains("there is no HTML", Assert.Throws<UnreadableInputException>(() => Of(new JsonObject { ["mobiledoc"] = "{\"version\":\"0.3.1\",\"sections\":[[1" }, losses)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_and_a_NUL_are_read_as_missing_characters()
    {
        var row = System.Text.Json.JsonDocument.Parse("""{"html":"<p>A\ud83d \u0000\u00e9\n\"b\" \ud83d\ude00</p>"}""").RootElement;
        Assert.Equal("A\uFFFD \uFFFDé \"b\" 😀\n", Of(row, new("here")));
    }

    private static string OfLexical(string blocks, Losses losses) =>
        Of(new JsonObject { ["lexical"] = """{"root":{"type":"root","children":[""" + blocks + "]}}" }, losses);

    private static string Of(JsonObject fields, Losses losses) => Of(System.Text.Json.JsonSerializer.SerializeToElement(fields), losses);

    private static string Of(System.Text.Json.JsonElement fields, Losses losses)
    {
        var addresses = new GhostAddresses();
        addresses.Add("/about-us/", "/articles/about-us");
        addresses.Add("/2019/03/04/a-post", "/articles/a-post");
        return new GhostBody(new("posts", fields, new Place(1, 1, "export.json")), null, addresses, new(Place.Nowhere), losses).Text();
    }
}
