using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Wellspring.BrowserTests.Studio;

/// <summary>A member of the team in a browser, come in by a link as everybody does.</summary>
public static partial class StudioContext
{
    public const string Password = "twelve green bicycles";

    public static async Task<IPage> SignedIn(this RunningSite site, IBrowserContext context, string email, params string[] roles)
    {
        await site.Within(["user", "add", email, .. roles.SelectMany(r => (string[])["--role", r])]);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Link().Match(await site.Within("user", "invite", email)).Value);
        await page.FillAsync("#password", Password);
        await page.ClickAsync(".form .button");
        await page.IsAt("/studio");
        return page;
    }

    /// <summary>On a narrow screen the menu is opened first, as a member does.</summary>
    public static async Task SignOut(this IPage page)
    {
        var menu = page.Locator(".studio-menu > summary");
        if (await menu.IsVisibleAsync()) await menu.ClickAsync();
        await page.ClickAsync("text=Sign out");
    }

    [GeneratedRegex("http://localhost:\\d+/studio/invitation/\\S+")]
    private static partial Regex Link();
}
