using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using OtpNet;
using Wellspring.Accounts;
using Wellspring.Accounts.SigningIn;
using Wellspring.Foundation;
using Wellspring.Tests.Site;

namespace Wellspring.Tests.Studio.SigningIn;

/// <summary>A second factor, from the picture of its key to the day when it is turned off, over a real socket.</summary>
public sealed partial class SecondFactorTests : IAsyncLifetime
{
    private const string Wanda = "wanda@example.org";
    private const string Setting = "/studio/account/second-factor";

    private RunningSite site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly ClockAhead clock = new();

    public async ValueTask InitializeAsync() => site = await RunningSite.Start(setUp: here => here with { Time = clock });

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_password_alone_lets_nobody_in_who_has_a_second_factor()
    {
        using var wanda = await StudioBrowser.SignedIn(site, Wanda, Roles.Writer);
        var (secret, _) = await SetUp(wanda);
        using var browser = new StudioBrowser(site);
        Assert.Equal("/studio/sign-in/code", To(await SignIn(browser)));
        Assert.Equal("/studio/sign-in", To(await browser.Get("/studio")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Code(browser, "000000")).StatusCode);
        Assert.Equal("/studio", To(await Code(browser, Next(secret))));
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/studio")).StatusCode);
    }

    [Fact]
    public async Task A_code_is_good_once()
    {
        using var wanda = await StudioBrowser.SignedIn(site, Wanda, Roles.Writer);
        var (secret, _) = await SetUp(wanda);
        var code = Next(secret);
        using (var first = new StudioBrowser(site))
        {
            await SignIn(first);
            Assert.Equal("/studio", To(await Code(first, code)));
        }
        using var second = new StudioBrowser(site);
        await SignIn(second);
        Assert.Contains("used already", await (await Code(second, code)).Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recovery_code_is_good_once_and_those_before_are_good_no_more_when_others_are_made()
    {
        using var wanda = await StudioBrowser.SignedIn(site, Wanda, Roles.Writer);
        var (secret, codes) = await SetUp(wanda);
        Assert.Equal(10, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Equal(28, code.Replace("-", "", StringComparison.Ordinal).Length));
        using (var first = new StudioBrowser(site))
        {
            await SignIn(first);
            Assert.Equal("/studio", To(await Code(first, codes[0].ToUpperInvariant().Replace('-', ' '))));
        }
        using var second = new StudioBrowser(site);
        await SignIn(second);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Code(second, codes[0])).StatusCode);
        var remade = await wanda.Submit("/studio/account/recovery-codes", "/studio/account/recovery-codes", ("reauthentication-password", StudioBrowser.Password), ("reauthentication-code", Next(secret)));
        var others = Shown(await remade.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Code(second, codes[1])).StatusCode);
        Assert.Equal("/studio", To(await Code(second, others[0])));
    }

    [Fact]
    public async Task It_is_turned_on_with_the_password_and_a_code_that_fits_only()
    {
        using var wanda = await StudioBrowser.SignedIn(site, Wanda, Roles.Writer);
        var (sealedSecret, secret) = Proposed(await (await wanda.Get(Setting)).Content.ReadAsStringAsync(Cancel));
        var withoutCode = await wanda.Submit(Setting, Setting, ("secret", sealedSecret), ("code", "000000"), ("reauthentication-password", StudioBrowser.Password));
        Assert.Contains("id=\"code-wrong\"", await withoutCode.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        var withoutPassword = await wanda.Submit(Setting, Setting, ("secret", sealedSecret), ("code", Now(secret)), ("reauthentication-password", "something else"));
        var page = await withoutPassword.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("This is not your password.", page, StringComparison.Ordinal);
        // The same key again: what the application has read is still good.
        Assert.Equal(secret, Proposed(page).Secret);
        await using var db = site.Database.Open();
        Assert.Empty(await db.Set<Wellspring.Accounts.SecondFactors.SecondFactor>().ToListAsync(Cancel));
    }

    [Fact]
    public async Task Nobody_turns_it_off_without_showing_who_they_are()
    {
        using var wanda = await StudioBrowser.SignedIn(site, Wanda, Roles.Writer);
        var (secret, _) = await SetUp(wanda);
        const string Removal = Setting + "/removal";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await wanda.Submit(Removal, Removal, ("reauthentication-password", StudioBrowser.Password), ("reauthentication-code", "000000"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await wanda.Submit(Removal, Removal, ("reauthentication-password", "something else"), ("reauthentication-code", Next(secret)))).StatusCode);
        Assert.Equal("/studio/account", To(await wanda.Submit(Removal, Removal, ("reauthentication-password", StudioBrowser.Password), ("reauthentication-code", Next(secret)))));
        using var browser = new StudioBrowser(site);
        Assert.Equal("/studio", To(await SignIn(browser)));
    }

    [Fact]
    public async Task A_new_link_gives_a_password_and_no_way_round_the_second_factor()
    {
        using var wanda = await StudioBrowser.SignedIn(site, Wanda, Roles.Writer);
        var (secret, _) = await SetUp(wanda);
        using var browser = new StudioBrowser(site);
        var link = await StudioBrowser.Invite(site, Wanda);
        Assert.Equal("/studio/sign-in/code", To(await browser.Submit(link, link, ("password", "another twelve bicycles"))));
        Assert.Equal("/studio/sign-in", To(await browser.Get("/studio")));
        Assert.Equal("/studio", To(await Code(browser, Next(secret))));
    }

    [Fact]
    public async Task After_five_codes_the_question_rests_also_for_the_right_one()
    {
        using var wanda = await StudioBrowser.SignedIn(site, Wanda, Roles.Writer);
        var (secret, _) = await SetUp(wanda);
        using var browser = new StudioBrowser(site);
        await SignIn(browser);
        for (var attempt = 0; attempt < 5; attempt++) await Code(browser, "000000");
        var rests = await Code(browser, Next(secret));
        Assert.Equal(HttpStatusCode.TooManyRequests, rests.StatusCode);
        Assert.NotNull(rests.Headers.RetryAfter);
    }

    [Fact]
    public async Task An_administrator_takes_it_away_from_whoever_lost_it_and_ends_their_sessions()
    {
        using var wanda = await StudioBrowser.SignedIn(site, Wanda, Roles.Writer);
        await SetUp(wanda);
        await using var db = site.Database.Open();
        Assert.True((await ResetFactors.Handle(db, Wanda, TimeProvider.System, Actor.System("test"), Cancel)).Done);
        Assert.Equal("/studio/sign-in", To(await wanda.Get("/studio")));
        using var browser = new StudioBrowser(site);
        Assert.Equal("/studio", To(await SignIn(browser)));
    }

    [Fact]
    public async Task The_database_holds_no_key_and_no_recovery_code()
    {
        using var wanda = await StudioBrowser.SignedIn(site, Wanda, Roles.Writer);
        var (secret, codes) = await SetUp(wanda);
        await using var db = site.Database.Open();
        var kept = (await db.Set<Wellspring.Accounts.SecondFactors.SecondFactor>().SingleAsync(Cancel)).Secret;
        Assert.DoesNotContain(Base32Encoding.ToString(secret).TrimEnd('='), kept, StringComparison.Ordinal);
        Assert.DoesNotContain(await db.Set<Wellspring.Accounts.SecondFactors.RecoveryCode>().Select(c => c.Hash).ToListAsync(Cancel), hash => codes.Contains(hash));
    }

    [Fact]
    public async Task The_question_for_a_code_is_for_whoever_came_through_the_first_step()
    {
        using var browser = new StudioBrowser(site);
        var early = await browser.Get("/studio/sign-in/code");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.StatusCode);
        Assert.Contains("Sign in again", await early.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private async Task<(byte[] Secret, List<string> Codes)> SetUp(StudioBrowser browser)
    {
        var (sealedSecret, secret) = Proposed(await (await browser.Get(Setting)).Content.ReadAsStringAsync(Cancel));
        var done = await browser.Submit(Setting, Setting, ("secret", sealedSecret), ("code", Now(secret)), ("reauthentication-password", StudioBrowser.Password));
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        return (secret, Shown(await done.Content.ReadAsStringAsync(Cancel)));
    }

    private static (string Sealed, byte[] Secret) Proposed(string page) =>
        (SealedField().Match(page).Groups[1].Value, Base32Encoding.ToBytes(Key().Match(page).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal)));

    private static List<string> Shown(string page) => [.. RecoveryCodes().Matches(page).Select(m => m.Groups[1].Value)];

    private string Now(byte[] secret) => new Totp(secret).ComputeTotp(clock.GetUtcNow().UtcDateTime);

    // One that was not used yet: half a minute later.
    private string Next(byte[] secret)
    {
        clock.Ahead += TimeSpan.FromSeconds(30);
        return Now(secret);
    }

    private static Task<HttpResponseMessage> SignIn(StudioBrowser browser) =>
        browser.Submit("/studio/sign-in", "/studio/sign-in", ("email", Wanda), ("password", StudioBrowser.Password));

    private static Task<HttpResponseMessage> Code(StudioBrowser browser, string code) => browser.Submit("/studio/sign-in/code", "/studio/sign-in/code", ("code", code));

    private static string? To(HttpResponseMessage answer) => answer.Headers.Location?.ToString();

    [GeneratedRegex("name=\"secret\" value=\"([^\"]+)\"")]
    private static partial Regex SealedField();

    [GeneratedRegex("class=\"key\"><code>([A-Z2-7 ]+)</code>")]
    private static partial Regex Key();

    [GeneratedRegex("<li><code>([0-9a-z-]+)</code></li>")]
    private static partial Regex RecoveryCodes();
}
