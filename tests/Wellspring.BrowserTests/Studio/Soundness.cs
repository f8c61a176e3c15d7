using System.Text.Json;
using Microsoft.Playwright;
using Wellspring.BrowserTests.Quality;

namespace Wellspring.BrowserTests.Studio;

/// <summary>What is asked of every page of the studio: axe finds nothing, and nothing is wider than the window.</summary>
public static class Soundness
{
    private const string Run = """
        async () => JSON.stringify((await axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }))
          .violations.flatMap(v => v.nodes.map(n => v.id + ' at ' + n.target.join(' ') + ': ' + (n.any[0] ?? n.all[0] ?? n.none[0])?.message)))
        """;

    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(TestTools.File("axe-core", "axe.min.js")));

    /// <summary>What is wrong with the page as it stands, each with its address.</summary>
    public static async Task<IReadOnlyList<string>> Faults(this IPage page)
    {
        await page.EvaluateAsync(Axe.Value);
        var violations = JsonSerializer.Deserialize<string[]>(await page.EvaluateAsync<string>(Run))!;
        var wide = await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth");
        return [.. violations.Concat(wide ? ["wider than the window"] : []).Select(fault => $"{new Uri(page.Url).AbsolutePath}: {fault}")];
    }
}
