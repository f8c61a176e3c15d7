using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Wellspring.Accounts.SigningIn;

namespace Wellspring.Studio;

/// <summary>An endpoint that costs the server much: previews, findings, conversions of text, uploads, exports. Saving is none: what somebody wrote is always taken.</summary>
sealed class Costly
{
    public static readonly Costly Yes = new();
}

/// <summary>How much of what costs much one session may ask for: so many at once, more of them wait their turn, and so many in a minute. In memory only.</summary>
sealed class CostlyLimits : IDisposable
{
    public const int AtOnce = 4;
    public const int Waiting = 40;
    public const int InARow = 120;
    public const int EachPeriod = 20;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    private readonly PartitionedRateLimiter<Guid> sessions = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<Guid, Guid>(session => RateLimitPartition.GetTokenBucketLimiter(session, _ => new() { TokenLimit = InARow, TokensPerPeriod = EachPeriod, ReplenishmentPeriod = Period, AutoReplenishment = true })),
        PartitionedRateLimiter.Create<Guid, Guid>(session => RateLimitPartition.GetConcurrencyLimiter(session, _ => new() { PermitLimit = AtOnce, QueueLimit = Waiting })));

    /// <summary>Null when it may be asked for now; what is taken is given back when the answer is out.</summary>
    public async Task<IResult?> TooMuch(HttpContext context, SignedIn? who)
    {
        if (who is null || context.GetEndpoint()?.Metadata.GetMetadata<Costly>() is null) return null;
        var lease = await sessions.AcquireAsync(who.Session.Id, 1, context.RequestAborted);
        context.Response.RegisterForDispose(lease);
        if (lease.IsAcquired) return null;
        context.Response.Headers.RetryAfter = $"{(int)Period.TotalSeconds}";
        return StudioPages.Plain(StatusCodes.Status429TooManyRequests, "You have asked for very much in a short time. Wait a few seconds, then try again. What you wrote is not touched by this.");
    }

    public void Dispose() => sessions.Dispose();
}
