using System.Text;
using Wellspring.Foundation;
using Wellspring.Importing.WordPress;

namespace Wellspring.Tests.Importing.WordPress;

public sealed class WxrTests
{
    [Fact]
    public void An_export_is_read_part_by_part()
    {
        var parts = ExportText.Parts(File.ReadAllBytes(Repository.File("tests", "Wellspring.Tests", "Importing", "WordPress", "wards.xml")));
        Assert.Equal(["Mira Sample", "Ola Sample"], parts.OfType<WxrAuthor>().Select(a => a.DisplayName));
        Assert.Equal(["sleep", "naps", "night-naps"], parts.OfType<WxrTerm>().Where(t => t.Taxonomy == WxrTerm.Category).Select(t => t.Slug));
        Assert.Equal(["post", "page", "post", "post", "attachment", "nav_menu_item", null], parts.OfType<WxrItem>().Select(i => i.Type));
        Assert.Contains(new WxrSite("https://quiet-wards.example", new Place(9, 4, ExportText.FileName)), parts);
    }

    [Fact]
    public void An_item_carries_its_terms_its_comments_and_the_meta_values_that_are_read()
    {
        var parts = ExportText.Parts(File.ReadAllBytes(Repository.File("tests", "Wellspring.Tests", "Importing", "WordPress", "wards.xml")));
        var post = parts.OfType<WxrItem>().First();
        Assert.Equal(["naps", "sleep", "men", "pillows"], post.Terms.Select(t => t.Slug));
        Assert.Equal((2, true, "ward-sleep"), (post.Comments, post.IsSticky, post.MetaValue(WxrMeta.OldSlug)));
        Assert.Null(post.MetaValue("_edit_last"));
        Assert.Contains(post.Meta, m => m.Key == "_edit_last");
    }

    [Fact]
    public void Elements_are_known_by_namespace_and_not_by_prefix()
    {
        var xml = ExportText.Of("<item><x:post_type xmlns:x=\"urn:other\">post</x:post_type></item>", ExportText.Post(1, "a", "Text"))
            .Replace("wp:", "word:", StringComparison.Ordinal).Replace("xmlns:wp", "xmlns:word", StringComparison.Ordinal);
        Assert.Equal([null, "post"], ExportText.Parts(xml).OfType<WxrItem>().Select(i => i.Type));
    }

    [Fact]
    public void Split_CDATA_sections_and_backslashes_survive()
    {
        var post = ExportText.Parts(ExportText.Of(ExportText.Post(1, "a", @"x ]]> y \' \\ z"))).OfType<WxrItem>().Single();
        Assert.Equal(@"x ]]> y \' \\ z", post.Content);
    }

    [Fact]
    public void An_old_code_page_is_read_as_it_says()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var xml = ExportText.Of(ExportText.Post(1, "a", "Ženy a spánek")).Replace("UTF-8", "windows-1250", StringComparison.Ordinal);
        Assert.Equal("Ženy a spánek", ExportText.Parts(Encoding.GetEncoding(1250).GetBytes(xml)).OfType<WxrItem>().Single().Content);
    }

    [Fact]
    public void An_export_that_says_no_version_is_refused()
    {
        var xml = ExportText.Of().Replace("<wp:wxr_version>1.2</wp:wxr_version>", "", StringComparison.Ordinal);
        Assert.Contains("wp:wxr_version", Refused(xml), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not xml at all")]
    [InlineData("<html></html>")]
    [InlineData("<rss><channel>")]
    public void What_is_no_export_is_refused_in_one_line(string text)
    {
        var line = Refused(text);
        Assert.StartsWith(ExportText.FileName, line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
    }

    [Fact]
    public void A_text_too_long_to_be_an_article_is_refused_where_it_starts()
    {
        var xml = ExportText.Of(ExportText.Post(1, "a", new string('x', WxrXml.LongestText + 1)));
        Assert.Contains("too long", Refused(xml), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_no_import_reads_may_be_long()
    {
        var xml = ExportText.Of(ExportText.Post(1, "a", "Text", ExportText.Meta("_elementor_data", new string('x', WxrXml.LongestText + 1))));
        Assert.Equal("Text", ExportText.Parts(xml).OfType<WxrItem>().Single().Content);
    }

    private static string Refused(string xml) =>
        Assert.Throws<UnreadableInputException>(() => ExportText.Parts(xml)).Line;
}
