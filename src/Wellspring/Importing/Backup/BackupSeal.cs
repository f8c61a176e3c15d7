using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Wellspring.Publishing;

namespace Wellspring.Importing.Backup;

/// <summary>
/// The archive's comment, its last bytes: a hash over everything before, and the signature of a record key on that hash. The hash covers what no
/// part's own does (names, dates, the list of parts), and a file without it was not written to its end; the signature says whose file it is.
/// </summary>
static partial class BackupSeal
{
    private const string Label = "sha256:";
    private const int HashLetters = SHA256.HashSizeInBytes * 2;

    // No record begins like this: what is signed here can never be taken for one.
    private const string Purpose = "wellspring-backup ";

    /// <summary>Keeps the place in which <see cref="Set"/> writes.</summary>
    public static readonly string Unset = Words(new('0', HashLetters), new(new('0', 43), new('0', 43))) + " es256:" + new string('0', 128);

    /// <summary>Seals the finished archive, and answers with the hash once it is on the disk.</summary>
    public static string Set(FileStream file, RecordKey key)
    {
        var hash = Hash(file);
        var words = Words(hash, key.PublicKey);
        file.Position = file.Length - Unset.Length;
        file.Write(Encoding.ASCII.GetBytes($"{words} es256:{Convert.ToHexStringLower(key.Sign(Signed(words)))}"));
        file.Flush(flushToDisk: true);
        return hash;
    }

    /// <summary>Null when the file is not as it was sealed.</summary>
    public static (string Hash, PublicRecordKey Key)? Check(FileStream file)
    {
        if (file.Length < Unset.Length || Form().Match(End(file)) is not { Success: true } seal) return null;
        var (hash, key) = (seal.Groups["hash"].Value, new PublicRecordKey(seal.Groups["x"].Value, seal.Groups["y"].Value));
        return hash == Hash(file) && key.HasSigned(Signed(Words(hash, key)), Convert.FromHexString(seal.Groups["signature"].Value)) ? (hash, key) : null;
    }

    /// <summary>Whether an archive's comment is a hash alone, which anybody can make.</summary>
    public static bool IsUnsigned(string comment) => comment.Length == Label.Length + HashLetters && comment.StartsWith(Label, StringComparison.Ordinal);

    private static string Words(string hash, PublicRecordKey key) => $"{Label}{hash} key:{key.X}.{key.Y}";

    private static byte[] Signed(string words) => Encoding.ASCII.GetBytes(Purpose + words);

    private static string End(FileStream file)
    {
        var bytes = new byte[Unset.Length];
        file.Position = file.Length - bytes.Length;
        file.ReadExactly(bytes);
        return Encoding.ASCII.GetString(bytes);
    }

    private static string Hash(FileStream file)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        file.Position = 0;
        for (var left = file.Length - Unset.Length + Label.Length; left > 0;)
        {
            var read = file.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
            if (read == 0) throw new EndOfStreamException("The file became shorter while it was read.");
            sum.AppendData(buffer, 0, read);
            left -= read;
        }
        return Convert.ToHexStringLower(sum.GetHashAndReset());
    }

    [GeneratedRegex(@"\Asha256:(?<hash>[0-9a-f]{64}) key:(?<x>[A-Za-z0-9_-]{43})\.(?<y>[A-Za-z0-9_-]{43}) es256:(?<signature>[0-9a-f]{128})\z")]
    private static partial Regex Form();
}
