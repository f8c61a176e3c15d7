using System.Globalization;
using AngleSharp.Html.Parser;
using CsCheck;
using Wellspring.Articles;
using Wellspring.Articles.Infographics;
using Wellspring.Foundation.Pictures;

namespace Wellspring.Tests.Articles.Infographics;

/// <summary>A drawing says what was signed, all of it, once; and what it measures is true.</summary>
[Trait("database", "none")]
public sealed class InfographicDrawingTests
{
    private const double Pixel = 1;

    private static readonly Gen<string> Word = Gen.String[Gen.Char["abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZéüßñ,.;?"], 1, 24].Where(w => w.Any(char.IsLetter));
    private static readonly Gen<string> Words = Word.Array[1, 12].Select(w => string.Join(' ', w));
    private static readonly Gen<(string Term, string Text)[]> Things = Gen.Select(Words, Words).Array[1, 6];

    [Fact]
    public void Every_word_of_a_list_or_of_steps_is_drawn_once_in_its_order() => FixedSeeds.Holds(Gen.Select(Things, Gen.Bool), drawn =>
    {
        var (things, ordered) = drawn;
        var body = string.Join('\n', things.Select((t, i) => $"{(ordered ? $"{i + 1}." : "-")} **{MarkdownText.Escape(t.Term)}** {MarkdownText.Escape(t.Text)}"));
        var drawing = Drawn($"::: infographic {{title=\"T\"}}\n{body}\n:::");
        var numbers = ordered ? Enumerable.Range(1, things.Length).Select(n => n.ToString(CultureInfo.InvariantCulture)) : [];
        Assert.Equal(
            things.SelectMany(t => Letters($"{t.Term} {t.Text}")).Concat(numbers.SelectMany(Letters)).Order(),
            Letters(string.Join(' ', Lines(drawing).Select(l => l.Text))).Order());
    });

    [Fact]
    public void Words_never_leave_their_box_and_boxes_never_leave_the_drawing() => FixedSeeds.Holds(Things, things =>
    {
        foreach (var drawing in new[] { Drawn(Listed(things)), Drawn(Tabled(things)) })
        {
            Assert.All(Lines(drawing), l => Assert.True(Lettering.WidthOf(l.Pieces, l.Size) <= l.Width + 0.01, l.Text));
            Assert.All(Lines(drawing), l => Assert.InRange(l.IsCentred ? l.X : l.X + Lettering.WidthOf(l.Pieces, l.Size), 0, drawing.Width));
            Assert.All(Lines(drawing), l => Assert.InRange(l.Y, 0, drawing.Height));
            Assert.All(drawing.Marks.OfType<Box>(), b => Assert.True(b.X >= 0 && b.Y >= 0 && b.X + b.Width <= drawing.Width + 0.01 && b.Y + b.Height <= drawing.Height + 0.01));
        }
    });

    [Fact]
    public void Lines_of_one_column_do_not_overlap() => FixedSeeds.Holds(Things, things =>
    {
        foreach (var column in Lines(Drawn(Listed(things))).GroupBy(l => l.X))
            Assert.All(column.Zip(column.Skip(1)), pair => Assert.True(pair.Second.Y - pair.First.Y >= pair.First.Size));
    });

    [Fact]
    public void Bars_begin_at_zero_and_are_as_long_as_their_numbers_say() => FixedSeeds.Holds(Gen.Decimal[0, 5000].Select(d => Math.Round(d, 2)).Array[1, 8].Where(v => v.Max() > 0), values =>
    {
        var drawing = Drawn($"::: infographic {{kind=\"bars\" title=\"T\" unit=\"days\" n=\"9\"}}\n{string.Join('\n', values.Select(v => FormattableString.Invariant($"- **{v}** some[@a]")))}\n:::");
        var bars = drawing.Marks.OfType<Box>().Where(b => b.Ink == Ink.Accent).ToList();
        Assert.All(bars, b => Assert.Equal(0, b.X));
        var unit = bars.Max(b => b.Width) / (double)values.Max();
        Assert.All(bars.Zip(values), p => Assert.InRange(p.First.Width, ((double)p.Second * unit) - Pixel, ((double)p.Second * unit) + Pixel));
    });

    [Fact]
    public void Of_a_hundred_fields_exactly_the_shares_are_filled() => FixedSeeds.Holds(Gen.OneOf(Gen.Int[0, 1000].Array[1], Gen.Int[0, 200].Array[1, 5]).Select(s => s.Select(x => x / 10m).ToArray()), shares =>
    {
        var drawing = Drawn($"::: infographic {{kind=\"proportion\" title=\"T\" unit=\"adults\" n=\"9\"}}\n{string.Join('\n', shares.Select(s => FormattableString.Invariant($"- **{s} %** some[@a]")))}\n:::");
        var fields = drawing.Marks.OfType<Box>().Where(b => b.Height is > 18 and < 20 && b.X < 230).ToList();
        var whole = fields.Where(f => f.Ink == Ink.Rule).Sum(f => f.Width);
        Assert.Equal(100, fields.Count(f => f.Ink == Ink.Rule));
        Assert.Equal((double)shares.Sum(), fields.Where(f => f.Ink != Ink.Rule).Sum(f => f.Width) / whole * 100, 6);
    });

