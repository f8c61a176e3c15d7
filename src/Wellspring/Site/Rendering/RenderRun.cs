using Wellspring.Delivery;
using Wellspring.Foundation;

namespace Wellspring.Site.Rendering;

/// <summary>
/// One rendering from one state of the content. Pages are made some hundred at a time, so that the whole never stands in
/// memory, and ahead of the database: while some are stored and the next ones' texts are read, others are made.
/// </summary>
sealed class RenderRun(WellspringDb db, IAsyncEnumerator<RenderBatch> batches, TimeProvider time, Action<PackedPage[], PutOutcome> stored)
{
    private const int BatchesAhead = 2;

    private readonly Queue<Task<PackedPage[]>> making = [];

    // Null once somebody else has rendered meanwhile.
    private long? clock;

    /// <summary>False when the content may have changed meanwhile, so that the rest must be rendered from what is there now.</summary>
    /// <param name="removals">Taken down together with the first pages that are stored: a reader sees both or neither.</param>
    /// <param name="rendering">The clock before the content was read.</param>
    public async Task<bool> ToEnd(IReadOnlyList<string> removals, long rendering, CancellationToken cancel)
    {
        clock = rendering;
        await BeginMore(cancel);
        for (; making.Count > 0 || removals.Count > 0; removals = [])
        {
            var ready = making.Count > 0 ? await making.Dequeue() : [];
            await BeginMore(cancel);
            await Store(ready, removals, cancel);
        }
        return clock is not null;
    }

    private async Task BeginMore(CancellationToken cancel)
    {
        while (clock is not null && making.Count < BatchesAhead && await batches.MoveNextAsync())
        {
            var batch = batches.Current;
            making.Enqueue(Task.Run(() => batch.Make(cancel), cancel));
        }
    }

    private async Task Store(PackedPage[] ready, IReadOnlyList<string> removals, CancellationToken cancel)
    {
        if (clock is null) return;
        var put = await PutPages.Handle(db, new(ready, removals, clock.Value), time, cancel);
        clock = put?.Rendering;
        if (put is not null) stored(ready, put);
    }
}
