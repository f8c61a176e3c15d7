using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using OtpNet;
using Wellspring.Accounts;
using Wellspring.Accounts.Passkeys;
using Wellspring.Foundation;
using Wellspring.Tests.Site;
using Wellspring.Web.CommandLine;

namespace Wellspring.Tests.Studio.SigningIn;

/// <summary>A site whose operator demands a second factor of editors and administrators.</summary>
public sealed partial class TwoFactorsTests : IAsyncLifetime
{
    private const string Edna = "edna@example.org";
    private const string Detour = "/studio/account/two-factors";
    private const string Setting = "/studio/account/second-factor";

    private readonly ClockAhead clock = new();
    private RunningSite site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => site = await RunningSite.Start(setUp: here => here with { Time = clock, SecondFactorFor = Roles.Editor | Roles.Administrator });

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Whoever_came_in_with_a_password_alone_opens_nothing_but_the_way_to_another_factor_and_out()
    {
        using var edna = await StudioBrowser.SignedIn(site, Edna, Roles.Editor);
        foreach (var path in (string[])["/studio", "/studio/articles", "/studio/account", "/studio/account/password", "/studio/audit/entries.csv"]) Assert.Equal(Detour, To(await edna.Get(path)));
        Assert.Equal(Detour, To(await edna.Submit(Detour, "/studio/articles", ("title", "Something new"))));
        Assert.Contains("One more thing", await Text(await edna.Get(Detour)), StringComparison.Ordinal);
        foreach (var path in (string[])[Setting, "/studio/account/passkeys"]) Assert.Equal(HttpStatusCode.OK, (await edna.Get(path)).StatusCode);
        Assert.Equal("/studio/sign-in", To(await edna.Submit(Detour, "/studio/sign-out")));
    }

    [Fact]
    public async Task A_script_is_told_so_and_not_led_to_a_page()
    {
        using var edna = await StudioBrowser.SignedIn(site, Edna, Roles.Editor);
        var asked = new HttpRequestMessage(HttpMethod.Get, $"/studio/drafts/{Guid.Empty}/document");
        asked.Headers.Accept.Add(new("application/json"));
        Assert.Equal(HttpStatusCode.Forbidden, (await edna.Send(asked)).StatusCode);
    }

    [Fact]
    public async Task Whoever_has_another_role_is_asked_for_nothing()
    {
        using var wanda = await StudioBrowser.SignedIn(site, "wanda@example.org", Roles.Writer);
        Assert.Equal(HttpStatusCode.OK, (await wanda.Get("/studio")).StatusCode);
    }

    [Fact]
    public async Task With_a_code_set_up_every_page_opens_here_and_at_the_next_sign_in()
    {
        using var edna = await StudioBrowser.SignedIn(site, Edna, Roles.Editor);
        var secret = await SetUp(edna);
        Assert.Equal(HttpStatusCode.OK, (await edna.Get("/studio")).StatusCode);
        using var browser = new StudioBrowser(site);
        await SignIn(browser);
        clock.Ahead += TimeSpan.FromSeconds(30);
        Assert.Equal("/studio", To(await browser.Submit("/studio/sign-in/code", "/studio/sign-in/code", ("code", Code(secret)))));
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/studio")).StatusCode);
    }

