namespace Wellspring.Foundation.Forms;

/// <summary>
/// So many times within so long, for each key; in memory only. For each key one time is kept: when it will have been quiet for long enough to
/// count as new (generic cell rate algorithm). Bounded: when it is full, keys that are new again are forgotten, and if none is, all are.
/// </summary>
public sealed class RateLimit(int times, TimeSpan within, TimeProvider time, int mostKeys = 20_000)
{
    private readonly Dictionary<ulong, DateTimeOffset> quietAt = [];
    private readonly Lock counting = new();

    /// <summary>Null when it is one of the allowed times, or else how long to wait.</summary>
    public TimeSpan? Take(ulong key)
    {
        var now = time.GetUtcNow();
        lock (counting)
        {
            // No key waits longer than this; one that seems to was counted by another clock.
            var quiet = quietAt.TryGetValue(key, out var known) && known > now && known <= now + within ? known : now;
            var next = quiet + (within / times);
            if (next - now > within) return next - now - within;
            if (quietAt.Count >= mostKeys && !quietAt.ContainsKey(key)) Forget(now);
            quietAt[key] = next;
            return null;
        }
    }

    internal int Keys => quietAt.Count;

    private void Forget(DateTimeOffset now)
    {
        foreach (var idle in quietAt.Where(k => k.Value <= now).Select(k => k.Key).ToList()) quietAt.Remove(idle);
        if (quietAt.Count >= mostKeys) quietAt.Clear();
    }
}
