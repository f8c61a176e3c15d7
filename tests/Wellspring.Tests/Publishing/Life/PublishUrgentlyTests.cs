using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Life;

public sealed class PublishUrgentlyTests
{
    private const string Reason = "A medicine was recalled this morning, and readers have to know it today.";

    [Fact]
    public async Task A_text_that_its_own_licensed_author_signed_goes_live_urgently_and_no_other_way()
    {
        await using var newsroom = await WrittenByItsReviewer();
        Assert.Equal(["reviewer-is-author", "reviewer-edited-text"], (await newsroom.Sign()).Refusals.Select(r => r.Code));
        Assert.Empty((await SignUrgently.Handle(newsroom.Db, Newsroom.Slug, newsroom.Time, newsroom.Reviewer, Newsroom.Cancel)).Refusals);
        Assert.Equal(["reviewer-is-author", "reviewer-edited-text"], (await newsroom.Publish()).Refusals.Select(r => r.Code));
        Assert.Empty((await Urgently(newsroom, newsroom.Editor with { Roles = Roles.Administrator })).Refusals);
        var record = await Records.PublishedRecord.Of(newsroom);
        Assert.Equal(Reason, record.Contents["urgent"]!["reason"]!.GetValue<string>());
        Assert.Contains(await newsroom.Db.Audit.ToListAsync(Newsroom.Cancel), e => e.Act == "published urgently" && e.Details == Reason);
    }

