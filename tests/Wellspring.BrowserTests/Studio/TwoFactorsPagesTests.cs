using Microsoft.Playwright;

namespace Wellspring.BrowserTests.Studio;

/// <summary>The way of whoever is signed in with a password when the operator begins to demand two factors.</summary>
public sealed class TwoFactorsPagesTests(Chromium chromium)
{
    private const string Boss = "boss@example.org";
    private const string Detour = "/studio/account/two-factors";

    [Fact]
    public async Task They_are_led_to_set_up_a_passkey_and_come_in_with_it_and_not_without()
    {
        await using var site = new RunningSite();
        await site.Serve();
        await using var context = await chromium.Browser.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await context.AddInitScriptAsync("PublicKeyCredential.isConditionalMediationAvailable = async () => false;");
        var page = await site.SignedIn(context, Boss, "administrator");
        await Authenticator.For(page);
        await site.Kill();
        site.SecondFactorFor = "all";
        await site.Serve();

        await page.GotoAsync(new Uri(site.Address, "/studio").ToString());
        await page.IsAt(Detour);
        var faults = (await page.FaultsAtEveryWidth()).ToList();
        await page.ClickAsync("text=Add one");
        await page.FillAsync("#name", "Work laptop");
        await page.FillAsync("#reauthentication-password", StudioContext.Password);
        await page.ClickAsync("form[data-passkey] .button:not(.second)");
        await page.Locator(".rows").WaitForAsync();
        await page.ClickAsync(".brand");
        await page.IsAt("/studio");

        await page.SignOut();
        await page.FillAsync("#email", Boss);
        await page.FillAsync("#password", StudioContext.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.IsAt(Detour);
        faults.AddRange(await page.FaultsAtEveryWidth());
        await page.ClickAsync("text=Sign out, and in again");
        await page.ClickAsync("#passkey");
        await page.IsAt("/studio");
        await page.GotoAsync(new Uri(site.Address, "/studio/team").ToString());
        await page.ClickAsync(".rows a");
        await page.ClickAsync("text=Sign out everywhere");
        await page.Locator("text=What they sign in with stays good").WaitForAsync();
        faults.AddRange(await page.FaultsAtEveryWidth());
        await page.ClickAsync("#reauthentication-passkey");
        await page.IsAt("/studio/sign-in");
        Assert.Empty(faults);
    }
}
