using System.Text;
using Wellspring.Importing.WordPress;

namespace Wellspring.Tests.Importing.WordPress;

/// <summary>Makes exports for tests: a channel around the parts that matter to one test.</summary>
static class ExportText
{
    public const string FileName = "export.xml";

    public static string Of(params string[] parts) =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:wp="http://wordpress.org/export/1.2/">
        <channel><link>https://old.example</link><wp:wxr_version>1.2</wp:wxr_version>
        {string.Join('\n', parts)}
        </channel></rss>
        """;

    public static string Category(string slug, string parent = "") =>
        $"<wp:category><wp:category_nicename>{slug}</wp:category_nicename><wp:category_parent>{parent}</wp:category_parent><wp:cat_name>{slug}</wp:cat_name></wp:category>";

    public static string Post(int id, string slug, string content, string more = "", string type = "post", string status = "publish", string title = "A title") =>
        $"<item><title>{Cdata(title)}</title><link>https://old.example/{slug}/</link><guid>https://old.example/?p={id}</guid><content:encoded>{Cdata(content)}</content:encoded>"
        + $"<wp:post_id>{id}</wp:post_id><wp:post_name>{slug}</wp:post_name><wp:status>{status}</wp:status><wp:post_type>{type}</wp:post_type>{more}</item>";

    public static string Meta(string key, string value) =>
        $"<wp:postmeta><wp:meta_key>{key}</wp:meta_key><wp:meta_value>{Cdata(value)}</wp:meta_value></wp:postmeta>";

    public static string Cdata(string text) => $"<![CDATA[{text.Replace("]]>", "]]]]><![CDATA[>", StringComparison.Ordinal)}]]>";

    public static List<WxrPart> Parts(string xml) => Parts(Encoding.UTF8.GetBytes(xml));

    public static List<WxrPart> Parts(byte[] xml)
    {
        using var stream = new MemoryStream(xml);
        return [.. Wxr.Read(stream, FileName)];
    }
}
