using System.Buffers.Binary;

namespace Wellspring.Articles.Media;

/// <summary>A PNG without the chunks that tell of it (ISO/IEC 15948, 11.3.3 and eXIf); the picture is not packed again.</summary>
static class PngCleaning
{
    private static readonly HashSet<string> Told = ["tEXt", "zTXt", "iTXt", "eXIf", "tIME"];

    public static byte[] Clean(byte[] bytes)
    {
        using var kept = new MemoryStream(bytes.Length);
        kept.Write(bytes.AsSpan(0, 8));
        var at = 8;
        for (; Chunk(bytes, at) is { } end; at = end)
        {
            if (!Told.Contains(Name(bytes, at))) kept.Write(bytes.AsSpan(at, end - at));
            if (Name(bytes, at) == "IEND") return kept.ToArray();
        }
        kept.Write(bytes.AsSpan(at));
        return kept.ToArray();
    }

    private static string Name(byte[] bytes, int at) => System.Text.Encoding.ASCII.GetString(bytes, at + 4, 4);

    private static int? Chunk(byte[] bytes, int at)
    {
        if (at + 12 > bytes.Length) return null;
        var end = at + 12L + BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
        return end <= bytes.Length ? (int)end : null;
    }
}
