using System.Security.Cryptography;
using System.Text;

namespace Wellspring.Importing.Backup;

/// <summary>
/// The archive's comment, its last bytes: a hash over everything before. It covers what no part's own hash does (names, dates, the list of parts),
/// and a file without it was not written to its end.
/// </summary>
static class BackupSeal
{
    private const string Label = "sha256:";
    private const int HashLetters = SHA256.HashSizeInBytes * 2;

    /// <summary>Keeps the place in which <see cref="Set"/> writes.</summary>
    public static readonly string Unset = Label + new string('0', HashLetters);

    /// <summary>Seals the finished archive, and answers with the hash once it is on the disk.</summary>
    public static string Set(FileStream file)
    {
        var hash = Hash(file);
        file.Write(Encoding.ASCII.GetBytes(hash));
        file.Flush(flushToDisk: true);
        return hash;
    }

    /// <summary>Null when the file is not as it was sealed.</summary>
    public static string? Check(FileStream file)
    {
        if (file.Length < Unset.Length || !At(file, file.Length - Unset.Length, Label.Length).SequenceEqual(Encoding.ASCII.GetBytes(Label))) return null;
        var hash = Hash(file);
        return At(file, file.Length - HashLetters, HashLetters).SequenceEqual(Encoding.ASCII.GetBytes(hash)) ? hash : null;
    }

    private static byte[] At(FileStream file, long place, int count)
    {
        var bytes = new byte[count];
        file.Position = place;
        file.ReadExactly(bytes);
        return bytes;
    }

    // Leaves the file at the place of the hash.
    private static string Hash(FileStream file)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        file.Position = 0;
        for (var left = file.Length - HashLetters; left > 0;)
        {
            var read = file.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
            if (read == 0) throw new EndOfStreamException("The file became shorter while it was read.");
            sum.AppendData(buffer, 0, read);
            left -= read;
        }
        return Convert.ToHexStringLower(sum.GetHashAndReset());
    }
}
