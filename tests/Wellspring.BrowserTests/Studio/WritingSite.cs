namespace Wellspring.BrowserTests.Studio;

/// <summary>The sample site with its server, for the tests of a class that write in its studio.</summary>
public sealed class WritingSite : IAsyncLifetime
{
    private int writers;

    public RunningSite Site { get; } = new();

    /// <summary>Nobody is added twice.</summary>
    public string NextWriter => $"writer{Interlocked.Increment(ref writers)}@example.org";

    public async ValueTask InitializeAsync()
    {
        await Site.LoadSamples();
        await Site.Serve();
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
