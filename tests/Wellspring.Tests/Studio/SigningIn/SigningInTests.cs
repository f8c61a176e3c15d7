using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Accounts.SigningIn;
using Wellspring.Foundation;
using Wellspring.Studio;
using Wellspring.Tests.Site;

namespace Wellspring.Tests.Studio.SigningIn;

/// <summary>The way into the studio and out again, over a real socket.</summary>
public sealed class SigningInTests : IAsyncLifetime
{
    private const string Wanda = "wanda@example.org";

    private RunningSite site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => site = await RunningSite.Start();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_link_lets_a_member_choose_a_password_see_the_desk_sign_out_and_in_again()
    {
        using var browser = await StudioBrowser.SignedIn(site, Wanda, Roles.Writer);
        Assert.Contains("Desk", await (await browser.Get("/studio")).Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        var account = await (await browser.Get("/studio/account")).Content.ReadAsStringAsync(Cancel);
        Assert.Contains("<dd>wanda@example.org</dd>", account, StringComparison.Ordinal);
        Assert.Contains("<dd>writer</dd>", account, StringComparison.Ordinal);
        Assert.Equal("/studio/sign-in", To(await browser.Submit("/studio", "/studio/sign-out")));
        Assert.Equal("/studio/sign-in", To(await browser.Get("/studio")));
        Assert.Equal("/studio", To(await SignIn(browser, " Wanda@Example.org ", StudioBrowser.Password)));
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/studio")).StatusCode);
        await using var db = site.Database.Open();
        Assert.Equal(["added user", "invited user", "accepted invitation", "signed in", "signed out", "signed in"], await db.Audit.Where(a => a.Subject == "user/" + Wanda).OrderBy(a => a.Id).Select(a => a.Act).ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_link_is_good_once_and_only_the_newest_one()
    {
        await StudioBrowser.AddUser(site, Wanda, Roles.Writer);
        using var browser = new StudioBrowser(site);
        var older = await StudioBrowser.Invite(site, Wanda);
        var newer = await StudioBrowser.Invite(site, Wanda);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(older)).StatusCode);
        Assert.Equal("/studio", To(await browser.Submit(newer, newer, ("password", StudioBrowser.Password))));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(newer)).StatusCode);
    }

    [Fact]
    public async Task One_link_is_not_tried_more_than_ten_times_in_a_row()
    {
        await StudioBrowser.AddUser(site, Wanda, Roles.Writer);
        using var browser = new StudioBrowser(site);
        var link = await StudioBrowser.Invite(site, Wanda);
        var answers = new List<HttpStatusCode>();
        for (var tries = 0; tries < 11; tries++) answers.Add((await browser.Submit(link, link, ("password", "short"))).StatusCode);
        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.UnprocessableEntity, 10), HttpStatusCode.TooManyRequests], answers);
    }

    [Fact]
    public async Task A_link_is_too_old_after_a_week()
    {
        await StudioBrowser.AddUser(site, Wanda, Roles.Writer);
        var link = SecretWord.New(RandomNumberGenerator.GetBytes);
        await using var db = site.Database.Open();
        await InviteStaffUser.Handle(db, Wanda, link, TimeProvider.System, Actor.System("test"), Cancel);
        Assert.NotNull(await AcceptInvitation.Find(db, link, In(TimeSpan.FromDays(6.9)), Cancel));
        Assert.Null(await AcceptInvitation.Find(db, link, In(TimeSpan.FromDays(7.1)), Cancel));
    }

    [Fact]
    public async Task A_refused_password_is_explained_and_uses_nothing_up()
    {
        await StudioBrowser.AddUser(site, Wanda, Roles.Writer);
        using var browser = new StudioBrowser(site);
        var link = await StudioBrowser.Invite(site, Wanda);
        var refused = await browser.Submit(link, link, ("password", "wanda"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await refused.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("A password has at least 12 characters.", page, StringComparison.Ordinal);
        Assert.Contains("your own address or name", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"wanda\"", page, StringComparison.Ordinal);
        Assert.Equal("/studio", To(await browser.Submit(link, link, ("password", StudioBrowser.Password))));
    }

    [Fact]
    public async Task A_new_site_offers_one_link_for_its_first_administrator()
    {
        await using var db = site.Database.Open();
        var studio = new StudioSettings(site.Here.PublicUrl, "Wellspring", site.Here.DataDirectory);
        var link = (await StudioModule.SetUpLink(db, studio, TimeProvider.System, Cancel))!.AbsolutePath;
        using var browser = new StudioBrowser(site);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Submit(link, link, ("email", "nobody"), ("password", StudioBrowser.Password))).StatusCode);
        Assert.Equal("/studio", To(await browser.Submit(link, link, ("email", "boss@example.org"), ("password", StudioBrowser.Password))));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(link)).StatusCode);
        Assert.Equal(Roles.Administrator, (await db.StaffNamed("boss@example.org", Cancel)).Value!.Roles);
        Assert.Null(await StudioModule.SetUpLink(db, studio, TimeProvider.System, Cancel));
    }

    [Fact]
    public async Task An_unknown_address_and_a_wrong_password_are_answered_alike()
    {
        using (await StudioBrowser.SignedIn(site, Wanda, Roles.Writer)) { }
        using var browser = new StudioBrowser(site);
        var (wrong, unknown) = (await SignIn(browser, Wanda, "something else entirely"), await SignIn(browser, "nobody@example.org", "something else entirely"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (wrong.StatusCode, unknown.StatusCode));
        Assert.Equal(await Known(wrong), await Known(unknown));
    }

    [Fact]
    public async Task After_ten_attempts_an_account_rests_also_for_the_right_password()
    {
        using (await StudioBrowser.SignedIn(site, Wanda, Roles.Writer)) { }
        using var browser = new StudioBrowser(site);
        for (var attempt = 0; attempt < 10; attempt++) await SignIn(browser, Wanda, "something else entirely");
        var rests = await SignIn(browser, Wanda, StudioBrowser.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, rests.StatusCode);
        Assert.NotNull(rests.Headers.RetryAfter);
    }

    [Fact]
    public async Task An_account_that_begins_to_rest_stands_in_the_log_once_and_a_strangers_address_never()
    {
        using (await StudioBrowser.SignedIn(site, Wanda, Roles.Writer)) { }
        using var browser = new StudioBrowser(site, "192.0.2.1");
        using var another = new StudioBrowser(site, "192.0.2.2");
        for (var attempt = 0; attempt < 13; attempt++) await SignIn(browser, Wanda, "something else entirely");
        for (var attempt = 0; attempt < 13; attempt++) await SignIn(another, "nobody@example.org", "something else entirely");
        await using var db = site.Database.Open();
        var entry = await db.Audit.SingleAsync(a => a.Act == "let account rest", Cancel);
        Assert.Equal(("sign-in", "user/" + Wanda, "many attempts: password"), (entry.ActorName, entry.Subject, entry.Details));
    }

    [Fact]
    public async Task Whoever_is_removed_or_shut_out_elsewhere_is_so_at_the_next_request()
    {
        using var here = await StudioBrowser.SignedIn(site, Wanda, Roles.Writer);
        using var there = new StudioBrowser(site);
        await SignIn(there, Wanda, StudioBrowser.Password);
        Assert.Contains("Firefox on Linux", await (await here.Get("/studio/account")).Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal("/studio/account", To(await here.Submit("/studio/account", "/studio/account/sessions")));
        Assert.Equal("/studio/sign-in", To(await there.Get("/studio")));
        Assert.Equal(HttpStatusCode.OK, (await here.Get("/studio")).StatusCode);
        await using var db = site.Database.Open();
        await RemoveStaffUser.Handle(db, Wanda, TimeProvider.System, Actor.System("test"), Cancel);
        Assert.Equal("/studio/sign-in", To(await here.Get("/studio")));
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_another()
    {
        using var wanda = await StudioBrowser.SignedIn(site, Wanda, Roles.Writer);
        using var other = await StudioBrowser.SignedIn(site, "other@example.org", Roles.Administrator);
        await using var db = site.Database.Open();
        var hers = (await db.StaffNamed(Wanda, Cancel)).Value!.Id;
        var session = await db.StaffSessions.SingleAsync(s => s.UserId == hers, Cancel);
        await other.Submit("/studio/account", "/studio/account/sessions", ("session", session.Id.ToString()));
        Assert.Equal(HttpStatusCode.OK, (await wanda.Get("/studio")).StatusCode);
    }

    [Fact]
    public async Task A_session_ends_after_half_a_day_of_rest()
    {
        using (await StudioBrowser.SignedIn(site, Wanda, Roles.Writer)) { }
        var word = SecretWord.New(RandomNumberGenerator.GetBytes);
        await using var db = site.Database.Open();
        Assert.True((await SignInWithPassword.Handle(db, Wanda, StudioBrowser.Password, new("a test", word), TimeProvider.System, Cancel)).Done);
        Assert.NotNull(await OpenSession.Of(db, word, In(TimeSpan.FromHours(11)), Cancel));
        Assert.NotNull(await OpenSession.Of(db, word, In(TimeSpan.FromHours(22)), Cancel));
        Assert.Null(await OpenSession.Of(db, word, In(TimeSpan.FromHours(35)), Cancel));
    }

    [Fact]
    public async Task A_form_that_no_page_of_ours_gave_is_refused()
    {
        using var browser = await StudioBrowser.SignedIn(site, Wanda, Roles.Writer);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Post("/studio/sign-out")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/studio")).StatusCode);
    }

    [Fact]
    public async Task Pages_are_kept_nowhere_and_the_cookie_goes_to_the_studio_alone()
    {
        using var browser = await StudioBrowser.SignedIn(site, Wanda, Roles.Writer);
        var desk = await browser.Get("/studio");
        Assert.Equal("no-store", desk.Headers.CacheControl?.ToString());
        Assert.Contains("script-src 'self'", desk.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("noindex, nofollow", desk.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Empty(browser.Cookies.GetCookies(new(site.Client.BaseAddress!, "/")));
        Assert.All(browser.Cookies.GetCookies(new(site.Client.BaseAddress!, "/studio")), c => Assert.True(c.HttpOnly));
    }

    [Fact]
    public void On_a_site_with_https_the_cookie_is_secure_and_says_so()
    {
        var context = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        new StudioCookie(new(new("https://example.org"), "Wellspring", "")).Give(context.Response, SecretWord.Read("word"));
        Assert.Equal("__Secure-wellspring-studio=word; max-age=604800; path=/studio; secure; samesite=strict; httponly", Assert.Single(context.Response.Headers.SetCookie));
    }

    [Fact]
    public async Task The_database_holds_no_word_and_no_password()
    {
        using (await StudioBrowser.SignedIn(site, Wanda, Roles.Writer)) { }
        var link = await StudioBrowser.Invite(site, Wanda);
        await using var db = site.Database.Open();
        Assert.Equal(64, (await db.Invitations.SingleAsync(Cancel)).WordHash.Length);
        Assert.NotEqual(link.Split('/')[^1], (await db.Invitations.SingleAsync(Cancel)).WordHash);
        Assert.DoesNotContain(StudioBrowser.Password, (await db.StaffPasswords.SingleAsync(Cancel)).Hash, StringComparison.Ordinal);
        Assert.Equal("(a secret word)", $"{SecretWord.Read(link)}");
    }

    [Theory]
    [InlineData("password")]
    [InlineData("passkey")]
    [InlineData("provider")]
    public async Task A_site_whose_administrator_can_come_in_by_whatever_way_offers_no_link(string way)
    {
        await StudioBrowser.AddUser(site, "boss@example.org", Roles.Administrator);
        await using var db = site.Database.Open();
        var boss = (await db.StaffNamed("boss@example.org", Cancel)).Value!.Id;
        Assert.True(await OfferSetUp.Handle(db, SecretWord.Read("before"), TimeProvider.System, Cancel));
        var now = TimeProvider.System.GetUtcNow();
        db.Add<object>(way switch
        {
            "password" => new StaffPassword { UserId = boss, Hash = "a hash", SetAt = now },
            "passkey" => new Wellspring.Accounts.Passkeys.Passkey { Id = Guid.CreateVersion7(now), UserId = boss, Name = "Laptop", CredentialId = "id", PublicKey = "key", SignCount = 0, Transports = [], IsBackupEligible = false, IsBackedUp = false, AddedAt = now },
            _ => new KnownElsewhere { UserId = boss, Issuer = "https://accounts.example", Subject = "42", Since = now },
        });
        await db.SaveChangesAsync(Cancel);
        Assert.False(await OfferSetUp.Handle(db, SecretWord.Read("after"), TimeProvider.System, Cancel));
        Assert.Null(await AcceptInvitation.Find(db, SecretWord.Read("before"), TimeProvider.System, Cancel));
    }

    [Fact]
    public async Task Whoever_signs_in_where_somebody_is_signed_in_ends_that_session()
    {
        using var browser = await StudioBrowser.SignedIn(site, Wanda, Roles.Writer);
        await using var db = site.Database.Open();
        var before = await db.StaffSessions.Select(s => s.Id).SingleAsync(Cancel);
        Assert.Equal("/studio", To(await browser.Submit("/studio/account", "/studio/sign-in", ("email", Wanda), ("password", StudioBrowser.Password))));
        Assert.NotEqual(before, await db.StaffSessions.Select(s => s.Id).SingleAsync(Cancel));
    }

    [Fact]
    public async Task A_sign_in_sweeps_out_sessions_that_are_over_and_no_other()
    {
        using (await StudioBrowser.SignedIn(site, Wanda, Roles.Writer)) { }
        await using var db = site.Database.Open();
        var (user, now) = ((await db.StaffNamed(Wanda, Cancel)).Value!.Id, TimeProvider.System.GetUtcNow());
        db.AddRange(Kept("rested", TimeSpan.FromHours(30), TimeSpan.FromHours(13)), Kept("old", TimeSpan.FromDays(8), TimeSpan.FromHours(1)), Kept("good", TimeSpan.FromDays(6), TimeSpan.FromHours(11)));
        await db.SaveChangesAsync(Cancel);
        using var browser = new StudioBrowser(site);
        await SignIn(browser, Wanda, StudioBrowser.Password);
        Assert.Equal(["Firefox on Linux", "Firefox on Linux", "good"], await db.StaffSessions.Select(s => s.Device).OrderBy(d => d).ToListAsync(Cancel));

        StaffSession Kept(string device, TimeSpan age, TimeSpan rest) => new() { Id = Guid.CreateVersion7(now), UserId = user, WordHash = device, Since = now - age, LastUsedAt = now - rest, Device = device, Shown = Shown.OneFactor };
    }

    [Fact]
    public async Task Whoever_shows_once_more_who_they_are_gets_another_word_and_the_one_before_is_good_no_more()
    {
        using var browser = await StudioBrowser.SignedIn(site, Wanda, Roles.Writer);
        var before = Word(browser);
        using var thief = new StudioBrowser(site);
        thief.Cookies.Add(site.Client.BaseAddress!, new Cookie("wellspring-studio", before, "/studio"));
        Assert.Equal(HttpStatusCode.OK, (await thief.Get("/studio")).StatusCode);
        await browser.Submit("/studio/account/password", "/studio/account/password", ("reauthentication-password", StudioBrowser.Password), ("password", "another twelve bicycles"));
        Assert.NotEqual(before, Word(browser));
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/studio")).StatusCode);
        Assert.Equal("/studio/sign-in", To(await thief.Get("/studio")));

        string Word(StudioBrowser of) => of.Cookies.GetCookies(new(site.Client.BaseAddress!, "/studio")).Single(c => c.Name == "wellspring-studio").Value;
    }

    [Fact]
    public async Task Of_a_value_that_a_form_brings_twice_the_first_one_counts()
    {
        using (await StudioBrowser.SignedIn(site, Wanda, Roles.Writer)) { }
        using var browser = new StudioBrowser(site);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Submit("/studio/sign-in", "/studio/sign-in", ("email", Wanda), ("password", "something else entirely"), ("password", StudioBrowser.Password))).StatusCode);
        Assert.Equal("/studio", To(await browser.Submit("/studio/sign-in", "/studio/sign-in", ("email", Wanda), ("email", "nobody@example.org"), ("password", StudioBrowser.Password), ("password", "something else entirely"))));
    }

    [Fact]
    public void The_keys_of_the_studio_are_for_the_programs_user_alone()
    {
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(site.Here.DataDirectory, "keys", "studio")));
    }

    private static Task<HttpResponseMessage> SignIn(StudioBrowser browser, string email, string password) =>
        browser.Submit("/studio/sign-in", "/studio/sign-in", ("email", email), ("password", password));

    private static string? To(HttpResponseMessage answer) => answer.Headers.Location?.ToString();

    // All of the page but what differs by its nature: the address that was typed, and the word of the form.
    private static async Task<string> Known(HttpResponseMessage answer) =>
        System.Text.RegularExpressions.Regex.Replace(await answer.Content.ReadAsStringAsync(Cancel), "value=\"[^\"]*\"", "");

    private static Microsoft.Extensions.Time.Testing.FakeTimeProvider In(TimeSpan later) => new(TimeProvider.System.GetUtcNow() + later);
}
