using Wellspring.Foundation;

namespace Wellspring.Importing.Ghost;

/// <summary>
/// Everything of an export but its texts: read first and to the end, so that a file which cannot be imported
/// is known before anything is stored, and so that texts can point at each other.
/// </summary>
sealed class GhostIndex
{
    public required IReadOnlyList<GhostPost> Posts { get; init; }
    public required IReadOnlyDictionary<string, GhostRow> Meta { get; init; }
    public required IReadOnlyList<GhostTag> Tags { get; init; }

    /// <summary>The ids of a post's tags, in their order.</summary>
    public required ILookup<string, string> TagsOf { get; init; }

    public required IReadOnlyDictionary<string, GhostUser> Users { get; init; }

    /// <summary>The ids of those who sign a post, in byline order.</summary>
    public required ILookup<string, string> AuthorsOf { get; init; }

    /// <summary>How many rows each table has that was not read.</summary>
    public required IReadOnlyDictionary<string, int> Unread { get; init; }

    /// <exception cref="UnreadableInputException">The file cannot be read to its end, or contradicts itself.</exception>
    public static GhostIndex Read(string file)
    {
        using var stream = File.OpenRead(file);
        var (rows, unread) = (new List<GhostRow>(), new Dictionary<string, int>());
        foreach (var row in GhostExport.Read(stream, file).Select(WithoutText))
            if (row.Fields.ValueKind == default) unread[row.Table] = unread.GetValueOrDefault(row.Table) + 1;
            else rows.Add(row);
        return From(rows.ToLookup(r => r.Table), unread);
    }

    private static GhostIndex From(ILookup<string, GhostRow> rows, Dictionary<string, int> unread)
    {
        var meta = rows[GhostExport.PostsMeta].GroupBy(r => r["post_id"]).ToDictionary(g => g.Key, g => g.First());
        var posts = rows[GhostExport.Posts].Select(r => GhostPost.From(r, meta.GetValueOrDefault(r.Id))).ToList();
        RefuseDuplicates(posts);
        var authors = Ordered(rows[GhostExport.PostsAuthors], "author_id");
        var origins = new FreeSlugs([]);
        return new()
        {
            Posts = posts.ConvertAll(post => post with { Origin = origins.Take(post.Origin) }),
            Meta = meta,
            Tags = [.. rows[GhostExport.Tags].Select(GhostTag.From).DistinctBy(t => t.Id)],
            TagsOf = Ordered(rows[GhostExport.PostsTags], "tag_id"),
            Users = rows[GhostExport.Users].Select(GhostUser.From).DistinctBy(u => u.Id).ToDictionary(u => u.Id),
            AuthorsOf = posts.SelectMany(p => authors.Contains(p.Id) ? authors[p.Id].Select(a => (p.Id, a)) : [(p.Id, p.AuthorId)]).Where(a => a.Item2.Length > 0).ToLookup(a => a.Id, a => a.Item2),
            Unread = unread,
        };
    }

    // A post's text is read again when its turn comes; of the rest nothing is long.
    private static GhostRow WithoutText(GhostRow row) => row.Table == GhostExport.Posts ? row with { Fields = GhostFields.Short(row) } : row;

    private static ILookup<string, string> Ordered(IEnumerable<GhostRow> links, string to) =>
        links.OrderBy(l => l.Number("sort_order")).ToLookup(l => l["post_id"], l => l[to]);

    // Ghost gives two posts two slugs, and two pages; a file in which they share one is not its own.
    private static void RefuseDuplicates(IEnumerable<GhostPost> posts)
    {
        var (slugs, ids) = (new Dictionary<(bool, string), Place>(), new Dictionary<string, Place>());
        foreach (var post in posts)
        {
            if (post.OldSlug.Length > 0 && !slugs.TryAdd((post.IsPage, post.OldSlug), post.Place)) throw Twice($"two {post.Type}s have the slug \"{Printed.Of(post.OldSlug)}\"", slugs[(post.IsPage, post.OldSlug)], post.Place);
            if (post.Id.Length > 0 && !ids.TryAdd(post.Id, post.Place)) throw Twice($"two posts have the id \"{Printed.Of(post.Id)}\"", ids[post.Id], post.Place);
        }
    }

    private static UnreadableInputException Twice(string what, Place first, Place second) => new($"{what}; the first is at {first.Line}:{first.Column}.", second);
}
