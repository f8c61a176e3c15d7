using CsCheck;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Tests.Articles;

public sealed class HtmlToArticleTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("<p>One</p><p>Two <b>strong</b> and <i>soft</i>.</p>", "One\n\nTwo **strong** and *soft*.")]
    [InlineData("one\n\ntwo\nstill two", "one\n\ntwo still two")]
    [InlineData("one<br>two<br/><br/>three", "one\\\ntwo\n\nthree")]
    [InlineData("<h2>Why <em>we</em> cry</h2>text", "## Why *we* cry\n\ntext")]
    [InlineData("<a href='#x'>go</a><h3 id='x'>X</h3>", "[go](#x)\n\n### X {#x}")]
    [InlineData("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", "- a\n- b\n  - c")]
    [InlineData("<ul><li>a</li><ul><li>b</li></ul>c</ul>", "- a\n  - b\n- c")]
    [InlineData("<ol start='3'><li><p>a</p><p>b</p></li><li>c</li></ol>", "3. a\n\n   b\n\n4. c")]
    [InlineData("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b")]
    [InlineData("<pre>a\n  b ```</pre>", "````\na\n  b ```\n````")]
    [InlineData("a <code>x`y</code>", "a ``x`y``")]
    [InlineData("<hr>", "---")]
    [InlineData("<a href='https://who.int/a(b)' title=t>WHO</a>", "[WHO](https://who.int/a%28b%29)")]
    [InlineData("<img src='a.png' alt='A [lake]' width=3 height=4>", "![A \\[lake\\]](a.png){width=3 height=4}")]
    [InlineData("<figure><img src='a.png' alt='b'><figcaption>The \"c\"</figcaption></figure>", "![b](a.png \"The \\\"c\\\"\")")]
    [InlineData("<table><tr><th>a</th><th>b</th></tr><tr><td colspan=2>c|d</td></tr></table>", "| a | b |\n| --- | --- |\n| c\\|d |  |")]
    [InlineData("<table><tr><td><p>a</p><p>b</p></td></tr></table>", "a\n\nb")]
    [InlineData("<dl><dt>Term</dt><dd>Meaning</dd></dl>", "**Term**\n\nMeaning")]
    [InlineData("<div><section>a<div>b</div>c</section></div>", "a\n\nb\n\nc")]
    [InlineData("<p><span><strong>a </strong>b</span></p>", "**a** b")]
    [InlineData("<b>Note:</b>then", "Note:then")]
    [InlineData("H<sub>2</sub>O, m<sup>2</sup>", "H₂O, m²")]
    [InlineData("He said <q>yes</q>", "He said “yes”")]
    [InlineData("<p>1. one</p><p># two</p>", "1\\. one\n\n\\# two")]
    [InlineData("a &lt;b&gt; [@c] {.d} *e*", "a \\<b> \\[\\@c\\] \\{.d} \\*e\\*")]
    [InlineData("text<sup><a href='#fn1'>1</a></sup>", "text1")]
    [InlineData("<details><summary>More</summary>Text</details>", "**More**\n\nText")]
    [InlineData("<p>a<!-- wp:paragraph -->b</p>", "ab")]
    public void Html_becomes_the_article_language(string html, string body)
    {
        var converted = HtmlToArticle.Convert(html);
        Assert.Equal(body, converted.Body.TrimEnd('\n'));
        Assert.Empty(converted.Dropped);
    }

    [Theory]
    [InlineData("a <script>alert(1)</script>", "a", "script <script>")]
    [InlineData("a<iframe src='https://y.example/1'></iframe>", "a", "embed <iframe> https://y.example/1")]
    [InlineData("<form>Name <input name=x></form>", "Name", "form <input>")]
    [InlineData("<a href='javascript:alert(1)'>a</a>", "a", "link <a> javascript:alert(1)")]
    [InlineData("<img src='data:image/png;base64,AA'>b", "b", "image <img> data:image/png;base64,AA")]
    [InlineData("<va-alert>a</va-alert>", "a", "element <va-alert>")]
    [InlineData("<s>a</s>", "a", "formatting <s>")]
    [InlineData("<p onclick='x()'>a</p><svg onload='x()'><circle/></svg>", "a", "embed <svg>")]
    public void What_is_lost_is_named(string html, string body, string dropped)
    {
        var converted = HtmlToArticle.Convert(html);
        Assert.Equal(body, converted.Body.TrimEnd('\n'));
        Assert.Equal(dropped, string.Join(", ", converted.Dropped.Select(d => $"{d.What} {d.Detail}")));
    }

    [Fact]
    public void A_loss_has_its_place() =>
        Assert.Equal("2:5", HtmlToArticle.Convert("<p>a</p>\n<p>b<script></script></p>").Dropped.Single().Place.ToString());

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><td>")]
    [InlineData("<svg>")]
    public void A_nesting_bomb_is_one_clear_line(string tag)
    {
        var refused = Assert.Throws<UnreadableInputException>(() => HtmlToArticle.Convert(string.Concat(Enumerable.Repeat(tag, 100_000)), "bomb.html"));
        Assert.Equal("bomb.html: the HTML is nested more than 2000 deep", refused.Line);
    }

    [Theory]
    [InlineData("<p>", 50_000)]
    [InlineData("<li>", 50_000)]
    [InlineData("</div>", 200_000)]
    [InlineData("<b><p>", 900)]
    [InlineData("<blockquote>", 1_900)]
    [InlineData("<a href=x>", 1_900)]
    [InlineData("<em><strong>", 900)]
    [InlineData("<ul><li>a", 900)]
    public void Much_markup_is_no_trouble(string tag, int times) =>
        Assert.Empty(ArticleText.Parse(HtmlToArticle.Convert(string.Concat(Enumerable.Repeat(tag, times)) + "end").Body).NotUnderstood);

    [Fact]
    public void What_was_converted_reads_without_a_finding_and_keeps_every_word() =>
        Fragments.Holds(html =>
        {
            var body = HtmlToArticle.Convert(html).Body;
            var text = ArticleText.Parse(body);
            Assert.Empty(text.NotUnderstood);
            Assert.Equal(Letters(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).Body!.TextContent), Letters(string.Concat(text.AllBlocks().Select(Said))));
        }, iter: 1000);

    private static string Said(Block block) => block is CodeBlock code ? code.Code : Walk.PlainText(Walk.Content(block));

    private static string Letters(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit));

    private static Gen<string> Fragments { get; } = Pieces(
        "<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<em>", "</em>", "<a href='/x'>", "</a>", "<ul>", "</ul>", "<li>", "</li>", "<ol>", "</ol>", "<h2>", "</h2>", "<br>", "<div>", "</div>",
        "<blockquote>", "</blockquote>", "<table><tr><td>", "</td><td>", "</td></tr></table>", "<span>", "</span>", "<code>", "</code>", "word", "Word ", " two words ", ".", ":", "*", "_", "`", "[",
        "]", "(", ")", "!", "#", "- ", "1. ", "&amp;", "&lt;b&gt;", "\\", "|", "{.x}", "@key1", "[@a1]", ":::", "\n", "\n\n", "~~~", "---", "===", "&nbsp;", "<q>", "</q>", "<pre>", "</pre>", "http://x.y");

    private static Gen<string> Pieces(params string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 30].Select(string.Concat);
}
