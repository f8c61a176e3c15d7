using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Web;
using Wellspring.Web.CommandLine;

namespace Wellspring.Tests.Site;

/// <summary>The real server over a real socket, on a database of its own.</summary>
public sealed class RunningSite : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly WebApplication app;

    private RunningSite(TestDatabase database, WebApplication app, Surroundings here)
    {
        (this.database, this.app, Here) = (database, app, here);
        Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = new($"http://127.0.0.1:{here.Port}") };
    }

    public HttpClient Client { get; }
    public Surroundings Here { get; }
    public TestDatabase Database => database;
    public IServiceProvider Services => app.Services;

    public static async Task<RunningSite> Start(TestDatabase? existing = null, Func<Surroundings, Surroundings>? setUp = null)
    {
        var database = existing ?? await TestDatabase.Create();
        var port = Ports.Free();
        var data = Directory.CreateTempSubdirectory("wellspring-site-").FullName;
        var here = new Surroundings(database.ConnectionString, data, port, new($"http://localhost:{port}"), TimeProvider.System, TextWriter.Null, TextWriter.Null);
        if (setUp is not null) here = setUp(here);
        var app = Server.Build(here);
        await app.StartAsync(TestContext.Current.CancellationToken);
        var site = new RunningSite(database, app, here);
        await site.UntilReady();
        return site;
    }

    /// <summary>Waits until every event was handled and every page can be served.</summary>
    public async Task UntilReady()
    {
        var until = TimeProvider.System.GetTimestamp();
        while ((await Client.GetAsync("/readyz", TestContext.Current.CancellationToken)).StatusCode != HttpStatusCode.OK)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(until) < TimeSpan.FromMinutes(2), "The site did not become ready within two minutes.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    public Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, path, headers);

    public Task<HttpResponseMessage> Send(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<string> Text(string path) => Client.GetStringAsync(path, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync(TestContext.Current.CancellationToken);
        await app.DisposeAsync();
        await database.DisposeAsync();
        Directory.Delete(Here.DataDirectory, recursive: true);
    }
}
