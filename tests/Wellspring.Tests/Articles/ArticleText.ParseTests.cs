using CsCheck;
using Wellspring.Articles;

namespace Wellspring.Tests.Articles;

public sealed class ArticleTextParseTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Tears flow.", "p(Tears flow.)")]
    [InlineData("# Why *we* cry", "h1#why-we-cry(Why em<we> cry)")]
    [InlineData("## Why {#because}", "h2#because(Why)")]
    [InlineData("Why\n---", "h2#why(Why)")]
    [InlineData("## A\n\n## A\n\n## A", "h2#a(A) h2#a-2(A) h2#a-3(A)")]
    [InlineData("## Sources", "h2#h-sources(Sources)")]
    [InlineData("## 3 kinds", "h2#h-3-kinds(3 kinds)")]
    [InlineData("one\ntwo  \nthree", "p(one␣two⏎three)")]
    [InlineData("**strong** and `code`", "p(strong<strong> and code<code>)")]
    [InlineData("AT&amp;T &copy;", "p(AT&T ©)")]
    [InlineData("- a\n- b", "ul(li(p(a)) li(p(b)))")]
    [InlineData("3. a\n4. b", "ol3(li(p(a)) li(p(b)))")]
    [InlineData("> said", "quote(p(said))")]
    [InlineData("```text\nraw\n```", "code-text(raw)")]
    [InlineData("---", "rule")]
    [InlineData("[NIMH](https://www.nimh.nih.gov \"Institute\")", "p(link<https://www.nimh.nih.gov|NIMH>)")]
    [InlineData("<https://who.int> <help@example.org>", "p(link<https://who.int|https://who.int> link<mailto:help@example.org|help@example.org>)")]
    [InlineData("![A *calm* lake](media/lake.svg \"A lake\"){width=640 height=\"480\"}", "p(image<media/lake.svg|A calm lake|A lake>{width=640 height=480})")]
    [InlineData("| a | b |\n|---|--:|\n| 1 | 2 |", "table(head(cell(p(a)) cell-right(p(b))) row(cell(p(1)) cell-right(p(2))))")]
    public void CommonMark_and_tables_become_the_tree(string body, string shape) => Assert.Equal(shape, Shape.Of(body));

    [Theory]
    [InlineData("So it is.[@bylsma2019]", "p(So it is.cite<@bylsma2019>)")]
    [InlineData("[see @a2, pp. 3-4; -@b2]", "p(cite<see @a2, pp. 3-4; -@b2>)")]
    [InlineData("[@doe:99.x/y_z, p. 3]", "p(cite<@doe:99.x/y_z, p. 3>)")]
    [InlineData("[@{https://example.org/a?b=1}, p. 3]", "p(cite<@https://example.org/a?b=1, p. 3>)")]
    [InlineData("[@a--b]", "p(cite<@a, --b>)")]
    [InlineData("[@a 33\n34]", "p(cite<@a, 33 34>)")]
    [InlineData("[@a][@b]", "p(cite<@a>cite<@b>)")]
    [InlineData("[write to me@example.org]", "p([write to me@example.org])")]
    [InlineData("[@a](https://example.org)", "p(link<https://example.org|@a>)")]
    [InlineData("[@a; nothing]", "p([@a; nothing])")]
    [InlineData("As @bylsma2019 says.", "p(As says<@bylsma2019> says.)")]
    [InlineData("As @bylsma2019.", "p(As says<@bylsma2019>.)")]
    [InlineData("As @bylsma [p. 3] says", "p(As says<@bylsma, p. 3> says)")]
    [InlineData("As @{bylsma} says", "p(As says<@bylsma> says)")]
    [InlineData("Follow @nimhgov or mail@example2.org", "p(Follow @nimhgov or mail@example2.org)")]
    [InlineData("`[@a]` and \\[@a]", "p(code<[@a]> and [@a])")]
    [InlineData("*so [@a]*", "p(em<so cite<@a>>)")]
    [InlineData("| a |\n|---|\n| b [@a] |", "table(head(cell(p(a))) row(cell(p(b cite<@a>))))")]
    public void Citations_are_read_as_Pandoc_reads_them(string body, string shape) => Assert.Equal(shape, Shape.Of(body));

    [Theory]
    [InlineData("Tears speak. {.opinion reason=\"figure of speech\"}", "p(Tears speak.){.opinion reason=figure of speech}")]
    [InlineData("- Tears speak. {.opinion reason=play}", "ul(li(p(Tears speak.){.opinion reason=play}))")]
    [InlineData("Tears speak.\n{.opinion reason='a'}", "p(Tears speak.){.opinion reason=a}")]
    [InlineData("| a |\n|---|\n| b {.opinion reason=c} |", "table(head(cell(p(a))) row(cell(p(b){.opinion reason=c})){.opinion reason=c})")]
    [InlineData("a {curly} brace and {}", "p(a {curly} brace and {})")]
    [InlineData("a {.opinion} b", "p(a {.opinion} b)")]
    [InlineData("a \\{.opinion}", "p(a {.opinion})")]
    public void Attributes_belong_to_what_stands_before_them(string body, string shape) => Assert.Equal(shape, Shape.Of(body));

    [Theory]
    [InlineData("::: care-card {level=\"urgent\"}\n### If:\n- a\n:::", "care-card{level=urgent}(h3#if(If:) ul(li(p(a))))")]
    [InlineData("::: {.callout kind=tip}\na\n:::", "callout{kind=tip}(p(a))")]
    [InlineData(":::faq\na\n:::\nb", "faq(p(a)) p(b)")]
    [InlineData("::: faq\n- ::: callout\n\n  a\n  :::\n:::", "faq(ul(li(callout(p(a)))))")]
    [InlineData("::: faq :::\na\n:::", "faq(p(a))")]
    [InlineData("::: faq\n::: callout\na\n:::\nb\n:::\nc", "faq(callout(p(a)) p(b)) p(c)")]
    [InlineData(":::: faq\n::: callout\na\n:::\nb\n::::\nc", "faq(callout(p(a)) p(b)) p(c)")]
    [InlineData("::: faq\n```\n:::\n```\na\n:::\nb", "faq(code(:::) p(a)) p(b)")]
    [InlineData("::: faq\n- a\n  ::: callout\n  b\n  :::\n- c\n:::\nd", "faq(ul(li(p(a) callout(p(b))) li(p(c)))) p(d)")]
    [InlineData("::: faq\n> ::: callout\n> b\n:::\nc", "faq(quote(callout(p(b)))) p(c)")]
    [InlineData("a\n::: faq\nb\n:::", "p(a) faq(p(b))")]
    [InlineData("::: faq\na", "faq(p(a))")]
    [InlineData("::: mystery\na\n:::", "mystery(p(a))")]
    public void A_fence_closes_the_innermost_container(string body, string shape) => Assert.Equal(shape, Shape.Of(body));

    [Theory]
    [InlineData("::: screening phq-9\n:::\na", "screening=phq-9() p(a)")]
    [InlineData("::: screening phq-9 :::\n\n:::\na", "screening=phq-9() p(a)")]
    [InlineData("::: screening phq-9", "screening=phq-9()")]
    [InlineData("::: screening phq-9\n\n\na\n\nb", "screening=phq-9() p(a) p(b)")]
    [InlineData("a\n::: screening phq-9\n\n## b", "p(a) screening=phq-9() h2#b(b)")]
    [InlineData("::: faq\n::: screening phq-9\n:::\na\n:::\nb", "faq(screening=phq-9() p(a)) p(b)")]
    [InlineData("::: faq\n::: screening phq-9\n\na\n:::\nb", "faq(screening=phq-9() p(a)) p(b)")]
    [InlineData("- a\n  ::: screening k6\n\n  b", "ul(li(p(a) screening=k6() p(b)))")]
    [InlineData("> ::: screening k6\n\na", "quote(screening=k6()) p(a)")]
    public void A_screening_knows_its_test_and_needs_no_fence(string body, string shape)
    {
        Assert.Equal(shape, Shape.Of(body));
        Assert.Empty(ArticleText.Parse(body).NotUnderstood);
    }

    [Theory]
    [InlineData("::: mystery\na\n:::", "container-unknown 1:1")]
    [InlineData("::: screening", "container-unknown 1:1")]
    [InlineData("::: screening PHQ-9\n:::", "container-unknown 1:1")]
    [InlineData("::: screening phq-9 gad-7", "container-unknown 1:1")]
    [InlineData("::: screening phq-9 {level=urgent}", "attribute-unknown 1:1")]
    [InlineData("::: screening phq-9\na\n\nb\n:::", "container-unknown 1:1")]
    [InlineData("::: screening phq-9\na\n\nb", "container-unknown 1:1, container-unknown 1:1")]
    [InlineData("::: faq phq-9\na\n:::", "attribute-unknown 1:1")]
    [InlineData("::: self-check phq-9\na\n:::", "attribute-unknown 1:1")]
    [InlineData("a\n\n::: faq\nb", "container-unknown 3:1")]
    [InlineData("a\n\n:::", "container-unknown 3:1")]
    [InlineData("::: care-card level=urgent\n:::", "attribute-unknown 1:1")]
    [InlineData("::: care-card {color=red}\n:::", "attribute-unknown 1:1")]
    [InlineData("a {.opinion} b", "attribute-unknown 1:3")]
    [InlineData("a\n\nb {onclick=x}", "attribute-unknown 3:1")]
    [InlineData("## a {.big}", "attribute-unknown 1:1")]
    [InlineData("a ![b](c){onload=x}", "attribute-unknown 1:3")]
    [InlineData("[b](c){.x}", "attribute-unknown 1:1")]
    [InlineData("a\n\n<div>b</div>", "raw-html 3:1")]
    [InlineData("so <b>bold</b>", "raw-html 1:4, raw-html 1:11")]
    [InlineData("<!-- note -->", "raw-html 1:1")]
    public void What_the_language_has_not_is_a_finding_at_its_place(string body, string findings) =>
        Assert.Equal(findings, string.Join(", ", ArticleText.Parse(body).NotUnderstood.Select(f => $"{f.Code} {f.Place}")));

    [Theory]
    [InlineData("::: care-card {level=urgent}\n### Ask if:\n- a\n:::")]
    [InlineData("::: infographic {kind=list title=\"Three kinds\"}\n- **A** b\n:::")]
    [InlineData("Tears. {.opinion reason=play}\n\n## A {#b}\n\n![a](b){width=1 height=2}")]
    [InlineData("1 < 2 and a > b, {curly} and :: colons")]
    public void What_the_language_has_is_no_finding(string body) => Assert.Empty(ArticleText.Parse(body).NotUnderstood);

    [Fact]
    public void A_place_counts_lines_and_columns_of_the_body()
    {
        var text = ArticleText.Parse("First.\r\n\r\n- item *one* [@a1]\r\n- two\r\n\r\n| x |\r\n|---|\r\n| y [@b2] |\r\n");
        Assert.Equal(["3:14", "8:5"], text.Citations().Select(c => c.Place.ToString()));
        Assert.Equal("4:1", text.Blocks.OfType<ListBlock>().Single().Items[1].Place.ToString());
    }

    [Fact]
    public void No_text_makes_it_fail_and_every_place_lies_inside_the_body() =>
        Bodies.Hostile.Holds(body =>
        {
            var text = ArticleText.Parse(body);
            var lines = body.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');
            foreach (var place in Bodies.Places(text)) Assert.True(Bodies.Holds(lines, place), $"{place} in {body}");
        }, iter: 1000);

    // Structure around words: every run of words must be found exactly where its place says.
    private static readonly string[] Structures =
    [
        "{0} {1}\n\n", "## {0} *{1}* {{#x}}\n\n", "- {0}\n- **{1}**\n\n", "> {0}\n> {1}\n\n", "1. {0}\n\n   {1}\n\n", "| {0} | {1} |\n|---|---|\n| {1} | {0} [@k1] |\n\n",
        "::: faq\n### {0}\n{1}\n:::\n\n", "- {0}\n  ::: callout\n  {1} [x](y) {0}\n  :::\n\n", "{0}\r\n{1}\r\n\r\n", "[{0}](a) ![b](c) {1}\n\n", "> - {0}\n>   > {1}\n\n", "\t- {0}\n", "{0}  \n{1} {{.opinion reason=\"a\"}}\n\n",
    ];

    [Fact]
    public void A_run_of_words_stands_where_its_place_says() =>
        Gen.Int[0, Structures.Length - 1].Array[1, 12].Holds(picks =>
        {
            var body = string.Concat(picks.Select((pick, i) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Structures[pick], $"w{i}a", $"w{i}b")));
            var lines = body.Replace("\r\n", "\n").Split('\n');
            foreach (var run in ArticleText.Parse(body).AllBlocks().SelectMany(Walk.Inlines).OfType<TextRun>())
                Assert.StartsWith(run.Text, lines[run.Place.Line - 1][(run.Place.Column - 1)..], StringComparison.Ordinal);
        });
}
