using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Reviewing;

namespace Wellspring.Tests.Publishing;

/// <summary>
/// Somebody else is in the middle of an act when a text is to be signed, published or scheduled. What is judged then is what they
/// leave behind: an act that had read before its turn came would find nothing against it.
/// </summary>
public sealed class AtTheSameMomentTests : IAsyncLifetime
{
    // Far longer than reading takes: whoever reads before their turn has read by then.
    private static readonly TimeSpan LongEnoughToRead = TimeSpan.FromMilliseconds(700);

    private Newsroom newsroom = null!;
    private Actor administrator = null!;
    private WrittenEdition written = null!;

    public enum Act { Publish, Schedule, PublishUrgently, Sign }

    public enum Meanwhile { AWriterSaves, TheLicenceIsDoubted, TheLicenceRunsOut, TheTopicBecomesRisky }

    public async ValueTask InitializeAsync()
    {
        newsroom = await Newsroom.Open();
        administrator = await newsroom.Join("ada-admin", Roles.Administrator, licensed: false);
        await PlantTopics.Handle(newsroom.Db, newsroom.Time, administrator, new TopicFile([new("feelings", "Feelings", "", Risk.None, [])], []), Newsroom.Cancel);
        written = await newsroom.Write(Newsroom.Draft with { Topic = "feelings" });
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Theory]
    [InlineData(Act.Publish, Meanwhile.AWriterSaves, "sign-off-stale")]
    [InlineData(Act.Publish, Meanwhile.TheLicenceIsDoubted, "reviewer-unlicensed")]
    [InlineData(Act.Publish, Meanwhile.TheLicenceRunsOut, "licence-lapsed")]
    [InlineData(Act.Publish, Meanwhile.TheTopicBecomesRisky, "crisis-card-missing")]
    [InlineData(Act.Schedule, Meanwhile.AWriterSaves, "sign-off-stale")]
    [InlineData(Act.Schedule, Meanwhile.TheLicenceIsDoubted, "reviewer-unlicensed")]
    [InlineData(Act.Schedule, Meanwhile.TheLicenceRunsOut, "licence-lapsed")]
    [InlineData(Act.Schedule, Meanwhile.TheTopicBecomesRisky, "crisis-card-missing")]
    [InlineData(Act.PublishUrgently, Meanwhile.AWriterSaves, "sign-off-stale")]
    [InlineData(Act.PublishUrgently, Meanwhile.TheTopicBecomesRisky, "crisis-card-missing")]
    [InlineData(Act.Sign, Meanwhile.AWriterSaves, "text-changed")]
    [InlineData(Act.Sign, Meanwhile.TheLicenceIsDoubted, "reviewer-unlicensed")]
    [InlineData(Act.Sign, Meanwhile.TheLicenceRunsOut, "licence-lapsed")]
    public async Task The_gate_judges_what_is_so_when_the_act_has_its_turn(Act act, Meanwhile meanwhile, string code)
    {
        if (act == Act.PublishUrgently) await SignByTheWriter();
        else if (act != Act.Sign) Assert.True((await newsroom.Sign()).Done);
        var (publications, schedules, signed) = await Count();
        var refusals = await While(meanwhile, db => Do(act, db));
        Assert.Contains(code, refusals.Select(f => f.Code));
        Assert.Equal((publications, schedules, signed), await Count());
    }

