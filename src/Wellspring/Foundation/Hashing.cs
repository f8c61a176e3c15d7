using System.Security.Cryptography;
using System.Text;

namespace Wellspring.Foundation;

/// <summary>SHA-256 (FIPS 180-4) as lower-case hex: the name of every text, picture and page.</summary>
public static class Hashing
{
    public static string Sha256Hex(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Convert.ToHexStringLower(hash);
    }

    public static string Sha256Hex(string text) => Sha256Hex(Encoding.UTF8.GetBytes(text));
}
