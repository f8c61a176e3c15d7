using System.Net;
using Microsoft.Playwright;
using Wellspring.BrowserTests.Quality;

namespace Wellspring.BrowserTests.Measured;

/// <summary>What a page may weigh, and what a reader with a cheap phone sees of it.</summary>
public sealed class BudgetTests(Chromium chromium, SitePages pages)
{
    private const int HtmlBytes = 14 * 1024;
    private const int BytesBeforeFirstPaint = 34 * 1024;

    /// <summary>Lighthouse writes three digits; a last line that is half a word broader in the real typeface stays below.</summary>
    private const double Unmoved = 0.001;

    private const string Watch = """
        window.seen = { shift: 0, largest: null };
        new PerformanceObserver(l => l.getEntries().forEach(e => { if (!e.hadRecentInput) seen.shift += e.value; })).observe({ type: 'layout-shift', buffered: true });
        new PerformanceObserver(l => l.getEntries().forEach(e => { seen.largest = { url: e.url, element: e.element?.localName ?? '' }; })).observe({ type: 'largest-contentful-paint', buffered: true });
        """;

    private const string Measured = """
        async () => {
          // Scrolling ends the search for the largest element (Largest Contentful Paint, section 4): on a busy machine before the first paint is told.
          for (let waited = 0; waited < 5000 && !seen.largest; waited += 50) await new Promise(r => setTimeout(r, 50));
          for (const y of [400, 2000, 8000, 0]) { scrollTo(0, y); await new Promise(r => setTimeout(r, 40)); }
          await document.fonts.ready;
          const loaded = performance.getEntriesByType('resource');
          const late = e => e.initiatorType === 'css' || e.initiatorType === 'img' || e.name.includes('/favicon');
          return {
            shift: seen.shift, largest: seen.largest?.element ?? '', largestUrl: seen.largest?.url ?? '',
            beforePaint: performance.getEntriesByType('navigation')[0].encodedBodySize + loaded.filter(e => !late(e)).reduce((n, e) => n + e.encodedBodySize, 0),
            blocking: loaded.filter(e => e.renderBlockingStatus === 'blocking').map(e => new URL(e.name).pathname),
            scripts: loaded.filter(e => e.initiatorType === 'script' && !e.name.includes('/assets/quick-exit.')).length + document.querySelectorAll('script:not([type="application/ld+json"], .quick + script[type=module])').length,
          };
        }
        """;

    [Fact]
    public async Task Every_page_is_within_its_bytes_in_both_encodings()
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = pages.Address };
        var heavy = new List<string>();
        foreach (var path in pages.All.Select(p => p.Path))
        {
            foreach (var encoding in (string[])["br", "gzip"])
            {
                var bytes = await Served(client, path, encoding);
                if (bytes > HtmlBytes) heavy.Add($"{path}: {bytes} bytes as {encoding}");
            }
        }
        Assert.True(heavy.Count == 0, string.Join("; ", heavy));
    }

    [Theory]
    [InlineData(360, 640)]
    [InlineData(1440, 900)]
    public async Task Before_the_first_paint_little_is_loaded_and_afterwards_nothing_moves(int width, int height)
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height } });
        await context.AddInitScriptAsync(Watch);
        var over = new List<string>();
        foreach (var kind in pages.OfEachType)
        {
            var faults = await Faults(context, kind);
            // A busy machine may paint half a page; what moves for readers moves every time.
            for (var again = 0; again < 4 && faults.Count > 0; again++) faults = await Faults(context, kind);
            over.AddRange(faults.Select(f => $"{kind.Path} at {width} px: {f}"));
        }
        Assert.Empty(over);
    }

    private async Task<List<string>> Faults(IBrowserContext context, SitePage kind)
    {
        var page = await context.NewPageAsync();
        // The typeface comes late, so that it takes the place of its fallback before the reader's eyes.
        await page.RouteAsync("**/*.woff2", async route =>
        {
            await Task.Delay(200);
            await route.ContinueAsync();
        });
        await page.GotoAsync(new Uri(pages.Address, kind.Path).ToString());
        var seen = await page.EvaluateAsync<Seen>(Measured);
        await page.CloseAsync();
        return [.. Faults(kind, seen)];
    }

    [Fact]
    public async Task A_page_that_moves_shows_a_picture_first_or_needs_a_script_is_found()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 640 } });
        await context.AddInitScriptAsync(Watch);
        var page = await context.NewPageAsync();
        await page.RouteAsync("**/*", route => route.FulfillAsync(new() { ContentType = "text/html", Body = Seeded }));
        await page.GotoAsync("http://seeded.invalid/");
        await page.WaitForTimeoutAsync(300);
        var faults = Faults(new("/articles/seeded", 200, ""), await page.EvaluateAsync<Seen>(Measured)).ToList();
        Assert.Contains(faults, f => f.Contains("moves", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Contains("script", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Contains("largest", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Contains("bytes before", StringComparison.Ordinal));
    }

    private static string Seeded => $"""
        <!doctype html><title>x</title><!--{new string('x', BytesBeforeFirstPaint)}--><p id="p">Some words that move.</p>
        <img width="350" height="300" src="data:image/svg+xml;base64,{Convert.ToBase64String(Picture)}" alt="">
        <script>setTimeout(() => document.getElementById('p').style.marginTop = '200px', 100)</script>
        """;

    private static byte[] Picture => System.Text.Encoding.UTF8.GetBytes($"""<svg xmlns="http://www.w3.org/2000/svg" width="350" height="300">{string.Concat(Enumerable.Range(0, 400).Select(i => $"<circle cx='{i * 37 % 350}' cy='{i * 53 % 300}' r='9' fill='hsl({i} 60% 50%)'/>"))}</svg>""");

    private static IEnumerable<string> Faults(SitePage page, Seen seen)
    {
        if (seen.Shift >= Unmoved) yield return $"moves by {seen.Shift}";
        if (seen.BeforePaint > BytesBeforeFirstPaint) yield return $"{seen.BeforePaint} bytes before the first paint ({string.Join(", ", seen.Blocking)})";
        if (seen.Largest is "" or "img" or "image" or "video" || seen.LargestUrl.Length > 0) yield return $"the largest element is {seen.Largest} {seen.LargestUrl}";
        if (page.Path.StartsWith("/articles/", StringComparison.Ordinal) && seen.Scripts > 0) yield return $"{seen.Scripts} scripts";
    }

    private static async Task<int> Served(HttpClient client, string path, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(encoding, Assert.Single(answer.Content.Headers.ContentEncoding));
        return (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
    }

    private sealed class Seen
    {
        public double Shift { get; set; }
        public string Largest { get; set; } = "";
        public string LargestUrl { get; set; } = "";
        public int BeforePaint { get; set; }
        public string[] Blocking { get; set; } = [];
        public int Scripts { get; set; }
    }
}
