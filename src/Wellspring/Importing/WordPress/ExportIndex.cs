using Wellspring.Foundation;

namespace Wellspring.Importing.WordPress;

/// <summary>
/// Everything of an export but its texts: read first and to the end, so that a file which cannot be imported
/// is known before anything is stored, and so that texts can point at each other.
/// </summary>
sealed class ExportIndex
{
    public required string Site { get; init; }
    public required IReadOnlyList<WxrAuthor> Authors { get; init; }
    public required IReadOnlyList<WxrTerm> OtherTerms { get; init; }
    public required CategoryTree Categories { get; init; }
    public required Attachments Attachments { get; init; }
    public required IReadOnlyList<PlannedPost> Posts { get; init; }
    public required IReadOnlyList<WxrItem> OtherItems { get; init; }

    /// <exception cref="UnreadableInputException">The file cannot be read to its end, or contradicts itself.</exception>
    public static ExportIndex Read(string file)
    {
        using var stream = File.OpenRead(file);
        var parts = Wxr.Read(stream, file).Select(WithoutText).ToList();
        var items = parts.OfType<WxrItem>().ToList();
        var terms = parts.OfType<WxrTerm>().ToLookup(t => t.Taxonomy == WxrTerm.Category);
        var site = parts.OfType<WxrSite>().FirstOrDefault(s => s.Url.Length > 0)?.Url ?? "";
        return new()
        {
            Site = site,
            Authors = [.. parts.OfType<WxrAuthor>()],
            OtherTerms = [.. terms[false]],
            Categories = new CategoryTree(terms[true]),
            Attachments = new Attachments([.. items.Where(i => i.Type == "attachment").Select(Attachment.From)]),
            Posts = Plan(items.Where(i => i.IsText), site),
            OtherItems = [.. items.Where(i => !i.IsText && i.Type != "attachment")],
        };
    }

    private static WxrPart WithoutText(WxrPart part)
    {
        if (part is WxrItem item) (item.Content, item.Excerpt) = ("", "");
        return part;
    }

    private static List<PlannedPost> Plan(IEnumerable<WxrItem> texts, string site)
    {
        var origins = new FreeSlugs([]);
        var posts = texts.Select(item => PlannedPost.From(item, site)).ToList();
        RefuseDuplicates(posts);
        return posts.ConvertAll(post => post with { Origin = origins.Take(post.Origin) });
    }

    // WordPress gives two public posts of one type and parent two slugs; a file in which they share one is not its own.
    private static void RefuseDuplicates(IEnumerable<PlannedPost> posts)
    {
        var seen = new Dictionary<(string?, string, string), Place>();
        foreach (var post in posts.Select(p => p.Item).Where(i => i is { Status: "publish", Slug.Length: > 0 }))
            if (!seen.TryAdd((post.Type, post.Parent, post.Slug), post.Place))
                throw new UnreadableInputException($"two published {post.Type}s have the slug \"{Printed.Of(post.Slug)}\"; the first is on line {seen[(post.Type, post.Parent, post.Slug)].Line}.", post.Place);
    }
}
