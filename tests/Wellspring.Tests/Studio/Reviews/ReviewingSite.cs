using System.Net;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Reviewing;
using Wellspring.Tests.Publishing;
using Wellspring.Tests.Site;

namespace Wellspring.Tests.Studio.Reviews;

/// <summary>A running site with a writer, a licensed reviewer and an editor who are signed in, and one article that nobody has read yet.</summary>
sealed class ReviewingSite : IAsyncDisposable
{
    private ReviewingSite(RunningSite site) => Site = site;

    public static string Room => $"/studio/articles/{Newsroom.Slug}";

    public RunningSite Site { get; }
    public StudioBrowser Writer { get; private set; } = null!;
    public StudioBrowser Reviewer { get; private set; } = null!;
    public StudioBrowser Editor { get; private set; } = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<ReviewingSite> Start()
    {
        var site = new ReviewingSite(await RunningSite.Start());
        await using var db = site.Site.Database.Open();
        db.AddRange(Texts.Library());
        await db.SaveChangesAsync(Cancel);
        site.Writer = await site.Join("wanda-writer", Roles.Writer, licensed: false);
        site.Reviewer = await site.Join("rita-reviewer", Roles.Reviewer, licensed: true);
        site.Editor = await site.Join("eddie-editor", Roles.Editor, licensed: false);
        await site.Write(Newsroom.Draft);
        return site;
    }

    public async Task<StudioBrowser> Join(string slug, Roles roles, bool licensed)
    {
        var browser = await StudioBrowser.SignedIn(Site, $"{slug}@example.org", roles);
        await using var db = Site.Database.Open();
        // The site's clock is the real one.
        var (now, person) = (TimeProvider.System.GetUtcNow(), new Person { Id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), Slug = slug, Name = $"Name of {slug}" });
        person.Declarations.Add(People.Declared(DateOnly.FromDateTime(now.UtcDateTime)));
        if (licensed) person.Licences.Add(People.Licence(DateOnly.FromDateTime(now.UtcDateTime).AddYears(1)));
        db.Add(person);
        (await UserNamed(db, slug)).PersonId = person.Id;
        await db.SaveChangesAsync(Cancel);
        return browser;
    }

    public async Task<WrittenEdition> Write(Draft draft, string by = "wanda-writer")
    {
        await using var db = Site.Database.Open();
        return await WriteEdition.Handle(db, draft, TimeProvider.System, (await UserNamed(db, by)).AsActor(), Cancel);
    }

    public async Task<Guid> IdOf(string slug)
    {
        await using var db = Site.Database.Open();
        return (await UserNamed(db, slug)).Id;
    }

    /// <summary>The editor asks the reviewer; the path of the review.</summary>
    public async Task<string> Ask(string reviewer = "rita-reviewer", string note = "")
    {
        var answer = await Editor.Submit(Room, Room + "/rounds", ("round-reviewers", $"{await IdOf(reviewer)}"), ("round-due", "2999-01-01"), ("round-note", note));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        await using var db = Site.Database.Open();
        return $"/studio/reviews/{await db.Rounds.Select(r => r.Id).SingleAsync(Cancel)}";
    }

    public static async Task<string> Read(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in new[] { Writer, Reviewer, Editor }) browser.Dispose();
        await Site.DisposeAsync();
    }

    private static Task<StaffUser> UserNamed(WellspringDb db, string slug) => db.Staff.SingleAsync(u => u.Email == slug + "@example.org", Cancel);
}
