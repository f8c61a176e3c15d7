using System.Text.Json;
using Microsoft.Playwright;
using Wellspring.BrowserTests.Quality;

namespace Wellspring.BrowserTests.Studio;

/// <summary>
/// What is asked of a page as it stands: axe finds nothing, and nothing is wider than the window. What hangs on colours alone is asked again in
/// the dark; the rest would be found twice.
/// </summary>
public static class Soundness
{
    // A colour is as it was until the next frame; what stays at the top of the window covers what has been scrolled under it.
    private const string Run = """
        async ([within, rules]) => {
          scrollTo({ top: 0, behavior: 'instant' });
          for (const frame of [1, 2]) await new Promise(requestAnimationFrame);
          const found = await axe.run(within === null ? document : document.querySelector(within), { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } }, ...(rules && { runOnly: rules }) });
          return JSON.stringify(found.violations.flatMap(v => v.nodes.map(n => v.id + ' at ' + n.target.join(' ') + ': ' + (n.any[0] ?? n.all[0] ?? n.none[0])?.message)));
        }
        """;

    private static readonly string[] OfColour = ["color-contrast", "link-in-text-block"];
    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(TestTools.File("axe-core", "axe.min.js")));

    /// <summary>What is wrong with the page as it stands, in the light and in the dark, each with its address.</summary>
    public static async Task<IReadOnlyList<string>> Faults(this IPage page)
    {
        var violations = await page.Violations();
        var wide = await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth");
        return [.. violations.Concat(wide ? [": wider than the window"] : []).Select(fault => $"{new Uri(page.Url).AbsolutePath} at {page.ViewportSize!.Width}{fault}")];
    }

    /// <summary>What axe finds, in the light and in the dark.</summary>
    /// <param name="within">The one element that is looked at; null for the whole page.</param>
    public static async Task<IReadOnlyList<string>> Violations(this IPage page, string? within = null)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        // Over the browser's own protocol: the page's policy would let no script in.
        await page.EvaluateAsync(Axe.Value);
        var light = await Ask(page, within, null);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var dark = await Ask(page, within, OfColour);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        return [.. light.Select(v => $": {v}"), .. dark.Select(v => $" in the dark: {v}")];
    }

    /// <summary>The same on a phone, a tablet and a desk. The page stays at the width that it had.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAtEveryWidth(this IPage page)
    {
        var own = page.ViewportSize!;
        var faults = new List<string>();
        foreach (var width in (int[])[320, 768, 1440])
        {
            await page.SetViewportSizeAsync(width, own.Height);
            faults.AddRange(await page.Faults());
        }
        await page.SetViewportSizeAsync(own.Width, own.Height);
        return faults;
    }

    public static Task Unfold(this IPage page) => page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(d => d.open = true)");

    private static async Task<string[]> Ask(IPage page, string? within, string[]? rules) =>
        JsonSerializer.Deserialize<string[]>(await page.EvaluateAsync<string>(Run, new object?[] { within, rules }))!;
}
