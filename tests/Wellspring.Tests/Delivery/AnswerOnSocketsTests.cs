using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Wellspring.Delivery;

namespace Wellspring.Tests.Delivery;

public sealed class AnswerOnSocketsTests : IDisposable
{
    private const int Waiting = 12;

    private readonly ManualResetEventSlim released = new();
    private readonly CountdownEvent waiting = new(Waiting);

    [Fact]
    [Trait("database", "none")]
    public async Task Answers_that_block_their_thread_hold_up_no_other_reader()
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(workers + (2 * Waiting), ports);
        var cancel = TestContext.Current.CancellationToken;
        await using var server = await Start(cancel);
        var address = new Uri(server.Urls.First());
        var blocked = Enumerable.Range(0, Waiting).Select(_ => Blocked(address, cancel)).ToList();
        Assert.True(waiting.Wait(TimeSpan.FromSeconds(60), cancel));
        for (var reader = 0; reader < 50; reader++)
        {
            using var fresh = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
            Assert.Equal("page", await fresh.GetStringAsync("/page", cancel));
        }
        released.Set();
        Assert.All(await Task.WhenAll(blocked), said => Assert.Equal("done", said));
        ThreadPool.SetMinThreads(workers, ports);
    }

    public void Dispose()
    {
        released.Dispose();
        waiting.Dispose();
    }

    // On a connection that waits for its next request, as those of readers do: its answer begins where the socket is read.
    private static async Task<string> Blocked(Uri server, CancellationToken cancel)
    {
        using var client = new HttpClient { BaseAddress = server };
        await client.GetStringAsync("/page", cancel);
        await Task.Delay(200, cancel);
        return await client.GetStringAsync("/blocks", cancel);
    }

    private async Task<WebApplication> Start(CancellationToken cancel)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{Ports.Free()}");
        builder.AnswerOnSockets();
        var app = builder.Build();
        app.MapGet("/page", () => "page");
        app.MapGet("/blocks", () =>
        {
            waiting.Signal();
            released.Wait();
            return "done";
        });
        await app.StartAsync(cancel);
        return app;
    }
}
