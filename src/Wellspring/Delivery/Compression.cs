using System.Buffers;
using System.IO.Compression;
using System.Numerics;

namespace Wellspring.Delivery;

/// <summary>The two stored encodings of a page.</summary>
public static class Compression
{
    /// <summary>A hundredth of the time of <see cref="Best"/> for a page a tenth longer: used at publication.</summary>
    public const int Quick = 5;

    /// <summary>A quarter of the time of <see cref="Quick"/> for a page a fifth longer (gzip two fifths): used when a whole site is rendered, where compressing is most of the work.</summary>
    public const int Bulk = 0;

    public const int Best = 11;

    private static readonly ZLibCompressionOptions BulkGzip = new() { CompressionLevel = 1 };
    private static readonly ZLibCompressionOptions UsualGzip = new() { CompressionLevel = 9 };

    /// <summary>Whether the bytes are packed already: they are sent as they are, and kept as gzip only because all pages are.</summary>
    public static bool IsPointless(string contentType) => contentType is "image/png";

    public static byte[] Brotli(ReadOnlySpan<byte> bytes, int quality)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(bytes.Length));
        try
        {
            if (!BrotliEncoder.TryCompress(bytes, buffer, out var written, quality, Window(bytes.Length)))
                throw new InvalidOperationException("The Brotli encoder filled a buffer of its own largest size.");
            return buffer.AsSpan(0, written).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <param name="quality">The Brotli quality beside which these bytes are stored.</param>
    public static byte[] Gzip(ReadOnlySpan<byte> bytes, int quality)
    {
        using var packed = new MemoryStream(bytes.Length / 3 + 64);
        using (var gzip = new GZipStream(packed, quality == Bulk ? BulkGzip : UsualGzip, leaveOpen: true)) gzip.Write(bytes);
        return packed.ToArray();
    }

    public static GZipStream Inflate(byte[] gzip) => new(new MemoryStream(gzip, writable: false), CompressionMode.Decompress);

    // A window no larger than the page: the same bytes out, a fraction of the memory.
    private static int Window(int length) => Math.Clamp(BitOperations.Log2((uint)length) + 1, 10, 22);
}
