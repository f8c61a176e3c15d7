using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Life;

/// <summary>The sample newsroom signs on 20 November 2026: due two years later, lapsed half a year after that.</summary>
public sealed class ReviewClockTests
{
    private static readonly DateTimeOffset Signed = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2028-11-20T08:59:59Z", Risk.None, ReviewState.Current)]
    [InlineData("2028-11-20T09:00:00Z", Risk.None, ReviewState.Overdue)]
    [InlineData("2029-05-20T08:59:59Z", Risk.None, ReviewState.Overdue)]
    [InlineData("2029-05-20T09:00:00Z", Risk.None, ReviewState.Lapsed)]
    [InlineData("2027-11-20T08:59:59Z", Risk.High, ReviewState.Current)]
    [InlineData("2027-11-20T09:00:00Z", Risk.High, ReviewState.Overdue)]
    public void A_review_ages_by_the_risk_of_its_topic(string now, Risk risk, ReviewState state) =>
        Assert.Equal(state, ReviewClock.StateAt(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture), Signed, risk, EditorialPolicy.Default));

    [Fact]
    public async Task What_fell_due_while_the_clock_stood_for_a_month_is_done_when_it_runs_again()
    {
        await using var newsroom = await Published();
        await RunAfter(newsroom, TimeSpan.FromDays(700));
        Assert.Empty(await Acts(newsroom));
        newsroom.Time.Advance(TimeSpan.FromDays(62));
        await RunAfter(newsroom, TimeSpan.Zero);
        Assert.Equal(["review fell due"], await Acts(newsroom));
        await RunAfter(newsroom, TimeSpan.FromDays(200));
        Assert.Equal(["review fell due", "review lapsed"], await Acts(newsroom));
    }

    [Fact]
    public async Task A_new_sign_off_undoes_it_and_the_old_dates_mean_nothing()
    {
        await using var newsroom = await Published();
        newsroom.Time.Advance(TimeSpan.FromDays(270));
        await newsroom.Write(Newsroom.Draft with { Title = "Why people cry" });
        await newsroom.Sign();
        Assert.Empty((await newsroom.Publish()).Refusals);
        await RunAfter(newsroom, TimeSpan.FromDays(420));
        Assert.Empty(await Acts(newsroom));
    }

    [Fact]
    public async Task The_policy_may_say_that_what_lapsed_is_taken_down_and_only_a_sign_off_brings_it_back()
    {
        await using var newsroom = await Published();
        newsroom.Db.Add(EditorialPolicy.Default with { Version = 2, Since = newsroom.Time.GetUtcNow(), WhenLapsed = ReviewConsequence.Withdrawal });
        await newsroom.Db.SaveChangesAsync(Newsroom.Cancel);
        await RunAfter(newsroom, TimeSpan.FromDays(1000));
        await using var db = newsroom.AnotherConnection();
        Assert.Equal((0, 1), (await db.Publications.CountAsync(Newsroom.Cancel), await db.Withdrawals.CountAsync(Newsroom.Cancel)));
    }

    [Fact]
    public async Task A_policy_that_allows_more_time_since_moves_the_date()
    {
        await using var newsroom = await Published();
        newsroom.Db.Add(EditorialPolicy.Default with { Version = 2, Since = newsroom.Time.GetUtcNow(), ReviewMonths = 36 });
        await newsroom.Db.SaveChangesAsync(Newsroom.Cancel);
        await RunAfter(newsroom, TimeSpan.FromDays(740));
        Assert.Empty(await Acts(newsroom));
        await RunAfter(newsroom, TimeSpan.FromDays(370));
        Assert.Equal(["review fell due"], await Acts(newsroom));
    }

    [Fact]
    public async Task A_stricter_policy_acts_within_a_day_though_the_dates_were_set_before_it()
    {
        await using var newsroom = await Published();
        newsroom.Db.Add(EditorialPolicy.Default with { Version = 2, Since = newsroom.Time.GetUtcNow(), ReviewMonths = 6, MonthsUntilLapse = 1, WhenLapsed = ReviewConsequence.Withdrawal });
        await newsroom.Db.SaveChangesAsync(Newsroom.Cancel);
        for (var day = 0; day < 182; day++) await RunAfter(newsroom, TimeSpan.FromDays(1));
        Assert.Equal(["review fell due"], await Acts(newsroom));
        await RunAfter(newsroom, TimeSpan.FromDays(40));
        await using var db = newsroom.AnotherConnection();
        Assert.Equal((0, 1), (await db.Publications.CountAsync(Newsroom.Cancel), await db.Withdrawals.CountAsync(Newsroom.Cancel)));
    }

    [Fact]
    public async Task A_topic_whose_risk_rises_brings_the_review_forward_and_it_is_told_once()
    {
        await using var newsroom = await Newsroom.Open();
        newsroom.Db.Add(new Topic { Id = Guid.CreateVersion7(Signed), Slug = "grief", Title = "Grief", Description = "About grief." });
        await newsroom.Write(Newsroom.Draft with { Topic = "grief" });
        await newsroom.Sign();
        Assert.Empty((await newsroom.Publish()).Refusals);
        await RunAfter(newsroom, TimeSpan.FromDays(370));
        Assert.Empty(await Acts(newsroom));
        await newsroom.Db.Topics.ExecuteUpdateAsync(t => t.SetProperty(x => x.Risk, Risk.High), Newsroom.Cancel);
        for (var day = 0; day < 5; day++) await RunAfter(newsroom, TimeSpan.FromDays(1));
        Assert.Equal(["review fell due"], await Acts(newsroom));
        await RunAfter(newsroom, TimeSpan.FromDays(400));
        Assert.Equal(["review fell due", "review lapsed"], await Acts(newsroom));
        await using var db = newsroom.AnotherConnection();
        Assert.Equal(1, await db.Outbox.CountAsync(m => m.Kind == nameof(ReviewRoundDue) && m.HandledAt == null, Newsroom.Cancel));
    }

    [Fact]
    public async Task For_a_policy_page_nothing_runs_out()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft with { Kind = ArticleKind.Policy, Slug = "privacy" });
        Assert.Empty((await newsroom.Sign(await newsroom.Join("ed-two", Roles.Editor, licensed: false), "privacy")).Refusals);
        Assert.Empty((await newsroom.Publish(slug: "privacy")).Refusals);
        var publication = await newsroom.Db.Publications.AsNoTracking().SingleAsync(Newsroom.Cancel);
        newsroom.Db.Add(EditorialPolicy.Default with { Version = 2, Since = newsroom.Time.GetUtcNow(), WhenLapsed = ReviewConsequence.Withdrawal });
        // As an older version of the program announced it.
        newsroom.Db.AnnounceFor(new ReviewRanOut(publication.ArticleId, publication.SignOffId, ReviewState.Lapsed), newsroom.Time.GetUtcNow(), newsroom.Time.GetUtcNow().AddDays(900));
        newsroom.Db.AnnounceFor(new ReviewRoundDue(), newsroom.Time.GetUtcNow(), newsroom.Time.GetUtcNow().AddDays(1));
        await newsroom.Db.SaveChangesAsync(Newsroom.Cancel);
        await RunAfter(newsroom, TimeSpan.FromDays(1000));
        await using var db = newsroom.AnotherConnection();
        Assert.Equal((1, 0), (await db.Publications.CountAsync(Newsroom.Cancel), await db.Withdrawals.CountAsync(Newsroom.Cancel)));
        Assert.Empty(await Acts(newsroom));
    }

    private static async Task<Newsroom> Published()
    {
        var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        Assert.Empty((await newsroom.Publish()).Refusals);
        return newsroom;
    }

    private static async Task RunAfter(Newsroom newsroom, TimeSpan later)
    {
        newsroom.Time.Advance(later);
        await using var clock = new Clockwork(newsroom);
        await clock.Run();
    }

    private static async Task<List<string>> Acts(Newsroom newsroom)
    {
        await using var db = newsroom.AnotherConnection();
        return await db.Audit.Where(e => e.Act.StartsWith("review ")).OrderBy(e => e.Id).Select(e => e.Act).ToListAsync(Newsroom.Cancel);
    }
}
