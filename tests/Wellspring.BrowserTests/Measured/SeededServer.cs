using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Wellspring.BrowserTests.Measured;

/// <summary>One page with faults on every path.</summary>
sealed class SeededServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private SeededServer(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single();

    public static async Task<SeededServer> Start(string html)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{Ports.Free()}");
        var app = builder.Build();
        app.MapFallback(() => Results.Content(html, "text/html; charset=utf-8"));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
