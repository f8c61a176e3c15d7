using Wellspring.Articles;

namespace Wellspring.Tests.Articles;

/// <summary>Texts that make naive readers of Markdown hang or run out of stack.</summary>
public sealed class ArticleTextHostileTests
{
    private const int Length = 200_000;
    private const int DeepestTree = 100;

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("[](")]
    [InlineData("[a](<b")]
    [InlineData("[a][b]")]
    [InlineData("*a ")]
    [InlineData("**a_b ")]
    [InlineData("_a*b")]
    [InlineData("`a``b```")]
    [InlineData("<a")]
    [InlineData("<!--")]
    [InlineData("<?")]
    [InlineData("<![CDATA[")]
    [InlineData("&#1")]
    [InlineData("{.a")]
    [InlineData("{.a} ")]
    [InlineData("[@a;")]
    [InlineData("[@a]")]
    [InlineData("@a1 [")]
    [InlineData("\\")]
    [InlineData("|a")]
    [InlineData("|")]
    [InlineData("\n::: faq\n")]
    [InlineData("\n:::\n")]
    [InlineData("\n[a]: b\n")]
    [InlineData("\n> ::: faq\n")]
    [InlineData("a\n")]
    [InlineData("a\n===\n")]
    [InlineData("# a\n")]
    [InlineData("\n<div>\n")]
    [InlineData("|a|\n|-|\n")]
    [InlineData("   a\n")]
    [InlineData("<a@b.c>")]
    [InlineData("\t")]
    public void A_long_text_of_one_mark_is_read_into_a_shallow_tree(string mark)
    {
        var text = ArticleText.Parse(string.Concat(Enumerable.Repeat(mark, Length / mark.Length)) + " end");
        Assert.InRange(text.Blocks.Count == 0 ? 1 : text.Blocks.Max(Depth), 1, DeepestTree);
        Assert.EndsWith("\n", ArticleHtml.Render(text) + "\n", StringComparison.Ordinal);
    }

    private static int Depth(Block block) => 1 + Walk.Children(block).Select(Depth).Concat(Walk.Content(block).Select(Depth)).DefaultIfEmpty(0).Max();

    private static int Depth(Inline inline) => 1 + Walk.Content(inline).Select(Depth).DefaultIfEmpty(0).Max();
}
