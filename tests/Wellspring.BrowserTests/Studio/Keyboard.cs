using Microsoft.Playwright;

namespace Wellspring.BrowserTests.Studio;

/// <summary>A page used by somebody who has no pointer.</summary>
static class Keyboard
{
    private const int MostSteps = 400;

    /// <summary>Goes on with the tab key until this has the focus.</summary>
    public static async Task TabTo(this IPage page, string selector)
    {
        for (var steps = 0; steps < MostSteps; steps++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector)) return;
        }
        Assert.Fail($"No way with the tab key to {selector} on {page.Url}.");
    }

    public static async Task Press(this IPage page, string selector, string key = "Enter")
    {
        await page.TabTo(selector);
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>Presses what leads to another page, or to this one anew, and waits for it.</summary>
    public static async Task Send(this IPage page, string selector)
    {
        await page.TabTo(selector);
        // An answer is there before its page is, and the old page would say that it is loaded.
        await page.EvaluateAsync("() => { document.documentElement.dataset.left = 'yes' }");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => !document.documentElement.dataset.left && document.readyState === 'complete'");
    }

    public static async Task Type(this IPage page, string selector, string words)
    {
        await page.TabTo(selector);
        await page.Keyboard.TypeAsync(words);
    }
}
