using System.IO.Compression;
using System.Security.Cryptography;

namespace Wellspring.Importing.Backup;

/// <summary>One part of a backup. Whoever reads it has its length and hash checked on the way, and never more of it than was promised.</summary>
sealed class BackupPart(WholeBackup backup, ZipArchiveEntry entry, long bytes, string? sha256)
{
    /// <summary>For whoever writes as for whoever reads.</summary>
    public const int LongestLine = 128 << 20;

    private const int LargestInMemory = 256 << 20;

    public void Check()
    {
        foreach (var _ in Pieces()) { }
    }

    /// <summary>The whole part.</summary>
    public byte[] Read()
    {
        if (bytes > LargestInMemory) throw backup.Refuse($"has {bytes >> 20} MB; {LargestInMemory >> 20} MB is the most.", entry.FullName);
        using var whole = new MemoryStream();
        foreach (var piece in Pieces()) whole.Write(piece.Span);
        return whole.ToArray();
    }

    /// <summary>Line by line, each without its end; a line is good only until the next is asked for.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Lines()
    {
        using var line = new MemoryStream();
        foreach (var piece in Pieces())
        {
            var rest = piece;
            for (int end; (end = rest.Span.IndexOf((byte)'\n')) >= 0; rest = rest[(end + 1)..])
            {
                line.Write(rest[..end].Span);
                yield return line.GetBuffer().AsMemory(0, (int)line.Length);
                line.SetLength(0);
            }
            line.Write(rest.Span);
            if (line.Length > LongestLine) throw backup.Refuse($"has a row of more than {LongestLine >> 20} MB.", entry.FullName);
        }
        if (line.Length > 0) throw backup.Refuse("ends within a row.", entry.FullName);
    }

    private IEnumerable<ReadOnlyMemory<byte>> Pieces()
    {
        if (entry.Length != bytes) throw Changed();
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var packed = Reading(entry.Open);
        var buffer = new byte[1 << 16];
        var left = bytes;
        for (int read; (read = Reading(() => packed.Read(buffer))) > 0; left -= read)
        {
            if (read > left) throw Changed();
            sum.AppendData(buffer, 0, read);
            yield return buffer.AsMemory(0, read);
        }
        if (left > 0 || (sha256 is not null && Convert.ToHexStringLower(sum.GetHashAndReset()) != sha256)) throw Changed();
    }

    private T Reading<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException)
        {
            throw Changed();
        }
    }

    private Foundation.UnreadableInputException Changed() => backup.Refuse("is not as it was written.", entry.FullName);
}
