using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;
using Wellspring.Accounts;
using Wellspring.Accounts.SecondFactors;
using Wellspring.Accounts.SigningIn;
using Wellspring.Foundation;
using Wellspring.Tests.Site;

namespace Wellspring.Tests.Studio.SigningIn;

/// <summary>The way in by a provider of OpenID Connect, over real sockets on both sides.</summary>
public sealed class OpenIdTests : IAsyncLifetime
{
    private const string Wanda = "wanda@example.org";

    private Provider provider = null!;
    private RunningSite site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        provider = await Provider.Start();
        site = await RunningSite.Start(setUp: here => here with { OpenId = new(provider.Address, Provider.ClientId, Provider.ClientSecret, "Example Health") });
        await StudioBrowser.AddUser(site, Wanda, Roles.Writer);
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await provider.DisposeAsync();
    }

    [Fact]
    public async Task A_member_whom_the_provider_knows_is_in()
    {
        using var browser = new StudioBrowser(site);
        Assert.Contains("Sign in with Example Health", await Text(await browser.Get("/studio/sign-in")), StringComparison.Ordinal);
        Assert.Contains("url=/studio\"", await Text(await browser.Get(await WayBack(browser))), StringComparison.Ordinal);
        Assert.Contains("<dd>wanda@example.org</dd>", await Text(await browser.Get("/studio/account")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Capital_letters_of_an_address_make_no_other_one()
    {
        provider.Email = "Wanda@Example.ORG";
        using var browser = new StudioBrowser(site);
        await browser.Get(await WayBack(browser));
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/studio")).StatusCode);
    }

    [Fact]
    public async Task An_address_that_the_provider_has_not_verified_is_nobodys() => await IsRefused(p => p.IsVerified = false, "has not verified your e-mail address");

    [Fact]
    public async Task An_address_that_is_not_of_the_team_is_let_in_nowhere() => await IsRefused(p => p.Email = "stranger@example.org", "Nobody of the team has the address");

    [Fact]
    public async Task A_token_for_another_question_is_refused() => await IsRefused(p => p.Nonce = "another", "did not work");

    [Fact]
    public async Task A_token_for_another_site_is_refused() => await IsRefused(p => p.Audience = "another", "did not work");

    [Fact]
    public async Task A_token_of_another_issuer_is_refused() => await IsRefused(p => p.Issuer = "https://elsewhere.example", "did not work");

    [Fact]
    public async Task A_token_that_is_too_old_is_refused() => await IsRefused(p => p.Age = TimeSpan.FromHours(1), "did not work");

    [Fact]
    public async Task A_token_that_another_key_signed_is_refused()
    {
        using var rsa = RSA.Create(2048);
        await IsRefused(p => p.OtherKey = new RsaSecurityKey(rsa) { KeyId = "one" }, "did not work");
    }

    [Fact]
    public async Task A_way_back_that_another_browser_began_or_that_was_used_is_refused()
    {
        using var browser = new StudioBrowser(site);
        using var other = new StudioBrowser(site);
        var back = await WayBack(browser);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await other.Get(back)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get(back)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Get(back)).StatusCode);
        Assert.Equal("/studio/sign-in", (await other.Get("/studio")).Headers.Location?.ToString());
    }

    [Fact]
    public async Task Whoever_was_removed_is_not_let_in_by_the_provider()
    {
        await using var db = site.Database.Open();
        Assert.True((await RemoveStaffUser.Handle(db, Wanda, TimeProvider.System, Actor.System("test"), Cancel)).Done);
        await IsRefused(_ => { }, "Nobody of the team has the address");
    }

    [Fact]
    public async Task A_provider_that_cannot_be_reached_is_said_to_be_so()
    {
        await provider.DisposeAsync();
        using var browser = new StudioBrowser(site);
        var answer = await browser.Get("/studio/sign-in/openid");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("did not work", await Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_came_in_once_is_known_by_the_providers_number_also_under_another_address()
    {
        using (var first = new StudioBrowser(site)) await first.Get(await WayBack(first));
        provider.Email = "wanda.married@example.org";
        using var browser = new StudioBrowser(site);
        await browser.Get(await WayBack(browser));
        Assert.Contains("<dd>wanda@example.org</dd>", await Text(await browser.Get("/studio/account")), StringComparison.Ordinal);
        await using var db = site.Database.Open();
        Assert.Equal([provider.Address.ToString()], await db.Audit.Where(a => a.Act == "came from provider first").Select(a => a.Details).ToListAsync(Cancel));
    }

    [Fact]
    public async Task An_address_that_the_provider_has_given_to_somebody_else_opens_nothing_until_an_administrator_lets_go()
    {
        using (var first = new StudioBrowser(site)) await first.Get(await WayBack(first));
        await IsRefused(p => p.Subject = "43", "known here from another account at the provider");
        using var boss = await StudioBrowser.SignedIn(site, "boss@example.org", Roles.Administrator);
        await using var db = site.Database.Open();
        var page = $"/studio/team/{(await db.StaffNamed(Wanda, Cancel)).Value!.Id}";
        Assert.Contains("Account at the provider", await Text(await boss.Get(page)), StringComparison.Ordinal);
        Assert.Equal(page, (await boss.Submit(page + "/provider/removal", page + "/provider/removal", ("reauthentication-password", StudioBrowser.Password))).Headers.Location?.ToString());
        using var browser = new StudioBrowser(site);
        await browser.Get(await WayBack(browser));
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/studio")).StatusCode);
        Assert.Equal("43", await db.StaffElsewhere.Select(k => k.Subject).SingleAsync(Cancel));
    }

    [Fact]
    public async Task A_provider_that_calls_itself_otherwise_is_not_the_one_that_was_set()
    {
        provider.CalledOtherwise = "https://elsewhere.example";
        using var browser = new StudioBrowser(site);
        var answer = await browser.Get("/studio/sign-in/openid");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("did not work", await Text(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nobody_is_asked_to_whom_the_provider_leads_on(bool fromTheBeginning)
    {
        await using var other = await Provider.Start();
        other.CalledOtherwise = provider.Address.ToString();
        if (fromTheBeginning) provider.LeadsTo = other.Address;
        using var browser = new StudioBrowser(site);
        var begun = await browser.Get("/studio/sign-in/openid");
        provider.LeadsTo = other.Address;
        if (!fromTheBeginning) begun = await browser.Get(await BackFrom(begun));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, begun.StatusCode);
        Assert.Empty(other.Refused);
        Assert.Equal("/studio/sign-in", (await browser.Get("/studio")).Headers.Location?.ToString());
    }

    [Fact]
    public async Task Whoever_comes_back_to_a_browser_that_was_signed_in_ends_that_session()
    {
        using var browser = await StudioBrowser.SignedIn(site, "other@example.org", Roles.Writer);
        await browser.Get(await WayBack(browser));
        await using var db = site.Database.Open();
        Assert.Equal((await db.StaffNamed(Wanda, Cancel)).Value!.Id, await db.StaffSessions.Select(s => s.UserId).SingleAsync(Cancel));
    }

    [Fact]
    public async Task On_a_site_with_https_the_cookies_of_the_way_there_are_secure_and_say_so()
    {
        await using var secure = await RunningSite.Start(setUp: here => here with { PublicUrl = new("https://site.example"), OpenId = new(provider.Address, Provider.ClientId, Provider.ClientSecret, "Example Health") });
        var cookies = (await secure.Get("/studio/sign-in/openid")).Headers.GetValues("Set-Cookie").ToList();
        Assert.Equal(2, cookies.Count);
        Assert.All(cookies, c => Assert.True(c.StartsWith("__Secure-wellspring-", StringComparison.Ordinal) && c.Contains("; secure", StringComparison.Ordinal) && c.Contains("; httponly", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_a_provider_there_is_no_such_way()
    {
        await using var plain = await RunningSite.Start();
        Assert.Equal(HttpStatusCode.NotFound, (await plain.Get("/studio/sign-in/openid")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await plain.Get("/studio/sign-in/openid/callback?code=1&state=2")).StatusCode);
        Assert.DoesNotContain("/studio/sign-in/openid", await plain.Text("/studio/sign-in"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_nothing_else_shows_who_they_are_by_having_signed_in_within_ten_minutes()
    {
        using var browser = new StudioBrowser(site);
        await browser.Get(await WayBack(browser));
        await using var db = site.Database.Open();
        var session = await db.StaffSessions.SingleAsync(Cancel);
        var who = new SignedIn(session, await db.Staff.SingleAsync(u => u.Id == session.UserId, Cancel));
        Assert.Equal("sign-in", (await Again(TimeSpan.FromMinutes(9))).Value!.Means);
        Assert.Equal(["reauthentication-password-missing"], (await Again(TimeSpan.FromMinutes(11))).Refusals.Select(r => r.Code));

        Task<Outcome<Reauthenticated>> Again(TimeSpan later) => Reauthenticated.ByPassword(db, who, "", "", site.Services.GetRequiredService<CodeSecrets>(), new FakeTimeProvider(session.Since + later), Cancel);
    }

    private async Task IsRefused(Action<Provider> lie, string sentence)
    {
        lie(provider);
        using var browser = new StudioBrowser(site);
        var answer = await browser.Get(await WayBack(browser));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(sentence, await Text(answer), StringComparison.Ordinal);
        Assert.Equal("/studio/sign-in", (await browser.Get("/studio")).Headers.Location?.ToString());
        Assert.Empty(provider.Refused);
    }

    /// <summary>Where the provider sends the browser back to.</summary>
    private static async Task<string> WayBack(StudioBrowser browser) => await BackFrom(await browser.Get("/studio/sign-in/openid"));

    private static async Task<string> BackFrom(HttpResponseMessage begun)
    {
        using var there = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        return (await there.GetAsync(begun.Headers.Location!, Cancel)).Headers.Location!.PathAndQuery;
    }

    private static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(Cancel);
}
