using System.Globalization;
using System.Text.RegularExpressions;
using Wellspring.Foundation;

namespace Wellspring.Importing.WordPress;

/// <summary>
/// Reads a WordPress export (WXR 1.0, 1.1, 1.2) part by part, so that memory holds one item at a time.
/// Elements are known by XML namespace, whatever prefix a file gives them.
/// </summary>
static partial class Wxr
{
    // Some exports give these names with https, as if they were addresses.
    private const string Export = "://wordpress.org/export/";
    private const string Content = "://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "://purl.org/dc/elements/1.1/";

    /// <param name="file">The name that messages give the file.</param>
    public static IEnumerable<WxrPart> Read(Stream stream, string file)
    {
        using var xml = new WxrXml(stream, file);
        var versioned = false;
        foreach (var _ in Channel(xml))
        {
            if (IsVersion(xml)) versioned = true;
            else if (Part(xml) is { } part) yield return part;
        }
        xml.ToEnd();
        if (!versioned) throw new UnreadableInputException("this is no WordPress export: it says no WXR version (wp:wxr_version).", new Place(1, 1, file));
    }

    private static IEnumerable<string> Channel(WxrXml xml)
    {
        xml.ToRoot();
        if (xml.Name != "rss") throw xml.Unreadable("this is no WordPress export: its root is not <rss>.");
        return xml.Children().Where(name => name == "channel").SelectMany(_ => xml.Children());
    }

    private static bool IsVersion(WxrXml xml) =>
        IsWp(xml) && xml.Name == "wxr_version" && Version().IsMatch(xml.Text().Trim());

    private static WxrPart? Part(WxrXml xml) => (IsWp(xml), xml.Name) switch
    {
        (true, "base_site_url") => Site(xml),
        (false, "link") when xml.Namespace.Length == 0 => Site(xml),
        (true, "author") => Author(xml),
        (true, "category") => Term(xml, WxrTerm.Category),
        (true, "tag") => Term(xml, WxrTerm.Tag),
        (true, "term") => Term(xml, ""),
        (false, "item") => WxrItems.Read(xml),
        _ => null,
    };

    private static WxrSite Site(WxrXml xml)
    {
        var place = xml.Place;
        return new(xml.Text().Trim(), place);
    }

    private static WxrAuthor Author(WxrXml xml)
    {
        var place = xml.Place;
        var said = WpTexts(xml);
        var login = said.GetValueOrDefault("author_login", "");
        return new(login, FirstFilled(said.GetValueOrDefault("author_display_name"), FullName(said), login), place);
    }

    private static string FullName(Dictionary<string, string> said) =>
        $"{said.GetValueOrDefault("author_first_name")} {said.GetValueOrDefault("author_last_name")}".Trim();

    private static WxrTerm Term(WxrXml xml, string taxonomy)
    {
        var place = xml.Place;
        var said = WpTexts(xml);
        string Said(params string[] names) => FirstFilled([.. names.Select(said.GetValueOrDefault)]);
        return new(
            taxonomy.Length > 0 ? taxonomy : Said("term_taxonomy"),
            Said("category_nicename", "tag_slug", "term_slug"),
            Said("cat_name", "tag_name", "term_name"),
            Said("category_parent", "term_parent"),
            Said("category_description", "tag_description", "term_description"),
            place);
    }

    private static Dictionary<string, string> WpTexts(WxrXml xml)
    {
        var said = new Dictionary<string, string>();
        foreach (var name in xml.Children())
            if (IsWp(xml)) said.TryAdd(name, xml.Text().Trim());
        return said;
    }

    private static string FirstFilled(params string?[] texts) => texts.FirstOrDefault(t => !string.IsNullOrWhiteSpace(t)) ?? "";

    internal static bool IsWp(WxrXml xml) => IsExport(xml) && !IsExcerpt(xml);

    internal static bool IsExcerpt(WxrXml xml) => IsExport(xml) && xml.Namespace.EndsWith("/excerpt/", StringComparison.Ordinal);

    internal static bool IsContent(WxrXml xml) => Name(xml) == Content;

    internal static bool IsDublinCore(WxrXml xml) => Name(xml) == DublinCore;

    internal static bool Flag(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number > 0;

    private static bool IsExport(WxrXml xml) => Name(xml).StartsWith(Export, StringComparison.Ordinal);

    private static string Name(WxrXml xml)
    {
        var colon = xml.Namespace.IndexOf(':', StringComparison.Ordinal);
        return colon is 4 or 5 && xml.Namespace.StartsWith("http", StringComparison.Ordinal) ? xml.Namespace[colon..] : xml.Namespace;
    }

    [GeneratedRegex(@"^\d+\.\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex Version();
}
