using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing;

public sealed class ChangeTopicRiskTests : IAsyncLifetime
{
    private Newsroom newsroom = null!;
    private Actor administrator = null!;

    public async ValueTask InitializeAsync()
    {
        newsroom = await Newsroom.Open();
        administrator = await newsroom.Join("ada-admin", Roles.Administrator, licensed: false);
        var below = new TopicLine("crying", "Crying", "", Risk.None, []);
        await PlantTopics.Handle(newsroom.Db, newsroom.Time, administrator, new TopicFile([new("feelings", "Feelings", "", Risk.None, [below])], []), Newsroom.Cancel);
        await newsroom.Write(Newsroom.Draft with { Topic = "crying" });
        await newsroom.Sign();
        Assert.Empty((await newsroom.Publish()).Refusals);
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task A_risk_that_is_raised_names_what_is_live_below_and_would_now_be_refused()
    {
        var changed = (await Change("feelings", Risk.High, newsroom.Editor)).Value!;
        var touched = Assert.Single(changed.Touched);
        Assert.Equal("/articles/why-we-cry", touched.Path);
        Assert.Equal("crisis-card-missing", Assert.Single(touched.Refusals).Code);
        Assert.Single(await newsroom.Db.Publications.ToListAsync(Newsroom.Cancel));
        var told = await newsroom.Db.Audit.OrderBy(e => e.Id).LastAsync(Newsroom.Cancel);
        Assert.Equal(("changed a topic", "topic/feelings", "risk \"None\" became \"High\""), (told.Act, told.Subject, told.Details));
        Assert.Contains(await newsroom.Db.Outbox.ToListAsync(Newsroom.Cancel), m => m.Kind == nameof(TopicsPlanted) && m.Payload.Contains("crying", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_review_that_is_due_sooner_by_it_is_named()
    {
        var policy = await EditorialPolicy.Current(newsroom.Db, Newsroom.Cancel);
        Assert.True(policy.MonthsBetweenReviews(Risk.High) < policy.MonthsBetweenReviews(Risk.None));
        newsroom.Time.Advance(TimeSpan.FromDays(31 * policy.MonthsBetweenReviews(Risk.High)));
        Assert.Equal(ReviewState.Overdue, Assert.Single((await Change("crying", Risk.High, administrator)).Value!.Touched).Review);
    }

    [Fact]
    public async Task Only_an_administrator_lowers_one()
    {
        Assert.True((await Change("crying", Risk.Sensitive, newsroom.Editor)).Done);
        Assert.Equal(["not-allowed"], Codes(await Change("crying", Risk.None, newsroom.Editor)));
        Assert.Equal(["not-allowed"], Codes(await Change("crying", Risk.High, newsroom.Writer)));
        Assert.True((await Change("crying", Risk.None, administrator)).Done);
    }

    [Fact]
    public async Task What_changes_nothing_is_refused_with_the_reason()
    {
        Assert.Equal(["topic-unknown"], Codes(await Change("nowhere", Risk.High, administrator)));
        Assert.Equal(["risk-unchanged"], Codes(await Change("crying", Risk.None, administrator)));
        await Change("feelings", Risk.High, administrator);
        Assert.Equal(["risk-above"], Codes(await Change("crying", Risk.Sensitive, administrator)));
    }

    private Task<Outcome<ChangedRisk>> Change(string slug, Risk to, Actor actor) => ChangeTopicRisk.Handle(newsroom.Db, slug, to, newsroom.Time, actor, Newsroom.Cancel);

    private static IEnumerable<string> Codes(Outcome<ChangedRisk> outcome) => outcome.Refusals.Select(r => r.Code);
}
