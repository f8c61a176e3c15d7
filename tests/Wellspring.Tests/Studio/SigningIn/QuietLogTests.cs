using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OtpNet;
using Wellspring.Foundation;
using Wellspring.Tests.Site;

namespace Wellspring.Tests.Studio.SigningIn;

/// <summary>Whole days of signing in, right and wrong, while somebody listens to everything that is logged.</summary>
public sealed partial class QuietLogTests
{
    private const string Wanda = "wanda@example.org";
    private const string Wrong = "a wrong one of mine";
    private const string Elsewhere = "203.0.113.77";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_logged_that_names_somebody_or_lets_somebody_in()
    {
        await using var provider = await Provider.Start();
        await using var site = await RunningSite.Start(setUp: here => here with { OpenId = new(provider.Address, Provider.ClientId, Provider.ClientSecret, "Example Health") });
        using var log = new Listening();
        site.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        var secrets = new HashSet<string> { Wanda, "wanda", Wrong, StudioBrowser.Password, Elsewhere, "stranger@example.org", Provider.ClientSecret };

        using var wanda = await StudioBrowser.SignedIn(site, Wanda, Roles.Writer | Roles.Administrator);
        await SetUpSecondFactor(wanda, secrets);
        using var browser = new StudioBrowser(site, Elsewhere);
        await SignIn(browser, "stranger@example.org", Wrong);
        await SignIn(browser, Wanda, Wrong);
        await SignIn(browser, Wanda, StudioBrowser.Password);
        await browser.Submit("/studio/sign-in/code", "/studio/sign-in/code", ("code", "987654"));
        await browser.Post("/studio/sign-in", ("email", Wanda), ("password", StudioBrowser.Password));
        await browser.Submit("/studio/sign-in", "/studio/sign-in/passkey", ("ceremony", "a-made-up-word"), ("credential", "{\"id\":\"a-made-up-key\"}"));
        await wanda.Submit("/studio/team", "/studio/team", ("email", "tom@example.org"), ("role", "writer"), ("reauthentication-password", StudioBrowser.Password), ("reauthentication-code", Wrong));
        await browser.Get("/studio/invitation/a-made-up-link");
        await ComeFromElsewhere(browser, provider, secrets);

        foreach (var cookies in (CookieContainer[])[wanda.Cookies, browser.Cookies]) secrets.UnionWith(cookies.GetAllCookies().Select(c => c.Value).Where(v => v.Length > 8));
        secrets.UnionWith(["987654", "tom@example.org", "a-made-up-word", "a-made-up-key", "a-made-up-link", "127.0.0.1"]);
        Assert.Contains(log.Lines, line => line.Contains("A sign-in by OpenID Connect failed", StringComparison.Ordinal));
        Assert.Empty(Telling(log.Lines, secrets));
    }

    [Fact]
    public void A_line_that_names_somebody_is_found_also_in_what_was_thrown()
    {
        using var log = new Listening();
        log.LogWarning("A sign-in of {Email} failed.", "Wanda@example.org");
        log.LogWarning(new InvalidOperationException("for wanda@example.org"), "A sign-in failed.");
        log.LogWarning("A sign-in failed.");
        Assert.Equal(2, Telling(log.Lines, [Wanda]).Count());
    }

    private static IEnumerable<string> Telling(IEnumerable<string> lines, HashSet<string> secrets) =>
        lines.Where(line => secrets.Any(secret => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));

    private static async Task SetUpSecondFactor(StudioBrowser browser, HashSet<string> secrets)
    {
        const string Path = "/studio/account/second-factor";
        var page = await (await browser.Get(Path)).Content.ReadAsStringAsync(Cancel);
        var (kept, key) = (SealedField().Match(page).Groups[1].Value, Key().Match(page).Groups[1].Value);
        var code = new Totp(Base32Encoding.ToBytes(key.Replace(" ", "", StringComparison.Ordinal))).ComputeTotp(TimeProvider.System.GetUtcNow().UtcDateTime);
        var done = await browser.Submit(Path, Path, ("secret", kept), ("code", code), ("reauthentication-password", StudioBrowser.Password));
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        secrets.UnionWith([kept, key, key.Replace(" ", "", StringComparison.Ordinal), code]);
    }

    // Once well, once with a token that says something else than was asked.
    private static async Task ComeFromElsewhere(StudioBrowser browser, Provider provider, HashSet<string> secrets)
    {
        using var there = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        foreach (var nonce in (string?[])[null, "another-nonce-entirely"])
        {
            provider.Nonce = nonce;
            var asked = (await browser.Get("/studio/sign-in/openid")).Headers.Location!;
            var back = (await there.GetAsync(asked, Cancel)).Headers.Location!;
            await browser.Get(back.PathAndQuery);
            secrets.UnionWith(asked.Query.TrimStart('?').Split('&').Concat(back.Query.TrimStart('?').Split('&')).Where(p => p.StartsWith("state=", StringComparison.Ordinal) || p.StartsWith("nonce=", StringComparison.Ordinal) || p.StartsWith("code=", StringComparison.Ordinal)).Select(p => Uri.UnescapeDataString(p[(p.IndexOf('=', StringComparison.Ordinal) + 1)..])));
        }
        secrets.Add("another-nonce-entirely");
    }

    private static Task<HttpResponseMessage> SignIn(StudioBrowser browser, string email, string password) =>
        browser.Submit("/studio/sign-in", "/studio/sign-in", ("email", email), ("password", password));

    [GeneratedRegex("name=\"secret\" value=\"([^\"]+)\"")]
    private static partial Regex SealedField();

    [GeneratedRegex("class=\"key\"><code>([A-Z2-7 ]+)</code>")]
    private static partial Regex Key();
}