    [Fact]
    public async Task Another_browser_in_which_a_password_alone_was_shown_gains_nothing_by_it()
    {
        using var edna = await StudioBrowser.SignedIn(site, Edna, Roles.Editor);
        using var thief = new StudioBrowser(site);
        await SignIn(thief);
        await SetUp(edna);
        foreach (var path in (string[])["/studio", Setting, "/studio/account/passkeys"]) Assert.Equal(Detour, To(await thief.Get(path)));
        Assert.Contains("Come in with both factors", await Text(await thief.Get(Detour)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_a_passkey_does_not_get_round_it_with_their_password()
    {
        using (await StudioBrowser.SignedIn(site, Edna, Roles.Editor)) { }
        await using var db = site.Database.Open();
        var now = clock.GetUtcNow();
        db.Add(new Passkey { Id = Guid.CreateVersion7(now), UserId = (await db.StaffNamed(Edna, Cancel)).Value!.Id, Name = "Laptop", CredentialId = "id", PublicKey = "key", SignCount = 0, Transports = [], IsBackupEligible = false, IsBackedUp = false, AddedAt = now });
        await db.SaveChangesAsync(Cancel);
        using var browser = new StudioBrowser(site);
        await SignIn(browser);
        foreach (var path in (string[])["/studio", Setting, "/studio/account/passkeys"]) Assert.Equal(Detour, To(await browser.Get(path)));
    }

    [Fact]
    public async Task Whoever_turns_their_last_one_off_needs_another_at_once()
    {
        using var edna = await StudioBrowser.SignedIn(site, Edna, Roles.Editor);
        var secret = await SetUp(edna);
        clock.Ahead += TimeSpan.FromSeconds(30);
        await edna.Submit(Setting + "/removal", Setting + "/removal", ("reauthentication-password", StudioBrowser.Password), ("reauthentication-code", Code(secret)));
        Assert.Equal(Detour, To(await edna.Get("/studio")));
        await SetUp(edna);
        Assert.Equal(HttpStatusCode.OK, (await edna.Get("/studio")).StatusCode);
    }

    [Fact]
    public async Task Whoever_is_given_such_a_role_is_asked_at_the_next_page()
    {
        using var wanda = await StudioBrowser.SignedIn(site, "wanda@example.org", Roles.Writer);
        await using var db = site.Database.Open();
        Assert.True((await ChangeRoles.Handle(db, "wanda@example.org", Roles.Editor, clock, Actor.System("test"), Cancel)).Done);
        Assert.Equal(Detour, To(await wanda.Get("/studio")));
    }

    [Theory]
    [InlineData(null, Roles.None)]
    [InlineData(" ", Roles.None)]
    [InlineData("administrator", Roles.Administrator)]
    [InlineData("editor, newsletter-editor", Roles.Editor | Roles.NewsletterEditor)]
    public void The_setting_names_roles(string? setting, Roles roles) => Assert.Equal(roles, SecondFactorOptions.From(_ => setting));

    [Fact]
    public void All_is_every_role_and_a_word_that_is_none_stops_the_start()
    {
        Assert.All(Enum.GetValues<Roles>(), role => Assert.True(SecondFactorOptions.From(_ => "all").HasFlag(role)));
        Assert.Contains("\"edtior\"", Assert.Throws<BadUsageException>(() => SecondFactorOptions.From(_ => "administrator, edtior")).Message, StringComparison.Ordinal);
    }

    private async Task<byte[]> SetUp(StudioBrowser browser)
    {
        var page = await Text(await browser.Get(Setting));
        var secret = Base32Encoding.ToBytes(Key().Match(page).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal));
        var done = await browser.Submit(Setting, Setting, ("secret", SealedField().Match(page).Groups[1].Value), ("code", Code(secret)), ("reauthentication-password", StudioBrowser.Password));
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        return secret;
    }

    private string Code(byte[] secret) => new Totp(secret).ComputeTotp(clock.GetUtcNow().UtcDateTime);

    private static Task<HttpResponseMessage> SignIn(StudioBrowser browser) => browser.Submit("/studio/sign-in", "/studio/sign-in", ("email", Edna), ("password", StudioBrowser.Password));

    private static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(Cancel);

    private static string? To(HttpResponseMessage answer) => answer.Headers.Location?.ToString();

    [GeneratedRegex("name=\"secret\" value=\"([^\"]+)\"")]
    private static partial Regex SealedField();

    [GeneratedRegex("class=\"key\"><code>([A-Z2-7 ]+)</code>")]
    private static partial Regex Key();
}
