using System.Buffers.Binary;

namespace Wellspring.Articles.Media;

/// <summary>
/// A JPEG without what the camera wrote about place, time and owner, and without what hangs behind the picture. The picture itself is not
/// packed again; how it is to be turned (Exif 2.32, tag 274) is kept. Segments after ITU-T T.81, B.1.
/// </summary>
static class JpegCleaning
{
    private const byte App1 = 0xe1;
    private const byte Comment = 0xfe;
    private const byte StartOfScan = 0xda;
    private const byte EndOfImage = 0xd9;

    private static ReadOnlySpan<byte> ExifStart => "Exif\0\0"u8;

    public static byte[] Clean(byte[] bytes)
    {
        using var kept = new MemoryStream(bytes.Length);
        kept.Write(bytes.AsSpan(0, 2));
        var at = 2;
        while (Segment(bytes, at) is { } end)
        {
            Keep(kept, bytes.AsSpan(at, end - at));
            at = bytes[at + 1] == StartOfScan ? CopyScan(kept, bytes, end) : end;
        }
        kept.Write(at + 2 <= bytes.Length && bytes[at] == 0xff && bytes[at + 1] == EndOfImage ? bytes.AsSpan(at, 2) : bytes.AsSpan(at));
        return kept.ToArray();
    }

    /// <summary>From 1 to 8, as Exif has it; 1 where nothing is said.</summary>
    public static int Orientation(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; Segment(bytes, at) is { } end && bytes[at + 1] != StartOfScan; at = end)
            if (IsExif(bytes[at..end])) return OrientationIn(bytes[(at + 10)..end]);
        return 1;
    }

    // Null at the end of the picture, and where it is broken.
    private static int? Segment(ReadOnlySpan<byte> bytes, int at)
    {
        if (at + 4 > bytes.Length || bytes[at] != 0xff || bytes[at + 1] is EndOfImage or 0xff or < 0xc0) return null;
        var end = at + 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        return end <= bytes.Length && end >= at + 4 ? end : null;
    }

    private static void Keep(MemoryStream kept, ReadOnlySpan<byte> segment)
    {
        if (IsExif(segment)) kept.Write(Turned(OrientationIn(segment[10..])));
        else if (!IsTold(segment)) kept.Write(segment);
    }

    private static bool IsExif(ReadOnlySpan<byte> segment) => segment[1] == App1 && segment.Length > 18 && segment[4..].StartsWith(ExifStart);

    // The colour profile (APP2) and Adobe's word on the colours (APP14) belong to the picture; the rest only tells of it.
    private static bool IsTold(ReadOnlySpan<byte> segment) => segment[1] switch
    {
        Comment => true,
        0xe2 => !segment[4..].StartsWith("ICC_PROFILE\0"u8),
        0xee => false,
        _ => segment[1] is >= App1 and <= 0xef,
    };

    private static int CopyScan(MemoryStream kept, byte[] bytes, int from)
    {
        var at = from;
        while (at + 1 < bytes.Length && (bytes[at] != 0xff || bytes[at + 1] is 0 or 0xff or (>= 0xd0 and <= 0xd7))) at++;
        if (at + 1 >= bytes.Length) at = bytes.Length;
        kept.Write(bytes.AsSpan(from, at - from));
        return at;
    }

    private static int OrientationIn(ReadOnlySpan<byte> tiff)
    {
        var little = tiff.StartsWith("II"u8);
        var directory = tiff.Length < 8 ? 0 : (int)Math.Min(Long(tiff[4..], little), int.MaxValue / 2);
        if (directory + 2 > tiff.Length || tiff.Length < 8) return 1;
        var entries = tiff[(directory + 2)..];
        for (var i = Short(tiff[directory..], little); i > 0 && entries.Length >= 12; i--, entries = entries[12..])
            if (Short(entries, little) == 274) return Short(entries[8..], little) is >= 1 and <= 8 and var turn ? turn : 1;
        return 1;
    }

    private static int Short(ReadOnlySpan<byte> bytes, bool little) => little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Long(ReadOnlySpan<byte> bytes, bool little) => little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);

    private static byte[] Turned(int orientation) => orientation == 1 ? [] :
        [0xff, App1, 0, 34, .. ExifStart, .. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];
}
