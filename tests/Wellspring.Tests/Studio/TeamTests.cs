using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Accounts.SigningIn;
using Wellspring.Foundation;
using Wellspring.Tests.Site;

namespace Wellspring.Tests.Studio;

/// <summary>An administrator looks after the team, over a real socket.</summary>
public sealed partial class TeamTests : IAsyncLifetime
{
    private const string Boss = "boss@example.org";
    private const string Wanda = "wanda@example.org";
    private const string Team = "/studio/team";

    private static readonly (string, string) IsBoss = ("reauthentication-password", StudioBrowser.Password);

    private RunningSite site = null!;
    private StudioBrowser boss = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await RunningSite.Start();
        boss = await StudioBrowser.SignedIn(site, Boss, Roles.Administrator);
    }

    public async ValueTask DisposeAsync()
    {
        boss.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_was_invited_before_their_person_was_there_is_joined_to_it_once_and_for_good()
    {
        await boss.Submit(Team, Team, ("email", Wanda), ("role", "reviewer"), IsBoss);
        await using var db = site.Database.Open();
        var (id, person) = (await db.Staff.Where(u => u.Email == Wanda).Select(u => u.Id).SingleAsync(Cancel), Guid.CreateVersion7(DateTimeOffset.UnixEpoch));
        db.Add(new Person { Id = person, Slug = "wanda-reviewer", Name = "Wanda Reviewer" });
        await db.SaveChangesAsync(Cancel);
        var page = $"{Team}/{id}";
        Assert.Equal(HttpStatusCode.SeeOther, (await boss.Submit(page, page + "/roles", ("role", "reviewer"), ("person", "wanda-reviewer"), IsBoss)).StatusCode);
        Assert.Equal(person, await db.Staff.Where(u => u.Email == Wanda).Select(u => u.PersonId).SingleAsync(Cancel));
        Assert.Contains("Writes and signs as", await (await boss.Get(page)).Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        db.Add(new Person { Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch), Slug = "another", Name = "Another" });
        await db.SaveChangesAsync(Cancel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await boss.Submit(page, page + "/roles", ("role", "writer"), ("person", "another"), IsBoss)).StatusCode);
        Assert.Equal((person, Roles.Reviewer), (await db.Staff.Where(u => u.Email == Wanda).Select(u => new { u.PersonId, u.Roles }).SingleAsync(Cancel)) is var now ? (now.PersonId!.Value, now.Roles) : default);
    }

    [Fact]
    public async Task Somebody_new_gets_a_link_that_is_shown_once_and_comes_in_by_it_in_the_roles_given()
    {
        var done = await boss.Submit(Team, Team, ("email", " Wanda@Example.org"), ("role", "writer"), ("role", "editor"), IsBoss);
        var link = Link().Match(await Text(done)).Groups[1].Value;
        Assert.DoesNotContain("/studio/invitation/", await Text(await boss.Get(Team)), StringComparison.Ordinal);
        using var wanda = new StudioBrowser(site);
        Assert.Equal("/studio", To(await wanda.Submit(link, link, ("password", StudioBrowser.Password))));
        Assert.Equal(Roles.Writer | Roles.Editor, (await User(Wanda)).Roles);
        await using var db = site.Database.Open();
        Assert.Equal(Boss, (await db.Audit.SingleAsync(a => a.Act == "invited user" && a.Subject == "user/" + Wanda, Cancel)).ActorName);
        Assert.Empty(Directory.Exists(Path.Combine(site.Here.DataDirectory, "mail")) ? Directory.GetFiles(Path.Combine(site.Here.DataDirectory, "mail")) : []);
    }

    [Fact]
    public async Task A_form_that_is_refused_says_why_keeps_what_was_chosen_and_does_nothing()
    {
        var torn = await Text(await boss.Submit(Team, Team, ("email", Wanda), ("role", "editor"), ("role", "commercial"), IsBoss));
        Assert.Contains("money has no say in medicine", torn, StringComparison.Ordinal);
        Assert.Contains("value=\"wanda@example.org\"", torn, StringComparison.Ordinal);
        Assert.Contains("value=\"commercial\" checked", torn, StringComparison.Ordinal);
        Assert.Contains("needs at least one role", await Text(await boss.Submit(Team, Team, ("email", Wanda), IsBoss)), StringComparison.Ordinal);
        Assert.Contains("is not an e-mail address", await Text(await boss.Submit(Team, Team, ("email", "wanda"), ("role", "writer"), IsBoss)), StringComparison.Ordinal);
        Assert.Contains("is of the team already", await Text(await boss.Submit(Team, Team, ("email", Boss), ("role", "writer"), IsBoss)), StringComparison.Ordinal);
        Assert.Contains("This is not your password.", await Text(await boss.Submit(Team, Team, ("email", Wanda), ("role", "writer"), ("reauthentication-password", "something else"))), StringComparison.Ordinal);
        await using var db = site.Database.Open();
        Assert.Equal([Boss], await db.Staff.Select(u => u.Email).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Roles_are_changed_at_once_to_exactly_those_chosen()
    {
        using var wanda = await StudioBrowser.SignedIn(site, Wanda, Roles.Editor | Roles.Writer);
        var page = await PageOf(Wanda);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await boss.Submit(page, page + "/roles", ("role", "editor"), ("role", "commercial"), IsBoss)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await boss.Submit(page, page + "/roles", IsBoss)).StatusCode);
        Assert.Equal(Team, To(await boss.Submit(page, page + "/roles", ("role", "commercial"), IsBoss)));
        Assert.Contains("<dd>commercial</dd>", await Text(await wanda.Get("/studio/account")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_administrator_stays_one()
    {
        var page = await PageOf(Boss);
        Assert.Contains("last administrator", await Text(await boss.Submit(page, page + "/roles", ("role", "writer"), IsBoss)), StringComparison.Ordinal);
        Assert.Contains("last administrator", await Text(await boss.Submit(page + "/removal", page + "/removal", IsBoss)), StringComparison.Ordinal);
        Assert.Equal(Roles.Administrator, (await User(Boss)).Roles);
    }

    [Fact]
    public async Task Whoever_is_removed_is_out_at_once()
    {
        using var wanda = await StudioBrowser.SignedIn(site, Wanda, Roles.Writer);
        var page = await PageOf(Wanda);
        Assert.Equal(Team, To(await boss.Submit(page + "/removal", page + "/removal", IsBoss)));
        Assert.Equal("/studio/sign-in", To(await wanda.Get("/studio")));
        Assert.Equal(Team, To(await boss.Get(page)));
    }

    [Fact]
    public async Task A_link_is_made_anew_or_withdrawn()
    {
        await StudioBrowser.AddUser(site, Wanda, Roles.Writer);
        var page = await PageOf(Wanda);
        var link = Link().Match(await Text(await boss.Submit(page + "/invitation", page + "/invitation", IsBoss))).Groups[1].Value;
        using var wanda = new StudioBrowser(site);
        Assert.Equal(HttpStatusCode.OK, (await wanda.Get(link)).StatusCode);
        Assert.Equal(page, To(await boss.Submit(page, page + "/invitation/withdrawal")));
        Assert.Equal(HttpStatusCode.NotFound, (await wanda.Get(link)).StatusCode);
    }

    [Fact]
    public async Task A_letter_with_the_link_waits_in_the_transaction_that_made_it()
    {
        await using var db = site.Database.Open();
        var letter = new InvitationLetter("Health Example", new("https://health.example/studio/invitation/word"));
        Assert.True((await BringIntoTeam.Handle(db, Wanda, Roles.Writer, SecretWord.Read("word"), letter, TimeProvider.System, Actor.System("test"), Cancel)).Done);
        var written = await db.Set<Wellspring.Foundation.Mail.Letter>().Where(l => l.To == Wanda).Select(l => l.Text).ToListAsync(Cancel);
        // The running site may have sent it by now, into its folder.
        var sent = Directory.Exists(site.Here.Mail.PickupFolder) ? Directory.GetFiles(site.Here.Mail.PickupFolder).Select(File.ReadAllText) : [];
        Assert.Contains(written.Concat(sent), text => text.Contains("https://health.example/studio/invitation/word", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_administrator_signs_somebody_out_everywhere_and_what_they_sign_in_with_stays_good()
    {
        using var wanda = await StudioBrowser.SignedIn(site, Wanda, Roles.Writer);
        var page = await PageOf(Wanda);
        Assert.Contains("In one browser.", await Text(await boss.Get(page)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await boss.Submit(page + "/sessions/removal", page + "/sessions/removal", ("reauthentication-password", "something else"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await wanda.Get("/studio")).StatusCode);
        Assert.Equal(page, To(await boss.Submit(page + "/sessions/removal", page + "/sessions/removal", IsBoss)));
        Assert.Equal("/studio/sign-in", To(await wanda.Get("/studio")));
        Assert.Equal("/studio", To(await wanda.Submit("/studio/sign-in", "/studio/sign-in", ("email", Wanda), ("password", StudioBrowser.Password))));
        await using var db = site.Database.Open();
        Assert.Equal((Boss, "user/" + Wanda), await db.Audit.Where(a => a.Act == "ended sessions").Select(a => new ValueTuple<string, string>(a.ActorName, a.Subject)).SingleAsync(Cancel));
    }

    [Fact]
    public async Task Whoever_is_signed_in_nowhere_was_still_last_here_when_they_came()
    {
        using (var wanda = await StudioBrowser.SignedIn(site, Wanda, Roles.Writer)) await wanda.Submit("/studio/account", "/studio/sign-out");
        Assert.Equal(2, Regex.Count(await Text(await boss.Get(Team)), "last here"));
    }

    private async Task<string> PageOf(string email) => $"{Team}/{(await User(email)).Id}";

    private async Task<StaffUser> User(string email)
    {
        await using var db = site.Database.Open();
        return (await db.StaffNamed(email, Cancel)).Value!;
    }

    private static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(Cancel);

    private static string? To(HttpResponseMessage answer) => answer.Headers.Location?.ToString();

    [GeneratedRegex("<code>http://localhost:\\d+(/studio/invitation/[^<]+)</code>")]
    private static partial Regex Link();
}
