using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Wellspring.Foundation.Forms;

/// <summary>
/// After Hashcash (Back 2002): whoever sends a form has looked for a number that makes a hash begin with zeros. One message costs a phone about a
/// second; a flood of them costs whoever sends it as much for each.
/// </summary>
public static class ProofOfWork
{
    /// <summary>How many bits are zero: 65,000 hashes on average.</summary>
    public const int Bits = 16;

    private const int LongestNumber = 12;

    public static bool Holds(string task, string number, int bits = Bits) =>
        number.Length is > 0 and <= LongestNumber && number.All(char.IsAsciiDigit) && LeadingZeros(SHA256.HashData(Encoding.UTF8.GetBytes($"{task}:{number}"))) >= bits;

    private static int LeadingZeros(ReadOnlySpan<byte> hash) => System.Numerics.BitOperations.LeadingZeroCount(BinaryPrimitives.ReadUInt32BigEndian(hash));
}
