using System.Text.Json;
using Microsoft.ClearScript;
using Microsoft.ClearScript.V8;

namespace Wellspring.Evidence;

/// <summary>
/// citeproc-js in a V8 of its own. No host object is reachable from the script: text goes in, text comes out.
/// Not thread-safe: <see cref="CiteprocPool"/> lends it to one caller at a time.
/// </summary>
sealed class CiteprocEngine : IDisposable
{
    private readonly V8ScriptEngine engine;
    private readonly ScriptObject bridge;
    private readonly TimeProvider time;
    private readonly CiteprocLimits limits;

    public CiteprocEngine(TimeProvider time, CiteprocLimits limits)
    {
        (this.time, this.limits) = (time, limits);
        engine = new V8ScriptEngine("citeproc", new V8RuntimeConstraints { MaxOldSpaceSize = 2 * limits.HeapMegabytes, HeapExpansionMultiplier = 1.25 })
        {
            MaxRuntimeHeapSize = (nuint)limits.HeapMegabytes * 1024 * 1024,
            RuntimeHeapSizeSampleInterval = TimeSpan.FromMilliseconds(50),
            RuntimeHeapSizeViolationPolicy = V8RuntimeViolationPolicy.Interrupt,
        };
        engine.Execute("module.js", "globalThis.module = { exports: {} };");
        engine.Execute("citeproc.js", CiteprocResources.Text("citeproc.js"));
        engine.Execute("bridge.js", CiteprocResources.Text("bridge.js"));
        bridge = (ScriptObject)engine.Global["wellspring"];
        Ask("settle", JsonSerializer.Serialize(CiteprocResources.Locales));
    }

    /// <summary>False after a style went over a limit: the engine is then thrown away.</summary>
    public bool Sound { get; private set; } = true;

    public JsonElement Ask(string verb, string request)
    {
        using var answer = JsonDocument.Parse(Bounded(() => (string)bridge.InvokeMethod(verb, request)));
        return answer.RootElement.TryGetProperty("error", out var error)
            ? throw new CiteprocException(error.GetString()!)
            : answer.RootElement.GetProperty("answer").Clone();
    }

    private string Bounded(Func<string> work)
    {
        using var clock = new CancellationTokenSource(limits.Work, time);
        using var stop = clock.Token.Register(engine.Interrupt);
        try
        {
            return work();
        }
        catch (ScriptInterruptedException)
        {
            throw TooMuch(clock.IsCancellationRequested ? $"more than {limits.Work.TotalSeconds:0} seconds" : $"more than {limits.HeapMegabytes} MB");
        }
        catch (ScriptEngineException error) when (error.IsFatal)
        {
            throw TooMuch($"more than {limits.HeapMegabytes} MB");
        }
    }

    private CiteprocException TooMuch(string what)
    {
        Sound = false;
        return new($"stopped, because it took {what}");
    }

    public void Dispose() => engine.Dispose();
}
