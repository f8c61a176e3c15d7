using System.Text;

namespace Wellspring.Articles.Media;

/// <summary>The kinds of files a page may show, told by their first bytes and never by their name.</summary>
sealed record MediaType(string ContentType, string Extension)
{
    public static readonly MediaType Png = new("image/png", "png");
    public static readonly MediaType Jpeg = new("image/jpeg", "jpg");
    public static readonly MediaType Gif = new("image/gif", "gif");
    public static readonly MediaType WebP = new("image/webp", "webp");
    public static readonly MediaType Avif = new("image/avif", "avif");
    public static readonly MediaType Svg = new("image/svg+xml", "svg");

    private static ReadOnlySpan<byte> PngStart => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    private static ReadOnlySpan<byte> JpegStart => [0xff, 0xd8, 0xff];

    public static IReadOnlyList<MediaType> Each => All;

    private static readonly MediaType[] All = [Png, Jpeg, Gif, WebP, Avif, Svg];

    public static MediaType? Named(string extension) => All.FirstOrDefault(t => t.Extension == extension);

    public static MediaType? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(PngStart)) return Png;
        if (bytes.StartsWith(JpegStart)) return Jpeg;
        if (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8)) return Gif;
        if (bytes.StartsWith("RIFF"u8) && bytes.Length > 16 && bytes[8..].StartsWith("WEBP"u8)) return WebP;
        if (bytes.Length > 16 && bytes[4..].StartsWith("ftyp"u8)) return IsAvif(bytes) ? Avif : null;
        return LooksLikeSvg(bytes) ? Svg : null;
    }

    // ISO/IEC 14496-12, 4.3: the major brand, a version, then the compatible brands.
    private static bool IsAvif(ReadOnlySpan<byte> bytes)
    {
        var brands = bytes[8..Math.Min(bytes.Length, 64)];
        return brands.IndexOf("avif"u8) >= 0 || brands.IndexOf("avis"u8) >= 0;
    }

    private static bool LooksLikeSvg(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 4096)]).TrimStart('\ufeff').TrimStart();
        return start.StartsWith('<') && start.Contains("<svg", StringComparison.Ordinal);
    }
}

static class Hex
{
    public static bool ContainsOnlyLowerHex(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!char.IsAsciiHexDigitLower(c)) return false;
        return true;
    }
}