    [Fact]
    public async Task Without_a_second_sign_off_the_clock_takes_it_down_after_72_hours_and_not_before()
    {
        await using var newsroom = await Live();
        await RunAfter(newsroom, TimeSpan.FromHours(71.9));
        Assert.Equal(1, await Count(newsroom, db => db.Publications));
        await RunAfter(newsroom, TimeSpan.FromDays(30));
        Assert.Equal(0, await Count(newsroom, db => db.Publications));
        await RunAfter(newsroom, TimeSpan.FromDays(1));
        Assert.Equal(1, await Count(newsroom, db => db.Withdrawals));
        await using var db = newsroom.AnotherConnection();
        Assert.Contains("no second, independent reviewer", (await db.Withdrawals.SingleAsync(Newsroom.Cancel)).Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_independent_sign_off_makes_it_a_publication_like_any_other()
    {
        await using var newsroom = await Live();
        var second = await newsroom.Join("sam-second", Roles.Reviewer, licensed: true);
        Assert.Empty((await newsroom.Sign(second)).Refusals);
        Assert.Empty((await newsroom.Publish()).Refusals);
        await RunAfter(newsroom, TimeSpan.FromDays(4));
        Assert.Equal((1, 0), (await Count(newsroom, db => db.Publications), await Count(newsroom, db => db.Withdrawals)));
        Assert.Equal("not-urgent", Assert.Single((await Urgently(newsroom, newsroom.Editor with { Roles = Roles.Administrator })).Refusals).Code);
    }

    [Fact]
    public async Task A_further_urgent_publication_keeps_the_first_deadline_and_after_it_there_is_none()
    {
        await using var newsroom = await Live();
        await RunAfter(newsroom, TimeSpan.FromHours(71));
        Assert.Empty((await SignUrgently.Handle(newsroom.Db, Newsroom.Slug, newsroom.Time, newsroom.Reviewer, Newsroom.Cancel)).Refusals);
        Assert.Empty((await UrgentlyAgain(newsroom)).Refusals);
        await RunAfter(newsroom, TimeSpan.FromHours(1.5));
        Assert.Equal((0, 1), (await Count(newsroom, db => db.Publications), await Count(newsroom, db => db.Withdrawals)));
        var refused = Assert.Single((await UrgentlyAgain(newsroom)).Refusals);
        Assert.Equal("urgency-over", refused.Code);
        Assert.Contains("over on 2026-11-23 09:00 UTC", refused.Sentence, StringComparison.Ordinal);
        Assert.Empty((await SignUrgently.Handle(newsroom.Db, Newsroom.Slug, newsroom.Time, newsroom.Reviewer, Newsroom.Cancel)).Refusals);
        Assert.Equal("urgency-over", Assert.Single((await UrgentlyAgain(newsroom)).Refusals).Code);
    }

    [Fact]
    public async Task After_an_ordinary_publication_another_urgency_has_a_time_of_its_own()
    {
        await using var newsroom = await Live();
        await newsroom.Sign(await newsroom.Join("sam-second", Roles.Reviewer, licensed: true));
        Assert.Empty((await newsroom.Publish()).Refusals);
        await RunAfter(newsroom, TimeSpan.FromDays(20));
        await newsroom.Write(Newsroom.Draft with { Authors = ["rita-reviewer"], Title = "Why we cry today" }, newsroom.Reviewer);
        await SignUrgently.Handle(newsroom.Db, Newsroom.Slug, newsroom.Time, newsroom.Reviewer, Newsroom.Cancel);
        Assert.Empty((await UrgentlyAgain(newsroom)).Refusals);
        await RunAfter(newsroom, TimeSpan.FromHours(71.9));
        Assert.Equal(1, await Count(newsroom, db => db.Publications));
        await RunAfter(newsroom, TimeSpan.FromHours(1));
        Assert.Equal(0, await Count(newsroom, db => db.Publications));
    }

    [Fact]
    public async Task A_second_sign_off_that_came_in_time_counts_though_nobody_published_again()
    {
        await using var newsroom = await Live();
        var second = await newsroom.Join("sam-second", Roles.Reviewer, licensed: true);
        newsroom.Time.Advance(TimeSpan.FromHours(10));
        Assert.Empty((await newsroom.Sign(second)).Refusals);
        await RunAfter(newsroom, TimeSpan.FromHours(63));
        Assert.Equal((1, 0), (await Count(newsroom, db => db.Publications), await Count(newsroom, db => db.Withdrawals)));
        var record = await Records.PublishedRecord.Of(newsroom, "sam-second");
        Assert.True(record.Verify().Holds, record.Verify().Difference);
        Assert.Equal("sam-second", record.Contents["signOffs"]![0]!["reviewer"]!["slug"]!.GetValue<string>());
        Assert.Null(record.Contents["urgent"]);
        await RunAfter(newsroom, TimeSpan.FromDays(3));
        Assert.Equal(2, await Count(newsroom, db => db.TrustRecords));
    }

    [Fact]
    public async Task Where_the_gate_refuses_by_then_the_notice_does_not_say_that_nobody_signed()
    {
        await using var newsroom = await Live();
        Assert.Empty((await newsroom.Sign(await newsroom.Join("sam-second", Roles.Reviewer, licensed: true))).Refusals);
        await newsroom.Db.Set<Wellspring.Evidence.Source>().ExecuteUpdateAsync(s => s.SetProperty(x => x.Standing, Wellspring.Evidence.Standing.Retracted), Newsroom.Cancel);
        await RunAfter(newsroom, TimeSpan.FromDays(4));
        await using var db = newsroom.AnotherConnection();
        Assert.Contains("A second, independent reviewer has signed it", (await db.Withdrawals.SingleAsync(Newsroom.Cancel)).Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_was_set_back_does_not_forget_the_deadline()
    {
        await using var newsroom = await Live();
        var end = newsroom.Time.GetUtcNow() + PublishUrgently.TimeForSecond;
        await using (var back = new Clockwork(newsroom, new SteppedBack(end.AddSeconds(1), end.AddSeconds(-1)))) await back.Run();
        Assert.Equal(1, await Count(newsroom, db => db.Publications));
        await RunAfter(newsroom, TimeSpan.FromDays(4));
        Assert.Equal(0, await Count(newsroom, db => db.Publications));
    }

    [Fact]
    public async Task Whoever_is_independent_signs_at_the_ordinary_door()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        Assert.Equal("not-urgent", Assert.Single((await SignUrgently.Handle(newsroom.Db, Newsroom.Slug, newsroom.Time, newsroom.Reviewer, Newsroom.Cancel)).Refusals).Code);
    }

    [Fact]
    public async Task Nothing_but_independence_may_wait()
    {
        await using var newsroom = await WrittenByItsReviewer();
        var refused = await Urgently(newsroom, newsroom.Editor, "Quick");
        Assert.Equal(["not-allowed"], refused.Refusals.Select(r => r.Code));

        var unlicensed = await newsroom.Join("una-unlicensed", Roles.Reviewer, licensed: false);
        Assert.Contains((await SignUrgently.Handle(newsroom.Db, Newsroom.Slug, newsroom.Time, unlicensed, Newsroom.Cancel)).Refusals, r => r.Code == "reviewer-unlicensed");

        await SignUrgently.Handle(newsroom.Db, Newsroom.Slug, newsroom.Time, newsroom.Reviewer, Newsroom.Cancel);
        await newsroom.Db.Set<Wellspring.Evidence.Source>().ExecuteUpdateAsync(s => s.SetProperty(x => x.Standing, Wellspring.Evidence.Standing.Retracted), Newsroom.Cancel);
        Assert.Contains((await Urgently(newsroom, newsroom.Editor with { Roles = Roles.Administrator })).Refusals, r => r.Code == "source-retracted");
    }

    private static Task<Outcome<Publication>> Urgently(Newsroom newsroom, Actor actor, string reason = Reason) =>
        PublishUrgently.Handle(newsroom.Db, Newsroom.Slug, reason, [], Seals.Test, newsroom.Time, actor, Newsroom.Cancel);

    private static async Task<Outcome<Publication>> UrgentlyAgain(Newsroom newsroom)
    {
        newsroom.Db.ChangeTracker.Clear();
        return await Urgently(newsroom, newsroom.Editor with { Roles = Roles.Administrator });
    }

    private static async Task<Newsroom> WrittenByItsReviewer()
    {
        var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft with { Authors = ["rita-reviewer"] }, newsroom.Reviewer);
        return newsroom;
    }

    private static async Task<Newsroom> Live()
    {
        var newsroom = await WrittenByItsReviewer();
        await SignUrgently.Handle(newsroom.Db, Newsroom.Slug, newsroom.Time, newsroom.Reviewer, Newsroom.Cancel);
        Assert.Empty((await Urgently(newsroom, newsroom.Editor with { Roles = Roles.Administrator })).Refusals);
        return newsroom;
    }

    private static async Task RunAfter(Newsroom newsroom, TimeSpan later)
    {
        newsroom.Time.Advance(later);
        await using var clock = new Clockwork(newsroom);
        await clock.Run();
    }

    private static async Task<int> Count<T>(Newsroom newsroom, Func<WellspringDb, IQueryable<T>> rows)
    {
        await using var db = newsroom.AnotherConnection();
        return await rows(db).CountAsync(Newsroom.Cancel);
    }
}
