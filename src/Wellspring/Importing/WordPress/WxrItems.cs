namespace Wellspring.Importing.WordPress;

/// <summary>Reads one <c>item</c> of an export.</summary>
static class WxrItems
{
    public static WxrItem Read(WxrXml xml)
    {
        var item = new WxrItem(xml.Place);
        foreach (var name in xml.Children())
        {
            if (Wxr.IsWp(xml)) Wp(item, xml, name);
            else if (xml.Namespace.Length == 0) Rss(item, xml, name);
            else Extension(item, xml, name);
        }
        return item;
    }

    private static void Rss(WxrItem item, WxrXml xml, string name)
    {
        switch (name)
        {
            case "title": item.Title = xml.Text().Trim(); break;
            case "link": item.Link = xml.Text().Trim(); break;
            case "guid": item.Guid = xml.Text().Trim(); break;
            case "category": item.Terms.Add(Use(xml)); break;
        }
    }

    private static void Extension(WxrItem item, WxrXml xml, string name)
    {
        switch (name)
        {
            case "encoded" when Wxr.IsContent(xml): item.Content = xml.Text(); break;
            case "encoded" when Wxr.IsExcerpt(xml): item.Excerpt = xml.Text().Trim(); break;
            case "creator" when Wxr.IsDublinCore(xml): item.Creator = xml.Text().Trim(); break;
        }
    }

    private static void Wp(WxrItem item, WxrXml xml, string name)
    {
        switch (name)
        {
            case "post_type": item.Type = Filled(xml.Text()); break;
            case "post_id": item.Id = xml.Text().Trim(); break;
            case "post_parent": item.Parent = xml.Text().Trim(); break;
            case "post_name": item.Slug = xml.Text().Trim(); break;
            case "status": item.Status = xml.Text().Trim(); break;
            case "attachment_url": item.AttachmentUrl = xml.Text().Trim(); break;
            case "post_password": item.HasPassword = xml.Text().Length > 0; break;
            case "is_sticky": item.IsSticky = Wxr.Flag(xml.Text()); break;
            case "comment": item.Comments++; break;
            case "postmeta": item.Meta.Add(Meta(xml)); break;
        }
    }

    private static WxrUse Use(WxrXml xml)
    {
        var (taxonomy, slug) = (xml.Attribute("domain"), xml.Attribute("nicename"));
        return new(taxonomy.Length == 0 ? WxrTerm.Category : taxonomy, slug, xml.Text().Trim());
    }

    private static WxrMeta Meta(WxrXml xml)
    {
        var (key, value) = ("", (string?)null);
        foreach (var name in xml.Children())
        {
            if (!Wxr.IsWp(xml)) continue;
            if (name == "meta_key") key = xml.Text().Trim();
            if (name == "meta_value" && WxrMeta.Read.Contains(key)) value = xml.Text();
        }
        return new(key, value);
    }

    private static string? Filled(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
