using Microsoft.Playwright;
using OtpNet;

namespace Wellspring.BrowserTests.Studio;

/// <summary>Every page of signing in, of one's account and of the team is looked at, in each look, on the way that a person would take.</summary>
public sealed class SigningInPagesTests(Chromium chromium)
{
    private const string Boss = "boss@example.org";
    private const string Password = StudioContext.Password;
    private const string Refusals = ".error-summary";

    private readonly List<string> faults = [];

    [Fact]
    public async Task No_page_has_a_fault()
    {
        await using var site = new RunningSite();
        await site.Do("user", "add", "wanda-with-a-rather-long-name@example.org", "--role", "reviewer");
        await site.Serve();
        await using var context = await chromium.Browser.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await context.AddInitScriptAsync("PublicKeyCredential.isConditionalMediationAvailable = async () => false;");
        var page = await site.SignedIn(context, Boss, "administrator");
        await Authenticator.For(page);
        await OwnAccount(page, site);
        await Team(page, site);
        await InAgain(page);
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Without_script_a_member_signs_in_and_what_was_wrong_takes_the_focus()
    {
        await using var site = new RunningSite();
        await site.Serve();
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await site.SignedIn(context, Boss, "writer");
        await page.ClickAsync("text=Sign out");
        await Assertions.Expect(page.Locator("#passkey")).ToBeHiddenAsync();
        await page.FillAsync("#email", Boss);
        await page.FillAsync("#password", "something else entirely");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(Refusals)).ToBeFocusedAsync();
        Assert.Equal((Boss, ""), (await page.InputValueAsync("#email"), await page.InputValueAsync("#password")));
        await page.FillAsync("#password", Password);
        await page.Keyboard.PressAsync("Enter");
        await page.IsAt("/studio");
    }

    private async Task OwnAccount(IPage page, RunningSite site)
    {
        await See(page, site, "/studio/account");
        await See(page, site, "/studio/account/passkeys");
        await page.FillAsync("#name", "Work laptop");
        await page.FillAsync("#reauthentication-password", "something else entirely");
        await page.ClickAsync("form[data-passkey] .button:not(.second)");
        await See(page, Refusals);
        await page.FillAsync("#reauthentication-password", Password);
        await page.ClickAsync("form[data-passkey] .button:not(.second)");
        await See(page, ".rows");
        await See(page, site, "/studio/account/second-factor");
        var key = Base32Encoding.ToBytes((await page.TextContentAsync(".key code"))!.Replace(" ", "", StringComparison.Ordinal));
        await page.FillAsync("#code", "000000");
        await page.ClickAsync("#reauthentication-passkey");
        await See(page, Refusals);
        await page.FillAsync("#code", new Totp(key).ComputeTotp(TimeProvider.System.GetUtcNow().UtcDateTime));
        await page.ClickAsync("#reauthentication-passkey");
        await See(page, ".codes");
        foreach (var path in (string[])["/studio/account", "/studio/account/password", "/studio/account/second-factor/removal", "/studio/account/recovery-codes"]) await See(page, site, path);
    }

    private async Task Team(IPage page, RunningSite site)
    {
        await See(page, site, "/studio/team");
        await page.FillAsync("#email", "tom@example.org");
        await page.ClickAsync("#reauthentication-passkey");
        await See(page, Refusals);
        await page.CheckAsync("input[value=writer]");
        await page.ClickAsync("#reauthentication-passkey");
        await See(page, ".key.link");
        await page.ClickAsync("text=Back to the team");
        await page.ClickAsync(".rows a >> nth=1");
        await See(page, "h1.address");
        await page.ClickAsync("a[href$='/removal'] >> nth=-1");
        await See(page, "#reauthentication-password");
    }

    private async Task InAgain(IPage page)
    {
        await page.SignOut();
        await See(page, "#email");
        await page.FillAsync("#email", Boss);
        await page.FillAsync("#password", Password);
        await page.Keyboard.PressAsync("Enter");
        await See(page, "#code");
        await page.FillAsync("#code", "000000");
        await page.Keyboard.PressAsync("Enter");
        await See(page, Refusals);
    }

    private async Task See(IPage page, RunningSite site, string path)
    {
        await page.GotoAsync(new Uri(site.Address, path).ToString());
        await See(page, "h1");
    }

    private async Task See(IPage page, string waitedFor)
    {
        await page.Locator(waitedFor).First.WaitForAsync();
        faults.AddRange(await page.FaultsAtEveryWidth());
    }
}
