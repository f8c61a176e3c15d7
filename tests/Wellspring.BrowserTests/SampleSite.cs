namespace Wellspring.BrowserTests;

/// <summary>The sample site, brought in and served once for the tests of a class.</summary>
public sealed class SampleSite : IAsyncLifetime
{
    public RunningSite Site { get; } = new();

    public Uri Address => Site.Address;

    public async ValueTask InitializeAsync()
    {
        await Site.LoadSamples();
        await Site.Serve();
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
