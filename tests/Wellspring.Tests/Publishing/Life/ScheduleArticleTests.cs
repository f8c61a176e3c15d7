using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Life;

public sealed class ScheduleArticleTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("2026-12-24T09:00", "2026-12-24T08:00Z")]
    [InlineData("2027-07-01 09:00", "2027-07-01T07:00Z")]
    [InlineData("2026-10-25T02:30", "2026-10-25T00:30Z")]
    public void A_time_is_meant_in_the_publishers_zone_and_the_first_of_two_when_clocks_go_back(string text, string utc) =>
        Assert.Equal(utc, PublisherTime.Read(text, Berlin).Value!.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2027-03-28T02:30", "does not exist")]
    [InlineData("tomorrow", "is no time")]
    [InlineData("2027-02-30T09:00", "is no time")]
    public void A_time_that_does_not_come_is_refused(string text, string says) =>
        Assert.Contains(says, Assert.Single(PublisherTime.Read(text, Berlin).Refusals).Sentence, StringComparison.Ordinal);

    [Fact]
    public async Task What_waits_is_listed_and_so_is_why_it_was_refused_when_its_time_came()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        Assert.Empty((await ScheduleArticle.Handle(newsroom.Db, Newsroom.Slug, new PublisherTime(newsroom.Time.GetUtcNow().AddHours(1), "at ten"), new([], null), newsroom.Time, newsroom.Editor, Newsroom.Cancel)).Refusals);
        var waiting = Assert.Single(await ListSchedules.Handle(newsroom.Db, newsroom.Time, Newsroom.Cancel));
        Assert.Equal((Newsroom.Slug, 1, "at ten", null), (waiting.Slug, waiting.Edition, waiting.Chosen, waiting.Outcome));
        (await newsroom.Db.Sources.SingleAsync(s => s.Key == "cole2022", Newsroom.Cancel)).Standing = Wellspring.Evidence.Standing.Retracted;
        await newsroom.Db.SaveChangesAsync(Newsroom.Cancel);
        newsroom.Time.Advance(TimeSpan.FromHours(2));
        await using (var clockwork = new Clockwork(newsroom)) await clockwork.Run();
        await using var db = newsroom.AnotherConnection();
        Assert.Contains("source-retracted", Assert.Single(await ListSchedules.Handle(db, newsroom.Time, Newsroom.Cancel)).Outcome, StringComparison.Ordinal);
        newsroom.Time.Advance(TimeSpan.FromDays(40));
        Assert.Empty(await ListSchedules.Handle(db, newsroom.Time, Newsroom.Cancel));
    }

    [Fact]
    public async Task What_cannot_be_signed_when_its_time_comes_is_not_published_by_half()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        Assert.Empty((await ScheduleArticle.Handle(newsroom.Db, Newsroom.Slug, new PublisherTime(newsroom.Time.GetUtcNow().AddHours(1), "at ten"), new([], null), newsroom.Time, newsroom.Editor, Newsroom.Cancel)).Refusals);
        var folder = Directory.CreateTempSubdirectory("wellspring-broken-keys-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "20261101T000000Z-abcdefgh.pem"), "broken", Newsroom.Cancel);
        newsroom.Time.Advance(TimeSpan.FromHours(2));
        await using (var broken = new Clockwork(newsroom, seal: new(new RecordKeys(folder), new Uri("https://well.example/")))) await broken.Run();
        await using (var db = newsroom.AnotherConnection())
        {
            Assert.Equal((0, 0), (await db.Publications.CountAsync(Newsroom.Cancel), await db.TrustRecords.CountAsync(Newsroom.Cancel)));
            Assert.Null((await db.Schedules.SingleAsync(Newsroom.Cancel)).SettledAt);
        }
        newsroom.Time.Advance(TimeSpan.FromHours(1));
        await using (var mended = new Clockwork(newsroom)) await mended.Run();
        await using (var db = newsroom.AnotherConnection()) Assert.Equal((1, 1), (await db.Publications.CountAsync(Newsroom.Cancel), await db.TrustRecords.CountAsync(Newsroom.Cancel)));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Exactly_the_edition_that_was_scheduled_goes_live_though_a_later_draft_is_there()
    {
        await using var newsroom = await Signed();
        await Schedule(newsroom, "2026-12-01T09:00");
        await newsroom.Write(Newsroom.Draft with { Title = "A later draft" });
        await RunAt(newsroom, TimeSpan.FromDays(10));
        Assert.Empty(await newsroom.Db.Publications.ToListAsync(Newsroom.Cancel));
        await RunAt(newsroom, TimeSpan.FromDays(2));
        var live = await Live(newsroom);
        Assert.Equal(("Why we cry", 1), (live.Title, live.Number));
        Assert.Equal("published", (await Latest(newsroom)).Outcome);
    }

    [Fact]
    public async Task A_clock_that_stood_for_a_month_loses_nothing_and_acts_once()
    {
        await using var newsroom = await Signed();
        await Schedule(newsroom, "2026-12-01T09:00");
        await RunAt(newsroom, TimeSpan.FromDays(41));
        await RunAt(newsroom, TimeSpan.Zero);
        await using var again = newsroom.AnotherConnection();
        await PublishScheduled.Handle(again, new((await Latest(newsroom)).Id), Seals.Test, newsroom.Time, Newsroom.Cancel);
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => PublishScheduled.Handle(newsroom.Db, new((newsroom.Db.Schedules.Local.Single()).Id), Seals.Test, newsroom.Time, Newsroom.Cancel));
        Assert.Equal(1, await newsroom.Db.TrustRecords.CountAsync(Newsroom.Cancel));
    }

    [Fact]
    public async Task The_gate_is_asked_again_when_the_time_comes()
    {
        await using var newsroom = await Signed();
        await Schedule(newsroom, "2026-12-01T09:00");
        await newsroom.Db.Set<Wellspring.Evidence.Source>().ExecuteUpdateAsync(s => s.SetProperty(x => x.Standing, Wellspring.Evidence.Standing.Retracted), Newsroom.Cancel);
        await RunAt(newsroom, TimeSpan.FromDays(12));
        Assert.Empty(await newsroom.Db.Publications.ToListAsync(Newsroom.Cancel));
        Assert.Contains("source-retracted", (await Latest(newsroom)).Outcome, StringComparison.Ordinal);
        Assert.Contains(await newsroom.Db.Audit.ToListAsync(Newsroom.Cancel), e => e.Act == "refused scheduled publication");
    }

    [Fact]
    public async Task An_older_edition_never_takes_the_place_of_a_later_one()
    {
        await using var newsroom = await Signed();
        await Schedule(newsroom, "2026-12-01T09:00");
        await newsroom.Write(Newsroom.Draft with { Title = "A better title" });
        await newsroom.Sign();
        Assert.Empty((await newsroom.Publish()).Refusals);
        await RunAt(newsroom, TimeSpan.FromDays(12));
        Assert.Equal("A better title", (await Live(newsroom)).Title);
        Assert.StartsWith("schedule-overtaken", (await Latest(newsroom)).Outcome, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_is_taken_back_or_replaced_and_only_the_last_one_counts()
    {
        await using var newsroom = await Signed();
        await Schedule(newsroom, "2026-12-01T09:00");
        await Schedule(newsroom, "2026-12-05T09:00");
        await RunAt(newsroom, TimeSpan.FromDays(12));
        Assert.Empty(await newsroom.Db.Publications.ToListAsync(Newsroom.Cancel));
        Assert.True((await ScheduleArticle.Cancel(newsroom.Db, Newsroom.Slug, newsroom.Time, newsroom.Editor, Newsroom.Cancel)).Done);
        await RunAt(newsroom, TimeSpan.FromDays(12));
        Assert.Empty(await newsroom.Db.Publications.ToListAsync(Newsroom.Cancel));
        Assert.Equal("not-scheduled", Assert.Single((await ScheduleArticle.Cancel(newsroom.Db, Newsroom.Slug, newsroom.Time, newsroom.Editor, Newsroom.Cancel)).Refusals).Code);
    }

    [Fact]
    public async Task What_was_withdrawn_does_not_come_back_at_a_time_that_was_chosen_before()
    {
        await using var newsroom = await Signed();
        Assert.Empty((await newsroom.Publish()).Refusals);
        await newsroom.Write(Newsroom.Draft with { Title = "A later edition" });
        await newsroom.Sign();
        await Schedule(newsroom, "2026-12-01T09:00");
        Assert.Empty((await WithdrawArticle.Handle(newsroom.Db, Newsroom.Slug, "One of its sources is looked at again.", null, newsroom.Time, newsroom.Editor, Newsroom.Cancel)).Refusals);
        await RunAt(newsroom, TimeSpan.FromDays(20));
        await using var db = newsroom.AnotherConnection();
        Assert.Empty(await db.Publications.ToListAsync(Newsroom.Cancel));
        Assert.Contains("withdrawn", (await Latest(newsroom)).Outcome, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0001-01-01T00:00", "Europe/Berlin")]
    [InlineData("9999-12-31T23:59", "America/New_York")]
    public void The_ends_of_the_calendar_are_refused_in_a_sentence(string text, string zone) =>
        Assert.Contains("beyond the calendar", Assert.Single(PublisherTime.Read(text, TimeZoneInfo.FindSystemTimeZoneById(zone)).Refusals).Sentence, StringComparison.Ordinal);

    [Fact]
    public async Task What_was_published_by_hand_meanwhile_is_not_published_a_second_time()
    {
        await using var newsroom = await Signed();
        await Schedule(newsroom, "2026-12-01T09:00");
        Assert.Empty((await newsroom.Publish()).Refusals);
        await RunAt(newsroom, TimeSpan.FromDays(12));
        await using var db = newsroom.AnotherConnection();
        Assert.Equal((1, 20), (await db.TrustRecords.CountAsync(Newsroom.Cancel), (await db.Publications.SingleAsync(Newsroom.Cancel)).PublishedAt.Day));
        Assert.Equal("This edition is live already.", (await Latest(newsroom)).Outcome);
        Assert.Contains(await db.Audit.ToListAsync(Newsroom.Cancel), e => e.Act == "passed over scheduled publication");
    }

    [Fact]
    public async Task A_clock_that_was_set_back_does_not_forget_the_time()
    {
        await using var newsroom = await Signed();
        await Schedule(newsroom, "2026-12-01T09:00");
        var due = (await Latest(newsroom)).DueAt;
        await using (var back = new Clockwork(newsroom, new SteppedBack(due.AddSeconds(1), due.AddSeconds(-1)))) await back.Run();
        Assert.Null((await Latest(newsroom)).SettledAt);
        await RunAt(newsroom, TimeSpan.FromDays(12));
        Assert.Equal("published", (await Latest(newsroom)).Outcome);
    }

    [Fact]
    public async Task Another_time_takes_the_place_of_the_first_in_one_act_or_not_at_all()
    {
        await using var newsroom = await Signed();
        await Schedule(newsroom, "2026-12-01T09:00");
        await using (var db = newsroom.AnotherConnection())
        {
            var nobody = newsroom.Editor with { UserId = Guid.CreateVersion7(newsroom.Time.GetUtcNow()) };
            await Assert.ThrowsAnyAsync<DbUpdateException>(() => ScheduleArticle.Handle(db, Newsroom.Slug, PublisherTime.Read("2026-12-05T09:00", Berlin).Value!, new([], null), newsroom.Time, nobody, Newsroom.Cancel));
        }
        Assert.Null((await Latest(newsroom)).SettledAt);
        await Schedule(newsroom, "2026-12-05T09:00");
        Assert.Equal(["edition 1 for 2026-12-01T09:00 Europe/Berlin", "edition 1 for 2026-12-05T09:00 Europe/Berlin, in place of 2026-12-01T09:00 Europe/Berlin"],
            await newsroom.Db.Audit.Where(e => e.Act == "scheduled").OrderBy(e => e.Id).Select(e => e.Details).ToListAsync(Newsroom.Cancel));
    }

    [Fact]
    public async Task What_the_gate_refuses_now_or_lies_in_the_past_is_not_scheduled()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        var at = PublisherTime.Read("2026-11-01T09:00", Berlin).Value!;
        Assert.Equal(["not-allowed"], await Refused(newsroom.Writer));
        Assert.Equal(["sign-off-missing", "time-past"], await Refused(newsroom.Editor));

        async Task<IEnumerable<string>> Refused(Actor actor) =>
            (await ScheduleArticle.Handle(newsroom.Db, Newsroom.Slug, at, new([], null), newsroom.Time, actor, Newsroom.Cancel)).Refusals.Where(r => r.Severity == Severity.Refuse).Select(r => r.Code);
    }

    private static async Task<Newsroom> Signed()
    {
        var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        return newsroom;
    }

    private static async Task Schedule(Newsroom newsroom, string at) =>
        Assert.Empty((await ScheduleArticle.Handle(newsroom.Db, Newsroom.Slug, PublisherTime.Read(at, Berlin).Value!, new([], null), newsroom.Time, newsroom.Editor, Newsroom.Cancel)).Refusals);

    private static async Task RunAt(Newsroom newsroom, TimeSpan later)
    {
        newsroom.Time.Advance(later);
        await using var clock = new Clockwork(newsroom);
        await clock.Run();
    }

    private static async Task<Edition> Live(Newsroom newsroom)
    {
        await using var db = newsroom.AnotherConnection();
        var id = (await db.Publications.SingleAsync(Newsroom.Cancel)).EditionId;
        return await db.Editions.SingleAsync(e => e.Id == id, Newsroom.Cancel);
    }

    private static async Task<Schedule> Latest(Newsroom newsroom)
    {
        await using var db = newsroom.AnotherConnection();
        return (await db.Schedules.ToListAsync(Newsroom.Cancel)).MaxBy(s => s.DueAt)!;
    }
}
