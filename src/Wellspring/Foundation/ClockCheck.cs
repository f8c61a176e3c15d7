using Microsoft.Extensions.DependencyInjection;

namespace Wellspring.Foundation;

/// <summary>Time does not run backwards: a clock behind the last act that was written down is wrong, or was wrong then.</summary>
public static class ClockCheck
{
    /// <summary>How far the clocks of two machines on one database may be apart.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    public static async Task<string?> Ask(IServiceScopeFactory scopes, TimeProvider time, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var last = await AuditChain.End(scope.ServiceProvider.GetRequiredService<WellspringDb>(), cancel);
        return last is null ? null : Trouble(last.At, time.GetUtcNow());
    }

    private static string? Trouble(DateTimeOffset last, DateTimeOffset now) => now >= last - Tolerance ? null
        : $"The clock of this machine says {Said(now)}, and the last act was written down at {Said(last)}. Set the clock right; what is to happen at a time waits for that time.";

    private static string Said(DateTimeOffset time) => FormattableString.Invariant($"{time.UtcDateTime:yyyy-MM-dd HH:mm}Z");
}