    [Theory]
    [InlineData(Meanwhile.TheLicenceIsDoubted, "reviewer-unlicensed")]
    [InlineData(Meanwhile.TheLicenceRunsOut, "licence-lapsed")]
    [InlineData(Meanwhile.TheTopicBecomesRisky, "crisis-card-missing")]
    public async Task So_does_the_clock_when_a_time_has_come(Meanwhile meanwhile, string code)
    {
        await newsroom.Sign();
        var schedule = (await Schedule(newsroom.Db)).Value!;
        newsroom.Time.Advance(TimeSpan.FromHours(2));
        await While(meanwhile, async db =>
        {
            await PublishScheduled.Handle(db, new ScheduleDue(schedule.Id), Seals.Test, newsroom.Time, Newsroom.Cancel);
            return [];
        });
        await using var after = newsroom.AnotherConnection();
        Assert.Empty(await after.Publications.ToListAsync(Newsroom.Cancel));
        Assert.Contains(code, (await after.Schedules.SingleAsync(Newsroom.Cancel)).Outcome, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_act_that_nothing_speaks_against_is_done_once_its_turn_comes()
    {
        await newsroom.Sign();
        await using var first = newsroom.AnotherConnection();
        await using var turn = await first.ActAlone(Newsroom.Cancel);
        var second = Apart(db => Do(Act.Publish, db));
        await turn.Commit(Newsroom.Cancel);
        Assert.Empty(await second);
        Assert.Equal(1, (await Count()).Publications);
    }

    private async Task<IReadOnlyList<Finding>> While(Meanwhile meanwhile, Func<WellspringDb, Task<IReadOnlyList<Finding>>> act)
    {
        await using var other = newsroom.AnotherConnection();
        await using var turn = await other.ActAlone(Newsroom.Cancel);
        var waiting = Apart(act);
        await Task.Delay(LongEnoughToRead, Newsroom.Cancel);
        Assert.False(waiting.IsCompleted);
        await Happens(meanwhile, other);
        await turn.Commit(Newsroom.Cancel);
        return await waiting;
    }

    private Task<IReadOnlyList<Finding>> Apart(Func<WellspringDb, Task<IReadOnlyList<Finding>>> act) => Task.Run(async () =>
    {
        await using var db = newsroom.AnotherConnection();
        return await act(db);
    });

    private async Task<IReadOnlyList<Finding>> Do(Act act, WellspringDb db) => act switch
    {
        Act.Publish => (await PublishArticle.Handle(db, Newsroom.Slug, [], Seals.Test, newsroom.Time, newsroom.Editor, Newsroom.Cancel)).Refusals,
        Act.Schedule => (await Schedule(db)).Refusals,
        Act.PublishUrgently => (await PublishUrgently.Handle(db, Newsroom.Slug, "A warning about a batch of eye drops.", [], Seals.Test, newsroom.Time, administrator, Newsroom.Cancel)).Refusals,
        _ => (await SignArticle.Shown(db, Newsroom.Slug, written.Edition.Fingerprint, newsroom.Time, newsroom.Reviewer, Newsroom.Cancel)).Refusals,
    };

    private Task<Outcome<Schedule>> Schedule(WellspringDb db) =>
        ScheduleArticle.Handle(db, Newsroom.Slug, new PublisherTime(newsroom.Time.GetUtcNow().AddHours(1), "in an hour"), new([], null), newsroom.Time, newsroom.Editor, Newsroom.Cancel);

    private async Task Happens(Meanwhile meanwhile, WellspringDb db)
    {
        if (meanwhile == Meanwhile.AWriterSaves) await WriteEdition.Handle(db, Newsroom.Draft with { Topic = "feelings", Title = "Why all of us cry" }, newsroom.Time, newsroom.Writer, Newsroom.Cancel);
        else if (meanwhile == Meanwhile.TheLicenceRunsOut) newsroom.Time.Advance(TimeSpan.FromDays(500));
        else if (meanwhile == Meanwhile.TheTopicBecomesRisky) Assert.True((await ChangeTopicRisk.Handle(db, "feelings", Risk.High, newsroom.Time, newsroom.Editor, Newsroom.Cancel)).Done);
        else Assert.True((await RevokeConfirmation.Handle(db, "rita-reviewer", await Seen(db), "The register says suspended.", newsroom.Time, newsroom.Editor, Newsroom.Cancel)).Done);
    }

    private static async Task<SeenLicence> Seen(WellspringDb db)
    {
        var licence = (await db.People.AsNoTracking().SingleAsync(p => p.Slug == "rita-reviewer", Newsroom.Cancel)).Licences.Single();
        return new(licence.Id, licence.Standing);
    }

    // Only one who is not independent signs urgently: here a reviewer who wrote the text.
    private async Task SignByTheWriter()
    {
        written = await newsroom.Write(Newsroom.Draft with { Topic = "feelings", Title = "Why people cry" }, newsroom.Reviewer);
        Assert.True((await SignUrgently.Handle(newsroom.Db, Newsroom.Slug, newsroom.Time, newsroom.Reviewer, Newsroom.Cancel)).Done);
    }

    private async Task<(int Publications, int Schedules, int SignOffs)> Count()
    {
        await using var db = newsroom.AnotherConnection();
        return (await db.Publications.CountAsync(Newsroom.Cancel), await db.Schedules.CountAsync(Newsroom.Cancel), await db.SignOffs.CountAsync(Newsroom.Cancel));
    }
}
