using Wellspring.Foundation;

namespace Wellspring.Delivery;

/// <summary>A rendered page in its two stored encodings; without bytes when the stored ones say the same, so that what does not change is neither compressed nor written again.</summary>
/// <param name="Held">What was stored when the page was packed; null for a new page.</param>
public sealed record PackedPage(RenderedPage Page, StoredHead? Held, string Hash, byte[] Gzip, byte[] Brotli, int Quality)
{
    public string Path => Page.Path;

    public bool IsChanged => Gzip.Length > 0;

    /// <summary>Taken down, if it is there.</summary>
    public bool IsGone => Page.IsGone;

    /// <summary>Made by another program or with other settings, but with the same bytes.</summary>
    public bool IsRestamped => !IsChanged && !IsGone && Held!.Stamp != Page.Stamp;

    public static PackedPage Of(RenderedPage page, StoredHead? held = null, int quality = Compression.Quick)
    {
        var hash = Hashing.Sha256Hex(page.Bytes);
        if (page.IsGone) return new(page, held, hash, [], [], quality);
        if (held is { Removed: false } && held.Hash == hash && held.Status == page.Status && held.ContentType == page.ContentType) return new(page, held, hash, [], [], quality);
        return Compression.IsPointless(page.ContentType)
            ? new(page, held, hash, Compression.Gzip(page.Bytes, Compression.Bulk), [], Compression.Best)
            : new(page, held, hash, Compression.Gzip(page.Bytes, quality), Compression.Brotli(page.Bytes, quality), quality);
    }

    internal Page Row(DateTimeOffset now, long version) => new()
    {
        Path = Path,
        Status = Page.Status,
        ContentType = Page.ContentType,
        Gzip = Gzip,
        Brotli = Brotli,
        BrotliQuality = Quality,
        Length = Page.Bytes.Length,
        Hash = Hash,
        ChangedAt = now,
        Version = version,
        Stamp = Page.Stamp,
    };
}
