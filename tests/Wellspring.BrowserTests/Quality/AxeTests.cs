using Microsoft.Playwright;
using Wellspring.BrowserTests.Studio;

namespace Wellspring.BrowserTests.Quality;

/// <summary>axe-core finds nothing on any kind of page. It sees about half of what WCAG asks; the rest is for people.</summary>
public sealed class AxeTests(Chromium chromium, SitePages pages)
{
    // What hangs over the page hides it from the check of contrast: menus are looked at one at a time, when they are open.
    private const string Open = """
        (menu) => {
          const menus = [...document.querySelectorAll('header details')];
          document.querySelectorAll('details').forEach(d => d.open = menu === null ? !menus.includes(d) : d === menus[menu]);
        }
        """;

    [Theory]
    [InlineData(320)]
    [InlineData(1440)]
    public async Task No_kind_of_page_has_a_violation(int width)
    {
        await using var context = await chromium.Browser.NewContextAsync(Look(width));
        var page = await context.NewPageAsync();
        var violations = new List<string>();
        foreach (var kind in pages.OfEachType)
        {
            await page.GotoAsync(new Uri(pages.Address, kind.Path).ToString());
            violations.AddRange((await Violations(page)).Select(v => kind.Path + v));
        }
        await page.GotoAsync(pages.Address.ToString());
        for (var menu = 0; menu < await page.Locator("header details").CountAsync(); menu++) violations.AddRange((await Violations(page, menu)).Select(v => $"menu {menu}{v}"));
        Assert.Empty(violations);
    }

    [Fact]
    public async Task Seeded_violations_are_found()
    {
        await using var context = await chromium.Browser.NewContextAsync(Look(320));
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(pages.Address, "/crisis").ToString());
        await page.EvaluateAsync("""
            async () => {
              document.querySelector('main').append(document.createElement('img'));
              document.querySelector('h1').style.color = '#eee';
              document.documentElement.removeAttribute('lang');
              const small = 'display:inline-block;width:9px;height:9px;overflow:hidden;font-size:9px;line-height:9px';
              for (const name of ['a', 'b']) { const b = document.createElement('button'); b.textContent = name; b.style.cssText = small; document.querySelector('main').append(b); }
              // A colour is as it was until the next frame.
              for (const frame of [1, 2]) await new Promise(requestAnimationFrame);
            }
            """);
        var rules = (await Violations(page)).Select(v => v.Split(": ")[1].Split(' ')[0]).ToHashSet();
        Assert.Superset(new HashSet<string> { "image-alt", "color-contrast", "html-has-lang", "target-size" }, rules);
    }

    [Fact]
    public void Every_kind_of_page_that_the_site_has_is_among_those_looked_at()
    {
        var looked = pages.OfEachType.SelectMany(p => p.Features).ToHashSet();
        Assert.Empty(pages.All.SelectMany(p => p.Features).Except(looked));
        foreach (var kind in (string[])["/", "/topics", "/topics/*", "/topics/*/*", "/a-to-z", "/for/*", "/articles/*", "/articles/*/changes", "/articles/*/review-record", "/about/*", "/about/corrections", "/people", "/people/*", "/crisis", "/tests", "/tests/*", "/colophon", "/articles/* 410", "/no-such-page 404"])
            Assert.Contains(kind, looked);
    }

    private static BrowserNewContextOptions Look(int width) => new() { ViewportSize = new() { Width = width, Height = 900 }, ReducedMotion = ReducedMotion.Reduce };

    private static async Task<IReadOnlyList<string>> Violations(IPage page, int? menu = null)
    {
        await page.EvaluateAsync(Open, menu);
        return await page.Violations(menu is null ? null : "header details[open]");
    }
}
