using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Wellspring.Foundation;
using Wellspring.Foundation.Forms;

namespace Wellspring.Studio.SigningIn;

/// <param name="Begins">An account rests from here on, for whoever tries: true once in a quarter of an hour at most.</param>
readonly record struct Pause(TimeSpan Length, bool Begins);

/// <summary>How often somebody may try: from one network, and for one account from wherever. In memory only.</summary>
sealed class SignInLimits(AddressKeys addresses, TimeProvider time)
{
    private const int Strangers = 10;

    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    private readonly RateLimit networks = new(30, Quarter, time);
    private readonly RateLimit unknown = new(30 * Strangers, Quarter, time);
    private readonly RateLimit accounts = new(10, Quarter, time);
    private readonly RateLimit ceremonies = new(60, Quarter, time);

    // Three codes of a million are right at any time: by 30 a day, a stranger who has the password needs years for even odds.
    private readonly RateLimit codes = new(5, Quarter, time);
    private readonly RateLimit codesOfDay = new(30, TimeSpan.FromDays(1), time);

    // Whoever is signed in shows who they are many times on a day of many reviews.
    private readonly RateLimit shownAgainOfDay = new(120, TimeSpan.FromDays(1), time);

    private readonly RateLimit rests = new(1, Quarter, time);

    /// <summary>Null when they may try, or else how long to wait. The answer is alike whether there is such an account or not.</summary>
    public Pause? Take(HttpContext context, string account) => Network(SenderAddress.Of(context)) ?? Account(accounts, KeyOf(account));

    /// <summary>The same for a second factor's code, after a password was right.</summary>
    public Pause? TakeCode(HttpContext context, Guid user) => Network(SenderAddress.Of(context)) ?? Account(codes, KeyOf($"{user}")) ?? Account(codesOfDay, KeyOf($"{user}"));

    /// <summary>The same for whoever is signed in and shows once more who they are.</summary>
    public Pause? TakeAgain(HttpContext context, Guid user) => Take(context, $"again {user}") ?? Account(shownAgainOfDay, KeyOf($"{user}"));

    /// <summary>The same for the beginning of a sign-in with a passkey, which pages do by themselves.</summary>
    public Pause? TakeCeremony(HttpContext context) => Stranger(SenderAddress.Of(context) is { } address ? ceremonies.Take(addresses.Of(address)) : unknown.Take(1));

    private Pause? Network(IPAddress? address) => Stranger(address is null ? unknown.Take(0) : networks.Take(addresses.Of(address)));

    private static Pause? Stranger(TimeSpan? wait) => wait is { } length ? new(length, false) : null;

    private Pause? Account(RateLimit limit, ulong key) => limit.Take(key) is { } length ? new(length, rests.Take(key) is null) : null;

    private static ulong KeyOf(string account) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(account.ToLowerInvariant())));

    /// <summary>What is said to whoever has to wait.</summary>
    public static Finding TooMany(HttpContext context, Pause wait, string code = "sign-in-often")
    {
        context.Response.Headers.RetryAfter = $"{(int)Math.Ceiling(wait.Length.TotalSeconds)}";
        var minutes = (int)Math.Ceiling(wait.Length.TotalMinutes);
        return Finding.Refuse(code, $"There were many attempts. Please try again in {minutes} {(minutes == 1 ? "minute" : "minutes")}.");
    }
}
