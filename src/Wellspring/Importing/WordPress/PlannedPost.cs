using Wellspring.Foundation;

namespace Wellspring.Importing.WordPress;

/// <summary>A post or page of an export: what it will be here, before its text is read.</summary>
/// <param name="Item">Without its content.</param>
/// <param name="Origin">The same at every import of the same post.</param>
sealed record PlannedPost(WxrItem Item, string Origin, string WantedSlug)
{
    public static PlannedPost From(WxrItem item, string site) => new(item, OriginOf(item, site), SlugOf(item));

    public Place Place => Item.Place;

    // WordPress never changes a guid; exports of other programs have none.
    private static string OriginOf(WxrItem item, string site)
    {
        var identity = (item.Guid, item.Id, item.Link) switch
        {
            ({ Length: > 0 } guid, _, _) => $"{guid}#{item.Id}",
            (_, { Length: > 0 } id, _) => $"{site}#{id}",
            (_, _, { Length: > 0 } link) => link,
            _ => $"{site}#{item.Slug}/{item.Title}",
        };
        return Hashed($"wordpress:{identity}");
    }

    // An origin is a key of the database; a hostile guid is not.
    private static string Hashed(string origin) =>
        origin.Length <= 500 ? origin : $"wordpress:sha256:{Hashing.Sha256Hex(origin)}";

    private static string SlugOf(WxrItem item) =>
        item.Slug.Length > 0 ? Articles.Slug.From(Uri.UnescapeDataString(item.Slug))
        : item.Title.Length > 0 ? Articles.Slug.From(PostTitle.Of(item.Title))
        : Articles.Slug.From($"{item.Type}-{item.Id}");
}
