using System.Buffers;
using System.IO.Compression;
using System.Numerics;

namespace Wellspring.Delivery;

/// <summary>The two stored encodings of a page.</summary>
public static class Compression
{
    /// <summary>A tenth of a per cent of the time of <see cref="Best"/> for a page a tenth longer: used at publication.</summary>
    public const int Quick = 5;

    public const int Best = 11;

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

    public static byte[] Gzip(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream(bytes.Length / 3 + 64);
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(bytes);
        return packed.ToArray();
    }

    public static GZipStream Inflate(byte[] gzip) => new(new MemoryStream(gzip, writable: false), CompressionMode.Decompress);

    // A window no larger than the page: the same bytes out, a fraction of the memory.
    private static int Window(int length) => Math.Clamp(BitOperations.Log2((uint)length) + 1, 10, 22);
}
