using Wellspring.Articles;

namespace Wellspring.Importing.WordPress;

/// <summary>What a post is filed under, here.</summary>
static class PostTerms
{
    public static IReadOnlyList<string> Topics(WxrItem item, CategoryTree categories, Losses losses)
    {
        var topics = new List<string>();
        foreach (var use in Used(item))
            if (categories.TopicOf(use) is { } topic) topics.Add(topic);
            else losses.Name("category", $"\"{Printed.Of(use.Name)}\" is used but not defined in the file");
        return [.. topics.Distinct()];
    }

    /// <summary>Tags that name an audience of this site count as it; the others are named as lost.</summary>
    public static IReadOnlyList<string> Audiences(WxrItem item, IReadOnlySet<string> audiences, Losses losses)
    {
        var tags = item.Terms.Where(t => t.Taxonomy == WxrTerm.Tag).Select(t => (t.Name, Slug: Slug.From(t.Slug.Length > 0 ? t.Slug : t.Name))).ToLookup(t => audiences.Contains(t.Slug));
        if (tags[false].Any()) losses.Name("tags", string.Join(", ", tags[false].Select(t => Printed.Of(t.Name))));
        foreach (var other in item.Terms.Where(t => t.Taxonomy is not (WxrTerm.Tag or WxrTerm.Category))) losses.Name("term", $"{Printed.Of(other.Taxonomy)}: {Printed.Of(other.Name)}");
        return [.. tags[true].Select(t => t.Slug).Distinct()];
    }

    // WXR 1.0 names every category twice, once without its slug.
    private static IEnumerable<WxrUse> Used(WxrItem item)
    {
        var uses = item.Terms.Where(t => t.Taxonomy == WxrTerm.Category).ToList();
        var named = uses.Where(u => u.Slug.Length > 0).Select(u => u.Name).ToHashSet();
        return uses.Where(u => u.Slug.Length > 0 || !named.Contains(u.Name));
    }
}
