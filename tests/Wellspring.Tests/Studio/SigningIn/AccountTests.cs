using System.Net;
using Wellspring.Foundation;
using Wellspring.Tests.Site;

namespace Wellspring.Tests.Studio.SigningIn;

/// <summary>One's own account, over a real socket.</summary>
public sealed class AccountTests : IAsyncLifetime
{
    private const string Wanda = "wanda@example.org";
    private const string Page = "/studio/account/password";
    private const string Other = "another twelve bicycles";

    private RunningSite site = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => site = await RunningSite.Start();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Whoever_changes_their_password_stays_here_and_is_signed_out_elsewhere()
    {
        using var here = await StudioBrowser.SignedIn(site, Wanda, Roles.Writer);
        using var there = new StudioBrowser(site);
        await SignIn(there, StudioBrowser.Password);
        Assert.Equal("/studio/account", To(await here.Submit(Page, Page, ("reauthentication-password", StudioBrowser.Password), ("password", Other))));
        Assert.Equal(HttpStatusCode.OK, (await here.Get("/studio")).StatusCode);
        Assert.Equal("/studio/sign-in", To(await there.Get("/studio")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignIn(there, StudioBrowser.Password)).StatusCode);
        Assert.Equal("/studio", To(await SignIn(there, Other)));
    }

    [Fact]
    public async Task Whoever_changes_their_password_makes_a_link_that_is_still_about_worthless()
    {
        using var here = await StudioBrowser.SignedIn(site, Wanda, Roles.Writer);
        var link = await StudioBrowser.Invite(site, Wanda);
        await here.Submit(Page, Page, ("reauthentication-password", StudioBrowser.Password), ("password", Other));
        using var there = new StudioBrowser(site);
        Assert.Equal(HttpStatusCode.NotFound, (await there.Get(link)).StatusCode);
    }

    [Theory]
    [InlineData("something else", Other, "This is not your password.")]
    [InlineData(StudioBrowser.Password, "short", "at least 12 characters")]
    [InlineData(StudioBrowser.Password, "wandawandawanda", "your own address or name")]
    public async Task A_change_that_is_refused_says_why_and_changes_nothing(string old, string chosen, string sentence)
    {
        using var here = await StudioBrowser.SignedIn(site, Wanda, Roles.Writer);
        var refused = await here.Submit(Page, Page, ("reauthentication-password", old), ("password", chosen));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(sentence, await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        using var there = new StudioBrowser(site);
        Assert.Equal("/studio", To(await SignIn(there, StudioBrowser.Password)));
    }

    [Fact]
    public async Task Whoever_has_an_open_browser_before_them_guesses_ten_times_and_no_more()
    {
        using var here = await StudioBrowser.SignedIn(site, Wanda, Roles.Writer);
        for (var attempt = 0; attempt < 10; attempt++) await here.Submit(Page, Page, ("reauthentication-password", "something else"), ("password", Other));
        var rests = await here.Submit(Page, Page, ("reauthentication-password", StudioBrowser.Password), ("password", Other));
        Assert.Contains("There were many attempts.", await rests.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.NotNull(rests.Headers.RetryAfter);
    }

    [Fact]
    public async Task A_password_manager_finds_where_the_password_is_changed()
    {
        var answer = await site.Get("/.well-known/change-password");
        Assert.Equal((HttpStatusCode.SeeOther, Page), (answer.StatusCode, To(answer)));
    }

    private static Task<HttpResponseMessage> SignIn(StudioBrowser browser, string password) =>
        browser.Submit("/studio/sign-in", "/studio/sign-in", ("email", Wanda), ("password", password));

    private static string? To(HttpResponseMessage answer) => answer.Headers.Location?.ToString();
}
