using System.Net;
using Wellspring.Tests.Kill;

namespace Wellspring.Tests.Calamities;

/// <summary>
/// A real server through a trouble of its machine: it says what is wrong, goes on serving what it holds, refuses acts in one line,
/// and finds back by itself with nothing lost and nothing done twice.
/// </summary>
sealed class Ordeal(Scene scene, params string[] world) : IAsyncDisposable
{
    private static readonly string Act = Folders.Slug(Scenes.Signed);
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = scene.Address };
    private Ledger before = null!;

    public Product Server { get; private set; } = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task Begin()
    {
        before = await Read();
        await scene.Database.Rest();
        Server = scene.Start(["serve"], world);
        Assert.True(await Watch.Ready(Server, scene), string.Join('\n', Server.Errors));
    }

    /// <summary>The server knows, says so on /readyz and once in the log, and readers notice nothing.</summary>
    /// <param name="logged">When what failed first may have told the same in other words.</param>
    public async Task Shows(string trouble, string? logged = null)
    {
        Assert.True(await Watch.Until(async () => (await Readiness()).Contains(trouble, StringComparison.Ordinal)), $"/readyz says: {await Readiness()}");
        using var answer = await client.GetAsync("/readyz", Cancel);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        foreach (var path in (string[])["/", "/crisis", "/articles/article-05", "/people/writer"]) Assert.Contains("</html>", await client.GetStringAsync(path, Cancel), StringComparison.Ordinal);
        foreach (var path in (string[])["/articles/article-05.md", "/no/such/page", "/articles/article-05/review-record.json"])
        {
            using var asked = await client.GetAsync(path, Cancel);
            Assert.NotEqual(HttpStatusCode.InternalServerError, asked.StatusCode);
        }
        Assert.Contains(logged ?? trouble, await OnlyLine("Error"), StringComparison.Ordinal);
    }

    /// <summary>A verb meanwhile: one line that says what to do, and nothing done.</summary>
    public async Task RefusesActs(string line, params string[] inWorld)
    {
        await using var verb = scene.Start(Publish, inWorld);
        var (exit, output, error) = await verb.End(Cancel);
        Assert.Equal(2, exit);
        Assert.Empty(output);
        Assert.StartsWith("wellspring: ", Assert.Single(error.Split('\n')), StringComparison.Ordinal);
        Assert.Contains(line, error, StringComparison.Ordinal);
    }

    /// <summary>The trouble is over: the server is ready again by itself, and the act that was refused can be done.</summary>
    public async Task Recovers(params string[] inWorld)
    {
        Assert.True(await Watch.Ready(Server, scene), $"/readyz says: {await Readiness()}\n{string.Join('\n', Server.Errors)}");
        await OnlyLine("Error");
        await OnlyLine("Information");
        await using (var verb = scene.Start(Publish, inWorld)) Assert.Equal((0, ""), (await verb.End(Cancel)) is var (exit, _, error) ? (exit, error) : default);
        Assert.True(await Watch.Until(async () => await Watch.Says(client, $"/articles/{Act}") is not null), "The new article is not served.");
        Assert.True(await Watch.Ready(Server, scene));
    }

    /// <summary>Everything is as if nothing had happened.</summary>
    public async Task LostNothing()
    {
        Assert.Empty(await PageInspection.OfServed(scene));
        Assert.Empty(await PageInspection.OfMirror(scene));
        await Server.Kill();
        Assert.Empty(await Inspection.OfStores(scene, before));
        Assert.Empty(await PageInspection.AgainstCleanRebuild(scene));
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (Server is not null) await Server.DisposeAsync();
    }

    private static string[] Publish => ["publish", Act, "--as", "editor@example.org"];

    // The log is written behind the answer.
    private async Task<string> OnlyLine(string level)
    {
        await Watch.Until(() => Task.FromResult(Logged(level).Length > 0));
        return Assert.Single(Logged(level));
    }

    private string[] Logged(string level) => [.. Server.Errors.Where(line => line.Contains($"\"LogLevel\":\"{level}\"", StringComparison.Ordinal))];

    private async Task<string> Readiness()
    {
        using var answer = await client.GetAsync("/readyz", Cancel);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }

    private async Task<Ledger> Read()
    {
        await using var db = scene.Open();
        return await Ledger.Read(db, Cancel);
    }
}
