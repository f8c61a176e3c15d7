using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Tests.Publishing;
using Wellspring.Tests.Publishing.Life;

namespace Wellspring.Tests.Accounts;

public sealed class RemoveStaffUserTests
{
    private static readonly Actor Operator = Actor.System("command line");

    [Fact]
    public async Task Whoever_leaves_keeps_what_they_did_and_what_they_signed_counts_on()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        Assert.Equal(newsroom.Time.GetUtcNow(), (await Remove(newsroom, "Rita-Reviewer@example.org")).Value!.RemovedAt);
        Assert.Empty((await newsroom.Publish()).Refusals);
        Assert.Equal("Reviewer", (await newsroom.Db.Audit.SingleAsync(e => e.Act == "removed user", Newsroom.Cancel)).Details);
        Assert.Equal(["user-removed"], Codes(await Remove(newsroom, "rita-reviewer@example.org")));
        Assert.Equal(["user-unknown"], Codes(await Remove(newsroom, "nobody@example.org")));
    }

    [Fact]
    public async Task The_last_administrator_stays_and_a_sample_one_is_no_other()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Join("ada-admin", Roles.Administrator | Roles.Editor, licensed: false);
        await newsroom.Join("sam-sample", Roles.Administrator, licensed: false, sample: true);
        Assert.Equal(["administrator-last"], Codes(await Remove(newsroom, "ada-admin@example.org")));
        Assert.Equal(["administrator-last"], Codes(await Take(newsroom, "ada-admin@example.org", Roles.Administrator)));
        await newsroom.Join("second-admin", Roles.Administrator, licensed: false);
        Assert.True((await Remove(newsroom, "ada-admin@example.org")).Done);
        Assert.Equal(["administrator-last"], Codes(await Remove(newsroom, "second-admin@example.org")));
    }

    [Fact]
    public async Task Two_administrators_who_leave_at_once_do_not_leave_the_site_without_one()
    {
        await using var newsroom = await Newsroom.Open();
        for (var round = 0; round < 8; round++)
        {
            await newsroom.Db.Staff.Where(u => u.Roles == Roles.Administrator).ExecuteDeleteAsync(Newsroom.Cancel);
            await newsroom.Join($"one-{round}", Roles.Administrator, licensed: false);
            await newsroom.Join($"two-{round}", Roles.Administrator | Roles.Editor, licensed: false);
            var left = await Task.WhenAll(AtOnce(newsroom, db => RemoveStaffUser.Handle(db, $"one-{round}@example.org", newsroom.Time, Operator, Newsroom.Cancel)), AtOnce(newsroom, db => TakeRoles.Handle(db, $"two-{round}@example.org", Roles.Administrator, newsroom.Time, Operator, Newsroom.Cancel)));
            Assert.Equal("administrator-last", Assert.Single(left, l => !l.Done).Refusals[0].Code);
            await newsroom.Db.Staff.Where(u => u.Email.EndsWith($"-{round}@example.org")).ExecuteDeleteAsync(Newsroom.Cancel);
        }
    }

    [Fact]
    public async Task A_removal_without_its_entry_is_found()
    {
        await using var newsroom = await Newsroom.Open();
        await Remove(newsroom, "wanda-writer@example.org");
        Assert.Null((await VerifyAudit.Handle(newsroom.Db, Newsroom.Cancel)).Break);
        await newsroom.Db.Staff.Where(u => u.Email == "eddie-editor@example.org").ExecuteUpdateAsync(s => s.SetProperty(u => u.RemovedAt, newsroom.Time.GetUtcNow()), Newsroom.Cancel);
        Assert.Contains("the removal of eddie-editor@example.org", (await VerifyAudit.Handle(newsroom.Db, Newsroom.Cancel)).Break, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_comes_back_has_the_roles_that_are_given_then()
    {
        await using var newsroom = await Newsroom.Open();
        await Remove(newsroom, "eddie-editor@example.org");
        var back = (await AddStaffUser.Handle(newsroom.Db, "eddie-editor@example.org", Roles.Writer, null, newsroom.Time, Operator, Newsroom.Cancel)).Value!.User;
        Assert.Equal((Roles.Writer, null), (back.Roles, back.RemovedAt));
    }

    [Fact]
    public async Task A_time_chosen_by_somebody_who_left_publishes_nothing()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        var at = PublisherTime.Read("2026-11-21T09:00", TimeZoneInfo.Utc).Value!;
        Assert.True((await ScheduleArticle.Handle(newsroom.Db, Newsroom.Slug, at, new([], null), newsroom.Time, newsroom.Editor, Newsroom.Cancel)).Done);
        await Remove(newsroom, "eddie-editor@example.org");
        newsroom.Time.Advance(TimeSpan.FromDays(2));
        await using var clockwork = new Clockwork(newsroom);
        await clockwork.Run();
        await using var db = newsroom.AnotherConnection();
        Assert.StartsWith("user-removed: ", (await db.Schedules.AsNoTracking().SingleAsync(Newsroom.Cancel)).Outcome, StringComparison.Ordinal);
        Assert.Empty(await db.Publications.ToListAsync(Newsroom.Cancel));
    }

    [Fact]
    public async Task A_role_is_taken_but_not_the_last_one_nor_one_that_is_not_there()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Join("two-hats", Roles.Writer | Roles.NewsletterEditor, licensed: false);
        Assert.Equal(["role-missing"], Codes(await Take(newsroom, "two-hats@example.org", Roles.Editor)));
        Assert.Equal("writer", (await Take(newsroom, "two-hats@example.org", Roles.NewsletterEditor)).Value!.Roles.InWords());
        Assert.Equal(["role-last"], Codes(await Take(newsroom, "two-hats@example.org", Roles.Writer)));
        Assert.Contains("became", (await newsroom.Db.Audit.SingleAsync(e => e.Act == "took roles", Newsroom.Cancel)).Details, StringComparison.Ordinal);
        await Remove(newsroom, "two-hats@example.org");
        Assert.Equal(["user-removed"], Codes(await Take(newsroom, "two-hats@example.org", Roles.Writer)));
    }

    [Fact]
    public void Roles_are_said_as_the_command_line_takes_them() =>
        Assert.Equal("writer, newsletter-editor", (Roles.Writer | Roles.NewsletterEditor).InWords());

    private static Task<Outcome<StaffUser>> AtOnce(Newsroom newsroom, Func<WellspringDb, Task<Outcome<StaffUser>>> act) => Task.Run(async () =>
    {
        await using var db = newsroom.AnotherConnection();
        return await act(db);
    }, Newsroom.Cancel);

    private static Task<Outcome<StaffUser>> Remove(Newsroom newsroom, string email) => RemoveStaffUser.Handle(newsroom.Db, email, newsroom.Time, Operator, Newsroom.Cancel);

    private static Task<Outcome<StaffUser>> Take(Newsroom newsroom, string email, Roles roles) => TakeRoles.Handle(newsroom.Db, email, roles, newsroom.Time, Operator, Newsroom.Cancel);

    private static IEnumerable<string> Codes<T>(Outcome<T> outcome) where T : class => outcome.Refusals.Select(r => r.Code);
}
