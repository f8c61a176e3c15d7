using Wellspring.Foundation;

namespace Wellspring.Web.Data;

/// <summary>What one who waits has seen of the commits that the server's one <see cref="SqliteBeat"/> notices.</summary>
public sealed class SqlitePulse(SqliteBeat beat, TimeProvider time) : IDatabasePulse
{
    private long seen = -1;

    public async Task Next(TimeSpan atMost, CancellationToken cancel)
    {
        var (noticed, next) = await beat.Now(cancel);
        if (noticed == seen)
        {
            await next.WaitAsync(atMost, time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancel.ThrowIfCancellationRequested();
            (noticed, _) = await beat.Now(cancel);
        }
        seen = noticed;
    }
}
