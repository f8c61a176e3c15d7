using Microsoft.Playwright;

namespace Wellspring.BrowserTests.Quality;

/// <summary>axe-core on one page of the studio, with all that is folded opened.</summary>
static class AxeRun
{
    private const string Run = """
        async () => {
          document.querySelectorAll('details').forEach(d => d.open = true);
          const found = await axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } });
          return found.violations.flatMap(v => v.nodes.map(n => v.id + ' at ' + n.target.join(' ') + ': ' + (n.any[0] ?? n.all[0] ?? n.none[0])?.message));
        }
        """;

    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(TestTools.File("axe-core", "axe.min.js")));

    public static async Task<string[]> Violations(IPage page)
    {
        await page.EvaluateAsync(Axe.Value);
        return await page.EvaluateAsync<string[]>(Run);
    }

    public static Task<bool> IsWiderThanTheWindow(IPage page) => page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth");
}
