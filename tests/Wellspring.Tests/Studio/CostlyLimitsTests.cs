using System.Net;
using System.Text.Json.Nodes;
using Wellspring.Studio;
using Wellspring.Foundation;
using Wellspring.Tests.Site;
using Wellspring.Tests.Studio.Drafts;

namespace Wellspring.Tests.Studio;

/// <summary>What costs much is bounded in number for each session, and saving is not.</summary>
public sealed class CostlyLimitsTests
{
    private const string Text = "{\"body\":\"One paragraph.\"}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_asks_for_very_much_waits_and_loses_no_word_by_it()
    {
        await using var site = await RunningSite.Start();
        using var wanda = await Writer.At(site);
        var draft = await wanda.Begin("Crying");
        var revision = (long)(await wanda.Open(draft))["revision"]!;
        var refused = await UntilRefused(wanda);
        Assert.Equal("5", refused.Headers.GetValues("Retry-After").Single());
        Assert.Contains("Wait a few seconds", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        foreach (var path in (string[])["/preview", "/findings"]) Assert.Equal(HttpStatusCode.TooManyRequests, (path == "/preview" ? await wanda.Browser.Get(draft + path) : await wanda.Post(draft + path, "{}")).StatusCode);
        var saved = await wanda.Put(draft, new JsonObject { ["revision"] = revision, ["document"] = Writer.Document("Written in great haste.") });
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await wanda.Browser.Get("/studio")).StatusCode);

        using var other = await Writer.At(site, "other@example.org");
        await other.Open(await other.Begin("Tears"));
        Assert.Equal(HttpStatusCode.OK, (await other.Post("/studio/text/document", Text)).StatusCode);
    }

    [Fact]
    public async Task Many_at_once_wait_their_turn_and_all_of_them_are_answered()
    {
        await using var site = await RunningSite.Start();
        using var wanda = await Writer.At(site);
        await wanda.Open(await wanda.Begin("Crying"));
        var answers = await Task.WhenAll(Enumerable.Range(0, CostlyLimits.AtOnce * 5).Select(_ => wanda.Post("/studio/text/document", Text)));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
    }

    // Faster than the bucket fills again.
    private static async Task<HttpResponseMessage> UntilRefused(Writer writer)
    {
        for (var asked = 0; asked < 20 * CostlyLimits.InARow; asked += 20)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => writer.Post("/studio/text/document", Text)));
            if (answers.FirstOrDefault(a => a.StatusCode == HttpStatusCode.TooManyRequests) is { } refused) return refused;
        }
        throw new InvalidOperationException("Nothing was ever too much.");
    }
}
