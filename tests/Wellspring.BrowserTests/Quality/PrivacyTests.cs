using Microsoft.Playwright;

namespace Wellspring.BrowserTests.Quality;

/// <summary>A reader leaves nothing behind and is told to nobody, with script allowed, on every page that can be come to.</summary>
public sealed class PrivacyTests(Chromium chromium, SitePages pages)
{
    private const string Kept = """
        async () => [
          ...Object.keys(localStorage).map(k => 'local ' + k), ...Object.keys(sessionStorage).map(k => 'session ' + k),
          ...(await indexedDB.databases()).map(d => 'database ' + d.name),
          ...('caches' in window ? await caches.keys() : []).map(k => 'cache ' + k),
          ...('serviceWorker' in navigator ? await navigator.serviceWorker.getRegistrations() : []).map(r => 'worker ' + r.scope),
          ...(document.cookie ? ['cookie ' + document.cookie] : []),
        ]
        """;

    [Fact]
    public async Task No_page_asks_anyone_else_or_keeps_anything() => Assert.Empty(await Traces([.. pages.All.Select(p => new Uri(pages.Address, p.Path).ToString())], _ => Task.CompletedTask));

    [Fact]
    public async Task A_seeded_request_and_a_seeded_trace_are_found()
    {
        var traces = await Traces([new Uri(pages.Address, "/crisis").ToString()], page => page.EvaluateAsync("() => { localStorage.setItem('seeded', '1'); document.cookie = 'seeded=1'; new Image().src = 'http://elsewhere.invalid/pixel'; }"));
        Assert.Contains(traces, t => t.Contains("local seeded", StringComparison.Ordinal));
        Assert.Contains(traces, t => t.Contains("cookie", StringComparison.Ordinal));
        Assert.Contains(traces, t => t.Contains("elsewhere.invalid", StringComparison.Ordinal));
    }

    private async Task<List<string>> Traces(IReadOnlyList<string> addresses, Func<IPage, Task> act)
    {
        var traces = new List<string>();
        await using var context = await chromium.Browser.NewContextAsync(new() { BypassCSP = true });
        context.Request += (_, request) => { if (new Uri(request.Url).Authority != pages.Address.Authority) traces.Add($"asked {request.Url}"); };
        context.Response += (_, response) => { if (response.Headers.ContainsKey("set-cookie")) traces.Add($"{response.Url} sets a cookie"); };
        var page = await context.NewPageAsync();
        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            await act(page);
            traces.AddRange((await page.EvaluateAsync<string[]>(Kept)).Select(k => $"{address} keeps {k}"));
        }
        traces.AddRange((await context.CookiesAsync()).Select(c => $"cookie {c.Name}"));
        return traces;
    }
}
