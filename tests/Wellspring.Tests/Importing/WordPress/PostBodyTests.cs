using Wellspring.Foundation;
using Wellspring.Importing;
using Wellspring.Importing.WordPress;

namespace Wellspring.Tests.Importing.WordPress;

/// <summary>What becomes of the ways in which WordPress writes a text.</summary>
public sealed class PostBodyTests
{
    private static readonly Attachment Lamp = new("20", "7", "2019/03/lamp.png", "A lamp", "https://old.example/wp-content/uploads/2019/03/lamp.png", Place.Nowhere);

    [Theory]
    [InlineData("One\nline.\n\nTwo.", "One\\\nline.\n\nTwo.\n")]
    [InlineData("One.<blockquote>Said.\n\nAgain.</blockquote>Two.", "One.\n\n> Said.\n>\n> Again.\n\nTwo.\n")]
    [InlineData("A <b>bold</b> word.<br />\nNext.", "A **bold** word.\\\nNext.\n")]
    [InlineData("<!-- wp:paragraph --><p>Block\ntext.</p><!-- /wp:paragraph -->", "Block text.\n")]
    [InlineData("[caption id=\"x\" width=\"300\"]<img src=\"https://old.example/wp-content/uploads/2019/03/lamp-300x200.png\" alt=\"Lit\" /> By night[/caption]", "![Lit](media/2019/03/lamp.png \"By night\")\n")]
    [InlineData("[gallery ids=\"20\"]", "![A lamp](media/2019/03/lamp.png)\n")]
    [InlineData("[gallery]", "![A lamp](media/2019/03/lamp.png)\n")]
    [InlineData("[embed]https://video.example/7[/embed]", "[https://video.example/7](https://video.example/7)\n")]
    [InlineData("[audio mp3=\"https://old.example/a.mp3\"][/audio]", "[https://old.example/a.mp3](https://old.example/a.mp3)\n")]
    [InlineData("[audio https://old.example/a.mp3|loop=no]", "[https://old.example/a.mp3](https://old.example/a.mp3)\n")]
    [InlineData("[note color=\"red\"]Kept.[/note]", "Kept.\n")]
    [InlineData("As [sic] written, [[gallery]] too.", "As \\[sic\\] written, \\[gallery\\] too.\n")]
    [InlineData("<pre>[gallery ids=\"20\"]</pre>", "```\n[gallery ids=\"20\"]\n```\n")]
    [InlineData("<a href=\"https://www.old.example/about/#team\">us</a> <a href=\"/?p=11\">us</a> <a href=\"https://else.example/about/\">them</a>", "[us](/articles/about#team) [us](/articles/about) [them](https://else.example/about/)\n")]
    [InlineData("<iframe src=\"https://video.example/9\"></iframe>", "[https://video.example/9](https://video.example/9)\n")]
    public void A_post_becomes_the_article_language(string content, string expected) => Assert.Equal(expected, Text(content, new("here")));

    [Theory]
    [InlineData("<!-- wp:latest-posts /-->", "block")]
    [InlineData("<!-- wp:core-embed/youtube {\"url\":\"https://video.example/7\"} --><figure>x</figure><!-- /wp:core-embed/youtube -->", "embed")]
    [InlineData("[contact-form to=\"x\"]", "shortcode")]
    [InlineData("One<!--more-->two", "break")]
    [InlineData("<script>alert(1)</script>", "script")]
    [InlineData("[gallery ids=\"99\"]", "shortcode")]
    public void What_is_lost_is_named(string content, string what)
    {
        var losses = new Losses("here");
        Text(content, losses);
        Assert.Equal([what], losses.Named.Select(l => l.What));
    }

    [Fact]
    public void Footnotes_stand_where_their_block_stood_and_are_pointed_at()
    {
        var item = Item("<!-- wp:paragraph --><p>Loud<sup data-fn=\"a\" class=\"fn\"><a href=\"#a\">1</a></sup>.</p><!-- /wp:paragraph --><!-- wp:footnotes /--><!-- wp:paragraph --><p>End.</p><!-- /wp:paragraph -->");
        item.Meta.Add(new(WxrMeta.Footnotes, """[{"id":"a","content":"Measured <em>once</em>."}]"""));
        Assert.Equal("Loud (note 1).\n\n## Notes\n\n1. Measured *once*.\n\nEnd.\n", Text(item, new("here")));
    }

    [Fact]
    public void A_million_open_brackets_and_comments_end_in_good_time()
    {
        var losses = new Losses("here");
        foreach (var part in new[] { "[a_b ", "[caption]", "<!-- wp:embed {", "<!--", "<pre", "[[x]", "[embed]", "[x]" })
            Assert.NotNull(new Shortcodes(BlockComments.Resolve(string.Concat(Enumerable.Repeat(part, 100_000)), "", losses), _ => [], losses).Resolve());
    }

    private static string Text(string content, Losses losses) => Text(Item(content), losses);

    private static string Text(WxrItem item, Losses losses)
    {
        var permalinks = new Permalinks("https://old.example");
        permalinks.Add(new WxrItem(Place.Nowhere) { Id = "11", Link = "https://old.example/about/" }, "/articles/about");
        return PlainMarkup.ToText(new PostBody(item, new Attachments([Lamp]), permalinks, losses).Html(), losses);
    }

    private static WxrItem Item(string content) => new(Place.Nowhere) { Id = "7", Content = content };
}
