using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Wellspring.Foundation.Forms;

namespace Wellspring.Studio;

/// <summary>How often somebody may try: from one network, and for one account from wherever. In memory only.</summary>
sealed class SignInLimits(AddressKeys addresses, TimeProvider time)
{
    private const int Strangers = 10;

    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    private readonly RateLimit networks = new(30, Quarter, time);
    private readonly RateLimit unknown = new(30 * Strangers, Quarter, time);
    private readonly RateLimit accounts = new(10, Quarter, time);

    /// <summary>Null when they may try, or else how long to wait. The answer is alike whether there is such an account or not.</summary>
    public TimeSpan? Take(HttpContext context, string account) => Network(SenderAddress.Of(context)) ?? accounts.Take(KeyOf(account));

    private TimeSpan? Network(IPAddress? address) => address is null ? unknown.Take(0) : networks.Take(addresses.Of(address));

    private static ulong KeyOf(string account) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(account.ToLowerInvariant())));
}
