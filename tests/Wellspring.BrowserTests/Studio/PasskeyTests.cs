using Microsoft.Playwright;
using OtpNet;

namespace Wellspring.BrowserTests.Studio;

/// <summary>Passkeys in a real browser, made and used by its virtual authenticator.</summary>
public sealed class PasskeyTests(Chromium chromium)
{
    private const string Wanda = "wanda@example.org";
    private const string Refused = "The passkey was not accepted.";

    // The list at the field for the address would take the only passkey by itself: a virtual authenticator asks nobody.
    private const string NoList = "PublicKeyCredential.isConditionalMediationAvailable = async () => false;";

    private const string Challenge = """
        async () => {
          const form = document.querySelector('form[data-passkey=sign-in]');
          return (await fetch(form.dataset.challenge, { method: 'POST', body: new URLSearchParams(new FormData(form)) })).text();
        }
        """;

    private const string Sign = """
        async (challenge) => {
          const { options } = JSON.parse(challenge);
          const read = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
          const made = await navigator.credentials.get({ publicKey: { ...options, challenge: read(options.challenge), allowCredentials: [] } });
          return JSON.stringify(made.toJSON());
        }
        """;

    private const string Send = """
        ([challenge, credential]) => {
          const form = document.querySelector('form[data-passkey=sign-in]');
          form.querySelector('input[name=ceremony]').value = JSON.parse(challenge).ceremony;
          form.querySelector('input[name=credential]').value = credential;
          form.submit();
        }
        """;

    [Fact]
    public async Task A_member_adds_a_passkey_signs_in_with_nothing_else_and_removes_it()
    {
        await using var site = new RunningSite();
        await site.Serve();
        await using var context = await Fresh();
        var page = await site.SignedIn(context, Wanda, "writer");
        var authenticator = await Authenticator.For(page);
        await Add(page, site);
        await Assertions.Expect(page.Locator(".rows")).ToContainTextAsync("not used yet");
        await SignOut(page);
        await page.ClickAsync("#passkey");
        await page.IsAt("/studio");
        await page.GotoAsync(new Uri(site.Address, "/studio/account/passkeys").ToString());
        await Assertions.Expect(page.Locator(".rows")).ToContainTextAsync("last used");

        await page.ClickAsync("text=Remove");
        await page.ClickAsync("#reauthentication-passkey");
        await page.IsAt("/studio/account/passkeys");
        await Assertions.Expect(page.Locator(".rows")).ToHaveCountAsync(0);
        Assert.Single(await authenticator.Credentials());
        await SignOut(page);
        await page.ClickAsync("#passkey");
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync(Refused);
    }

    [Fact]
    public async Task A_passkey_is_both_factors_also_for_whoever_has_a_second_one_and_the_browser_offers_it_by_itself()
    {
        await using var site = new RunningSite();
        await site.Serve();
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await site.SignedIn(context, Wanda, "writer");
        await Authenticator.For(page);
        await Add(page, site);
        await SetUpSecondFactor(page, site);
        // At the field for the address a browser lists the passkey; the virtual one chooses it.
        await page.ClickAsync("text=Sign out");
        await page.IsAt("/studio");
    }

    private static async Task SetUpSecondFactor(IPage page, RunningSite site)
    {
        await page.GotoAsync(new Uri(site.Address, "/studio/account/second-factor").ToString());
        var key = Base32Encoding.ToBytes((await page.TextContentAsync(".key code"))!.Replace(" ", "", StringComparison.Ordinal));
        await page.FillAsync("#code", new Totp(key).ComputeTotp(TimeProvider.System.GetUtcNow().UtcDateTime));
        await page.FillAsync("#reauthentication-password", StudioContext.Password);
        await page.ClickAsync("text=Turn it on");
        await Assertions.Expect(page.Locator(".codes li")).ToHaveCountAsync(10);
    }

    [Fact]
    public async Task A_copied_passkey_whose_counter_is_behind_is_refused()
    {
        await using var site = new RunningSite();
        await site.Serve();
        await using var context = await Fresh();
        var page = await site.SignedIn(context, Wanda, "writer");
        var authenticator = await Authenticator.For(page);
        await Add(page, site);
        var copied = Assert.Single(await authenticator.Credentials());
        await SignOut(page);
        await page.ClickAsync("#passkey");
        await page.IsAt("/studio");
        await SignOut(page);
        await authenticator.Put(copied);
        await page.ClickAsync("#passkey");
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync(Refused);
    }

    [Fact]
    public async Task What_a_passkey_signed_at_another_origin_is_refused_and_the_same_at_ours_is_good_once()
    {
        await using var site = new RunningSite();
        await site.Serve();
        await using var context = await Fresh();
        var page = await site.SignedIn(context, Wanda, "writer");
        await Authenticator.For(page);
        await Add(page, site);
        await SignOut(page);
        var signIn = page.Url;
        const string Elsewhere = "http://localhost:59999/";
        await page.RouteAsync(Elsewhere, route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<!DOCTYPE html><title>Elsewhere</title>" }));

        await Bring(page, signIn, Elsewhere);
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync(Refused);
        var (challenge, credential) = await Bring(page, signIn, signIn);
        await page.IsAt("/studio");
        await SignOut(page);
        await page.EvaluateAsync(Send, new[] { challenge, credential });
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync(Refused);
    }

    [Fact]
    public async Task A_passkey_that_did_not_ask_who_is_there_is_refused()
    {
        await using var site = new RunningSite();
        await site.Serve();
        await using var context = await Fresh();
        var page = await site.SignedIn(context, Wanda, "writer");
        await Authenticator.For(page, isUserVerified: false);
        await page.GotoAsync(new Uri(site.Address, "/studio/account/passkeys").ToString());
        await Fill(page);
        await Assertions.Expect(page.Locator("form [data-says]").First).ToContainTextAsync("No passkey was used.");
    }

    private async Task<IBrowserContext> Fresh()
    {
        var context = await chromium.Browser.NewContextAsync();
        await context.AddInitScriptAsync(NoList);
        return context;
    }

    private static async Task Add(IPage page, RunningSite site)
    {
        await page.GotoAsync(new Uri(site.Address, "/studio/account/passkeys").ToString());
        await Fill(page);
        await Assertions.Expect(page.Locator(".rows .what")).ToHaveTextAsync("Work laptop");
    }

    private static async Task Fill(IPage page)
    {
        await page.FillAsync("#name", "Work laptop");
        await page.FillAsync("#reauthentication-password", StudioContext.Password);
        await page.ClickAsync("form[data-passkey=register] .button");
    }

    private static async Task SignOut(IPage page)
    {
        await page.ClickAsync("text=Sign out");
        await page.IsAt("/studio/sign-in");
    }

    private static async Task<(string Challenge, string Credential)> Bring(IPage page, string signIn, string madeAt)
    {
        await page.GotoAsync(signIn);
        var challenge = await page.EvaluateAsync<string>(Challenge);
        await page.GotoAsync(madeAt);
        var credential = await page.EvaluateAsync<string>(Sign, challenge);
        await page.GotoAsync(signIn);
        await page.EvaluateAsync(Send, new[] { challenge, credential });
        await page.WaitForLoadStateAsync();
        return (challenge, credential);
    }
}
