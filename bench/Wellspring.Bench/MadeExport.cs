using System.Globalization;
using System.Text;

namespace Wellspring.Bench;

/// <summary>A WordPress export of any size, the same at every run: blocks, headings, links between posts, ten authors.</summary>
static class MadeExport
{
    private const string Words = "sleep night ward nurse patient quiet light hour breath pillow study people often feel better worse after before morning care help talk listen";

    public static string Of(int posts)
    {
        var random = new Random(1);
        var xml = new StringBuilder("""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><link>https://old.example</link><wp:wxr_version>1.2</wp:wxr_version>""");
        for (var n = 0; n < 10; n++) xml.Append(CultureInfo.InvariantCulture, $"<wp:author><wp:author_login>w{n}</wp:author_login><wp:author_display_name>Writer {n}</wp:author_display_name></wp:author>\n");
        for (var n = 0; n < posts; n++) Post(xml, random, n, posts);
        return xml.Append("</channel></rss>").ToString();
    }

    private static void Post(StringBuilder xml, Random random, int n, int posts)
    {
        xml.Append(CultureInfo.InvariantCulture, $"<item><title>{Sentence(random, 6)}</title><link>https://old.example/post-{n}/</link><dc:creator>w{n % 10}</dc:creator><guid>https://old.example/?p={n}</guid><content:encoded><![CDATA[");
        for (var part = 0; part < 16; part++)
        {
            if (part % 4 == 0) xml.Append(CultureInfo.InvariantCulture, $"<!-- wp:heading -->\n<h2>{Sentence(random, 4)}</h2>\n<!-- /wp:heading -->\n\n");
            xml.Append(CultureInfo.InvariantCulture, $"<!-- wp:paragraph -->\n<p>{Sentence(random, 90)} <a href=\"https://old.example/post-{random.Next(posts)}/\">more about it</a></p>\n<!-- /wp:paragraph -->\n\n");
        }
        xml.Append(CultureInfo.InvariantCulture, $"]]></content:encoded><wp:post_id>{n}</wp:post_id><wp:post_name>post-{n}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>\n");
    }

    private static string Sentence(Random random, int length)
    {
        var words = Words.Split(' ');
        return string.Join(' ', Enumerable.Range(0, length).Select(_ => words[random.Next(words.Length)])) + ".";
    }
}
