using System.Buffers.Binary;

namespace Wellspring.Articles.Media;

/// <summary>A WebP without its Exif and XMP chunks (WebP container specification, "Metadata").</summary>
static class WebPCleaning
{
    private const int FlagsAt = 20;
    private const byte ToldFlags = 0x0c;

    public static byte[] Clean(byte[] bytes)
    {
        using var kept = new MemoryStream(bytes.Length);
        kept.Write(bytes.AsSpan(0, 12));
        var tells = false;
        for (var at = 12; Chunk(bytes, at) is { } end; at = end)
            if (IsTold(bytes.AsSpan(at))) tells = true;
            else kept.Write(bytes.AsSpan(at, end - at));
        return tells ? Whole(kept.ToArray()) : bytes;
    }

    private static bool IsTold(ReadOnlySpan<byte> chunk) => chunk.StartsWith("EXIF"u8) || chunk.StartsWith("XMP "u8);

    private static byte[] Whole(byte[] cleaned)
    {
        BinaryPrimitives.WriteInt32LittleEndian(cleaned.AsSpan(4), cleaned.Length - 8);
        if (cleaned.Length > FlagsAt && cleaned.AsSpan(12).StartsWith("VP8X"u8)) cleaned[FlagsAt] &= unchecked((byte)~ToldFlags);
        return cleaned;
    }

    private static int? Chunk(byte[] bytes, int at)
    {
        if (at + 8 > bytes.Length) return null;
        var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 4));
        var end = at + 8L + length + (length & 1);
        // Some writers leave out the last byte, which only fills.
        return end <= bytes.Length ? (int)end : end == bytes.Length + 1 ? bytes.Length : null;
    }
}
