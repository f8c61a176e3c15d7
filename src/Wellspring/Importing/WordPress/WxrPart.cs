using Wellspring.Foundation;

namespace Wellspring.Importing.WordPress;

/// <summary>One thing that a WordPress export (WXR 1.0 to 1.2) says, in the order of the file, as it was written there.</summary>
abstract record WxrPart(Place Place);

/// <summary>The address of the site the export was made on.</summary>
sealed record WxrSite(string Url, Place Place) : WxrPart(Place);

sealed record WxrAuthor(string Login, string DisplayName, Place Place) : WxrPart(Place);

/// <summary>A category (from <c>wp:category</c> or <c>wp:term</c>), a tag, or a term of another taxonomy.</summary>
sealed record WxrTerm(string Taxonomy, string Slug, string Name, string Parent, string Description, Place Place) : WxrPart(Place)
{
    public const string Category = "category";
    public const string Tag = "post_tag";
}

/// <summary>A post, a page, an attachment, a menu entry or whatever else WordPress calls a post.</summary>
sealed record WxrItem(Place Place) : WxrPart(Place)
{
    /// <summary><c>wp:post_type</c>; null when the item has none.</summary>
    public string? Type { get; set; }
    public string Id { get; set; } = "";
    public string Parent { get; set; } = "";
    public string Title { get; set; } = "";
    public string Slug { get; set; } = "";
    public string Status { get; set; } = "";
    public string Link { get; set; } = "";
    public string Guid { get; set; } = "";
    public string Creator { get; set; } = "";
    public string Content { get; set; } = "";
    public string Excerpt { get; set; } = "";
    public string AttachmentUrl { get; set; } = "";
    public bool HasPassword { get; set; }
    public bool IsSticky { get; set; }
    public int Comments { get; set; }
    public List<WxrUse> Terms { get; } = [];
    public List<WxrMeta> Meta { get; } = [];

    public bool IsText => Type is "post" or "page";

    /// <summary>The first value kept under this key, or null.</summary>
    public string? MetaValue(string key) => Meta.Find(m => m.Key == key)?.Value;
}

/// <summary>A term that an item is filed under.</summary>
sealed record WxrUse(string Taxonomy, string Slug, string Name);

/// <param name="Value">Null when it is one that no import reads: such values can be huge.</param>
sealed record WxrMeta(string Key, string? Value)
{
    public const string AttachedFile = "_wp_attached_file";
    public const string AlternativeText = "_wp_attachment_image_alt";
    public const string OldSlug = "_wp_old_slug";
    public const string FeaturedImage = "_thumbnail_id";
    public const string Footnotes = "footnotes";
    public const string Description = "_yoast_wpseo_metadesc";

    public static readonly IReadOnlySet<string> Read =
        new HashSet<string> { AttachedFile, AlternativeText, OldSlug, FeaturedImage, Footnotes, Description };
}
