using System.Globalization;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Importing.Ghost;

/// <summary>A post or page of an export: what it will be here, before its text is read.</summary>
/// <param name="Origin">The same at every import of the same post.</param>
/// <param name="OldSlug">As the old site's address has it.</param>
/// <param name="IsEmail">Sent to subscribers and never on the site.</param>
sealed record GhostPost(string Id, string Origin, string WantedSlug, string OldSlug, bool IsPage, string Status, bool IsEmail, DateTimeOffset? PublishedAt, string AuthorId, Place Place)
{
    public string Type => IsPage ? "page" : "post";

    /// <summary>Whether the old site had an address for it that anybody could ask for.</summary>
    public bool HadAddress => Status == "published" && !IsEmail && OldSlug.Length > 0;

    public static GhostPost From(GhostRow row, GhostRow? meta)
    {
        var isPage = row["type"] == "page" || row.Flag("page");
        var status = row["status"];
        return new(row.Id, OriginOf(row, isPage), SlugOf(row, isPage), row["slug"].Trim(), isPage, status, status == "sent" || meta?.Flag("email_only") == true, When(row["published_at"]), row["author_id"], row.Place);
    }

    // The uuid outlives a move to another Ghost, the id does not. Hashed: on the old site a uuid opens the preview of a draft.
    private static string OriginOf(GhostRow row, bool isPage)
    {
        var identity = row["uuid"] is { Length: > 0 } uuid ? uuid : row.Id is { Length: >= 20 } id ? id : $"{(isPage ? "page" : "post")}/{row["slug"]}/{row.Id}";
        return $"ghost:{Hashing.Sha256Hex(identity)}";
    }

    private static string SlugOf(GhostRow row, bool isPage) =>
        Slug.From(row["slug"] is { Length: > 0 } slug ? Uri.UnescapeDataString(slug) : row["title"] is { Length: > 0 } title ? title : $"{(isPage ? "page" : "post")}-{row.Id}");

    // "2018-01-01 10:00:00" in UTC, ISO 8601, or, in the oldest exports, milliseconds since 1970.
    private static DateTimeOffset? When(string said) =>
        long.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds < 253_402_300_800_000 ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
        : DateTimeOffset.TryParse(said, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at
        : null;
}
