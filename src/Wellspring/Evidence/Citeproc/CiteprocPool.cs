using System.Text.Json;

namespace Wellspring.Evidence;

/// <summary>
/// A few engines, made when first asked for, lent to one caller at a time, let go when nobody asked for a while.
/// Safe to use from many threads.
/// </summary>
sealed class CiteprocPool : IDisposable
{
    private readonly TimeProvider time;
    private readonly CiteprocLimits limits;
    private readonly SemaphoreSlim places;
    private readonly Stack<CiteprocEngine> idle = new();
    private readonly ITimer letGo;

    public CiteprocPool(TimeProvider time, CiteprocLimits limits)
    {
        (this.time, this.limits) = (time, limits);
        places = new(limits.Engines);
        letGo = time.CreateTimer(_ => LetGo(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public int Warm
    {
        get
        {
            lock (idle) return idle.Count;
        }
    }

    public JsonElement Ask(string verb, string request)
    {
        places.Wait();
        var engine = Take();
        try
        {
            return engine.Ask(verb, request);
        }
        finally
        {
            GiveBack(engine);
            places.Release();
        }
    }

    private CiteprocEngine Take()
    {
        letGo.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        lock (idle)
        {
            if (idle.TryPop(out var warm)) return warm;
        }
        return Make();
    }

    private CiteprocEngine Make()
    {
        try
        {
            return new(time, limits);
        }
        catch
        {
            places.Release();
            throw;
        }
    }

    private void GiveBack(CiteprocEngine engine)
    {
        if (!engine.Sound)
        {
            engine.Dispose();
            return;
        }
        lock (idle) idle.Push(engine);
        letGo.Change(limits.IdleFor, Timeout.InfiniteTimeSpan);
    }

    private void LetGo()
    {
        lock (idle)
        {
            while (idle.TryPop(out var engine)) engine.Dispose();
        }
    }

    public void Dispose()
    {
        letGo.Dispose();
        LetGo();
        places.Dispose();
    }
}
