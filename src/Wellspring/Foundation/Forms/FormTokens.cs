using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Wellspring.Foundation.Forms;

/// <summary>
/// Words of this server to itself: that it gave out a form, when, and for which content. The key is in memory only; after a restart a reader
/// is asked to confirm once more.
/// </summary>
/// <param name="newNonce">Eight bytes, each time others.</param>
public sealed class FormTokens(byte[] key, Func<byte[]> newNonce, TimeProvider time)
{
    private const int NonceBytes = 8;
    private const int StampedBytes = sizeof(long) + NonceBytes;
    private const int SignatureBytes = 16;

    /// <param name="content">What the token is good for; a token for other content is none.</param>
    public string Issue(string content)
    {
        var token = new byte[StampedBytes + SignatureBytes];
        BinaryPrimitives.WriteInt64BigEndian(token, time.GetUtcNow().ToUnixTimeMilliseconds());
        newNonce().AsSpan(0, NonceBytes).CopyTo(token.AsSpan(sizeof(long)));
        Sign(token.AsSpan(0, StampedBytes), content).CopyTo(token.AsSpan(StampedBytes));
        return Base64Url.EncodeToString(token);
    }

    /// <summary>How old the token is; null when it is not ours, or for other content.</summary>
    public TimeSpan? Age(string token, string content)
    {
        if (!Base64Url.IsValid(token) || Base64Url.DecodeFromChars(token) is not { Length: StampedBytes + SignatureBytes } bytes) return null;
        // The same bytes written otherwise ("=" or blanks) would be another proof, and bring the message once more.
        if (Base64Url.EncodeToString(bytes) != token) return null;
        if (!CryptographicOperations.FixedTimeEquals(Sign(bytes.AsSpan(0, StampedBytes), content), bytes.AsSpan(StampedBytes))) return null;
        return time.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes));
    }

    private byte[] Sign(ReadOnlySpan<byte> stamped, string content) =>
        HMACSHA256.HashData(key, (byte[])[.. stamped, .. SHA256.HashData(Encoding.UTF8.GetBytes(content))])[..SignatureBytes];
}
