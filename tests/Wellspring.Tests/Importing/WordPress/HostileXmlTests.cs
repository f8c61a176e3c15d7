using System.Text;
using Wellspring.Foundation;
using Wellspring.Importing.WordPress;

namespace Wellspring.Tests.Importing.WordPress;

/// <summary>Every way in which the XML itself can be hostile ends in one line with file, line and column.</summary>
public sealed class HostileXmlTests
{
    [Fact]
    public void An_entity_bomb_is_refused_before_it_grows()
    {
        const string bomb = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><rss><channel>&b;</channel></rss>""";
        Assert.Matches(@"^export\.xml:1:\d+: a document type \(<!DOCTYPE\) is not allowed in an export", Refused(bomb));
    }

    [Fact]
    public void An_external_entity_is_refused_and_never_read()
    {
        const string reads = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY host SYSTEM "file:///etc/hostname">]><rss><channel>&host;</channel></rss>""";
        Assert.Contains("document type", Refused(reads), StringComparison.Ordinal);
    }

    [Fact]
    public void Malformed_XML_is_named_with_its_line()
    {
        var line = Refused(ExportText.Of("<item><title>Fish & chips</title></item>"));
        Assert.StartsWith("export.xml:4:", line, StringComparison.Ordinal);
        Assert.Contains("not well-formed", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_off_after_its_last_item_is_refused()
    {
        var whole = ExportText.Of(ExportText.Post(1, "a", "Text"));
        Assert.Contains("not well-formed", Refused(whole[..whole.IndexOf("</channel>", StringComparison.Ordinal)]), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_named_with_their_line()
    {
        var bytes = Encoding.UTF8.GetBytes(ExportText.Of(ExportText.Post(1, "a", "cafe~")));
        bytes[Array.IndexOf(bytes, (byte)'~')] = 0xE9;
        var line = Assert.Throws<UnreadableInputException>(() => ExportText.Parts(bytes)).Line;
        Assert.Matches(@"^export\.xml:\d+:\d+: ", line);
    }

    [Fact]
    public void An_unknown_encoding_is_refused()
    {
        var line = Refused(ExportText.Of().Replace("UTF-8", "klingon-8", StringComparison.Ordinal));
        Assert.Contains("klingon-8", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
    }

    [Fact]
    public void A_section_of_100_MB_ends_the_reading_long_before_its_end()
    {
        using var endless = new EndlessSection(100 << 20);
        var line = Assert.Throws<UnreadableInputException>(() => Wxr.Read(endless, ExportText.FileName).Count()).Line;
        Assert.Equal("export.xml:4:1: a section of more than 16 MB is too long to be part of an article.", line);
        Assert.InRange(endless.Given, 0, 20 << 20);
    }

    [Fact]
    public void Many_sections_that_are_long_together_are_read()
    {
        var posts = Enumerable.Range(1, 20).Select(n => ExportText.Post(n, $"p{n}", new string(']', 1_000_000)));
        Assert.Equal(20, ExportText.Parts(ExportText.Of([.. posts])).OfType<WxrItem>().Count());
    }

    [Fact]
    public void Elements_nested_without_end_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 5000));
        Assert.Contains("nested deeper", Refused(ExportText.Of($"<item><wp:postmeta>{deep}")), StringComparison.Ordinal);
    }

    private static string Refused(string xml) =>
        Assert.Throws<UnreadableInputException>(() => ExportText.Parts(xml)).Line;
}
