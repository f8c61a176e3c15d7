using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Wellspring.Foundation.Forms;

/// <summary>
/// A number for an address that cannot be turned back: a keyed hash whose key is in memory only and another one each day. Of an IPv6 address the
/// first 64 bits count, since that is what one household has.
/// </summary>
public sealed class AddressKeys(TimeProvider time, Func<byte[]> newSalt)
{
    private const int BytesOfNetwork = 8;

    private readonly Lock turning = new();
    private (DateOnly Day, byte[] Salt) current;

    public ulong Of(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = plain.GetAddressBytes();
        var counted = plain.AddressFamily == AddressFamily.InterNetworkV6 ? bytes[..BytesOfNetwork] : bytes;
        return BinaryPrimitives.ReadUInt64BigEndian(HMACSHA256.HashData(Salt(), counted));
    }

    private byte[] Salt()
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        lock (turning)
        {
            if (current.Salt is null || current.Day != today) current = (today, newSalt());
            return current.Salt;
        }
    }
}
