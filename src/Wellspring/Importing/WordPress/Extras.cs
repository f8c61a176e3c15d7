using System.Globalization;

namespace Wellspring.Importing.WordPress;

/// <summary>What WordPress keeps beside a post and an article here has no place for.</summary>
static class Extras
{
    public static void Name(WxrItem item, Losses losses)
    {
        for (var n = 1; n <= item.Comments; n++) losses.Name("comment", string.Create(CultureInfo.InvariantCulture, $"comment {n} of {item.Comments}: articles have no comments"));
        if (item.Status is "private" or "trash" or "future") losses.Name("status", $"it was \"{item.Status}\"; it is a draft now");
        if (item.Parent is not ("" or "0")) losses.Name("parent", $"it stood under item {Printed.Of(item.Parent)}");
        if (item.HasPassword) losses.Name("password", "the article is a draft, which only the team can read");
        if (item.IsSticky) losses.Name("sticky", "no article is pinned to the front");
        if (item.MetaValue(WxrMeta.FeaturedImage) is { Length: > 0 } image) losses.Name("featured-image", $"attachment {Printed.Of(image)}: pictures stand in the text");
        var keys = item.Meta.Select(m => m.Key).Where(k => !WxrMeta.Read.Contains(k)).Distinct().ToList();
        if (keys.Count > 0) losses.Name("meta", string.Join(", ", keys.Select(Printed.Of)));
    }
}
