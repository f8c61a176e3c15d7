using System.Buffers.Binary;

namespace Wellspring.Articles.Media;

/// <summary>
/// Width and height out of a file's first bytes. Headers are read here and not by an image library:
/// a file from outside should meet no decoder before somebody has looked at it.
/// </summary>
static class ImageSize
{
    private const int Largest = 30_000;

    public static (int Width, int Height)? Of(MediaType type, ReadOnlySpan<byte> bytes)
    {
        var size = type.Extension switch
        {
            "png" => Png(bytes),
            "jpg" => Jpeg(bytes),
            "gif" => Gif(bytes),
            "webp" => WebP(bytes),
            "avif" => Avif(bytes),
            _ => SvgSize.Of(bytes),
        };
        return size is var (width, height) && width is > 0 and <= Largest && height is > 0 and <= Largest ? size : null;
    }

    private static int Big16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static int Little16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static int Little24(ReadOnlySpan<byte> bytes, int at) => Little16(bytes, at) | (bytes[at + 2] << 16);

    private static int Big32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt32BigEndian(bytes[at..]);

    // PNG (ISO/IEC 15948), 11.2.2: IHDR is the first chunk.
    private static (int, int)? Png(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 24 && bytes[12..].StartsWith("IHDR"u8) ? (Big32(bytes, 16), Big32(bytes, 20)) : null;

    private static (int, int)? Gif(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 10 ? (Little16(bytes, 6), Little16(bytes, 8)) : null;

    // JPEG (ITU-T T.81), B.1.1: segments up to the start of a frame, SOF0 to SOF15 without DHT, JPG and DAC.
    private static (int, int)? Jpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xff;)
        {
            var marker = bytes[at + 1];
            if (marker is >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc)) return Upright(JpegCleaning.Orientation(bytes), Big16(bytes, at + 7), Big16(bytes, at + 5));
            at += marker == 0xff ? 1 : 2 + Math.Max(2, Big16(bytes, at + 2));
        }
        return null;
    }

    // From 5 on it lies on its side until it is shown.
    private static (int, int) Upright(int orientation, int width, int height) => orientation >= 5 ? (height, width) : (width, height);

    // WebP container specification: lossy (VP8), lossless (VP8L) and extended (VP8X) headers.
    private static (int, int)? WebP(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30) return null;
        var chunk = bytes[12..];
        if (chunk.StartsWith("VP8X"u8)) return (Little24(bytes, 24) + 1, Little24(bytes, 27) + 1);
        if (chunk.StartsWith("VP8 "u8)) return (Little16(bytes, 26) & 0x3fff, Little16(bytes, 28) & 0x3fff);
        return chunk.StartsWith("VP8L"u8) ? Lossless(BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..])) : null;
    }

    private static (int, int) Lossless(uint bits) => ((int)(bits & 0x3fff) + 1, (int)((bits >> 14) & 0x3fff) + 1);

    // HEIF (ISO/IEC 23008-12), 6.5.3: the image spatial extents property. The first belongs to the primary image in all but contrived files.
    private static (int, int)? Avif(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.IndexOf("ispe"u8);
        return at >= 0 && at + 16 <= bytes.Length ? (Big32(bytes, at + 8), Big32(bytes, at + 12)) : null;
    }
}