    [Fact]
    public void A_chart_says_its_unit_and_among_how_many() =>
        Assert.Contains("Days a month (n\u00a0=\u00a01,060)", Lines(Drawn("::: infographic {kind=\"bars\" title=\"T\" unit=\"days a month\" n=\"1,060\"}\n- **3** women[@a]\n:::")).Select(l => l.Text));

    [Fact]
    public void A_source_is_its_number_above_the_word_that_cites_it() =>
        Assert.Contains(Drawn("::: infographic {title=\"T\"}\n- **A** smoke.[@a]\n:::").Marks.OfType<Line>(), l => l.Pieces is [{ Text: "smoke." }, { Text: "7", Raised: true }]);

    [Theory]
    [InlineData("::: infographic {title=\"T\"}\n- **A** [link](/crisis)\n:::")]
    [InlineData("::: infographic {title=\"T\"}\n- **A** ![picture](media/a.png)\n:::")]
    [InlineData("::: infographic {title=\"T\"}\n- **دموع** العين\n:::")]
    [InlineData("::: infographic {title=\"眼泪\"}\n- **A** b\n:::")]
    public void What_letters_cannot_hold_stays_a_list_with_all_its_words(string text)
    {
        var parsed = ArticleText.Parse(text);
        Assert.Null(InfographicDrawing.Of(InfographicReading.Read((Container)parsed.Blocks[0])!, _ => 7));
        var html = ArticleHtml.Render(parsed);
        Assert.DoesNotContain("<svg", html, StringComparison.Ordinal);
        Assert.Contains("<li>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_thousand_steps_are_no_picture() =>
        Assert.Null(InfographicDrawing.Of(InfographicReading.Read((Container)ArticleText.Parse("::: infographic {title=\"T\"}\n" + string.Concat(Enumerable.Repeat("1. **A** b\n", 1000)) + ":::").Blocks[0])!, _ => 7));

    [Fact]
    public void A_chart_that_would_mislead_is_shown_as_its_words()
    {
        var html = ArticleHtml.Render(ArticleText.Parse("::: infographic {kind=\"proportion\" title=\"T\" unit=\"adults\" n=\"9\"}\n- **80 %** a[@a]\n- **70 %** b[@a]\n:::"));
        Assert.DoesNotContain("<svg", html, StringComparison.Ordinal);
        Assert.Contains("<li><b>80 %</b>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_drawing_has_a_name_and_a_description_and_the_page_keeps_every_word_as_text() => FixedSeeds.Holds(Things, things =>
    {
        var page = new HtmlParser().ParseDocument(ArticleHtml.Render(ArticleText.Parse(Listed(things))));
        var svg = page.QuerySelector("svg[role=img]")!;
        Assert.Equal("T", page.GetElementById(svg.GetAttribute("aria-labelledby")!)!.TextContent);
        Assert.Contains("side by side", page.GetElementById(svg.GetAttribute("aria-describedby")!)!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Letters(string.Concat(things.Select(t => t.Term + t.Text))), Letters(page.QuerySelector(".words")!.TextContent));
        Assert.Equal(Letters(string.Concat(things.Select(t => t.Term + t.Text))).Order(), Letters(string.Concat(svg.QuerySelectorAll("text").Select(t => t.TextContent))).Order());
    });

    [Fact]
    public void Sources_are_led_to_at_the_foot_each_once_and_every_way_back_arrives()
    {
        var page = new HtmlParser().ParseDocument(ArticleHtml.Render(ArticleText.Parse("One.[@a]\n\n::: infographic {title=\"T\"}\n- **A** b[@a; @c]\n- **D** e[@a, p. 3]\n:::\n\nTwo.[@a]")));
        Assert.Equal(["1", "2"], page.QuerySelectorAll(".foot a.cite").Select(a => a.TextContent));
        Assert.All((string[])["r1", "r1-2", "r1-3", "r1-4", "r2"], id => Assert.NotNull(page.GetElementById(id)));
        Assert.Empty(page.QuerySelectorAll(".words a, svg a"));
    }

    private static string Listed((string Term, string Text)[] things) =>
        "::: infographic {title=\"T\"}\n" + string.Join('\n', things.Select(t => $"- **{MarkdownText.Escape(t.Term)}** {MarkdownText.Escape(t.Text)}")) + "\n:::";

    private static string Tabled((string Term, string Text)[] things) =>
        "::: infographic {title=\"T\"}\n| | A | B |\n|---|---|---|\n" + string.Join('\n', things.Select(t => $"| x | {MarkdownText.Escape(t.Term)} | {MarkdownText.Escape(t.Text)} |")) + "\n:::";

    private static Drawing Drawn(string text)
    {
        var infographic = InfographicReading.Read((Container)ArticleText.Parse(text).Blocks[0], out var faults);
        Assert.Empty(faults);
        return InfographicDrawing.Of(infographic!, _ => 7)!;
    }

    private static IEnumerable<Line> Lines(Drawing drawing) => drawing.Marks.OfType<Line>();

    private static IEnumerable<char> Letters(string text) => text.Where(c => !char.IsWhiteSpace(c));
}
