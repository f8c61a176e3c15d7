using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.CommandLine;

/// <summary>A server on the loopback that answers each path as the test says, honest or not, and keeps what it was asked.</summary>
sealed class FakeSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private FakeSite(WebApplication app) => this.app = app;

    public ConcurrentQueue<string> Asked { get; } = [];
    public Dictionary<string, Func<HttpResponse, Task>> Answers { get; } = [];

    public int Port => new Uri(app.Urls.Single()).Port;

    public static async Task<FakeSite> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = new FakeSite(builder.Build());
        site.app.Run(site.Answer);
        await site.app.StartAsync(Newsroom.Cancel);
        return site;
    }

    public void Says(string path, string text) => Says(path, System.Text.Encoding.UTF8.GetBytes(text));

    public void Says(string path, byte[] bytes) => Answers[path] = answer => answer.Body.WriteAsync(bytes).AsTask();

    private Task Answer(HttpContext context)
    {
        Asked.Enqueue(context.Request.Path);
        if (Answers.TryGetValue(context.Request.Path, out var answer)) return answer(context.Response);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(Newsroom.Cancel);
        await app.DisposeAsync();
    }
}
