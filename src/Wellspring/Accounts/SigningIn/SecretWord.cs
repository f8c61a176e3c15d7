using System.Buffers.Text;
using Wellspring.Foundation;

namespace Wellspring.Accounts.SigningIn;

/// <summary>A random word that lets its holder in: given away once, and kept as its hash only. It has 256 bits, so that a plain hash cannot be guessed back.</summary>
public sealed class SecretWord
{
    private const int Bytes = 32;

    private SecretWord(string shown) => Shown = shown;

    public string Shown { get; }

    public string Hash => Hashing.Sha256Hex(Shown);

    /// <param name="newBytes">So many random bytes.</param>
    public static SecretWord New(Func<int, byte[]> newBytes) => new(Base64Url.EncodeToString(newBytes(Bytes)));

    public static SecretWord Read(string shown) => new(shown);

    // Nothing that is logged or printed by mistake names it.
    public override string ToString() => "(a secret word)";
}
