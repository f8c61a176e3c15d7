using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Foundation;
using Wellspring.Foundation.Mail;
using Wellspring.Publishing;
using Wellspring.Reviewing;

namespace Wellspring.Tests.Publishing.Rounds;

public sealed class RoundTests
{
    private static readonly DateOnly Due = new(2026, 12, 4);

    [Fact]
    public async Task An_editor_opens_a_review_and_each_reviewer_gets_a_letter_that_leads_to_it()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        var round = (await Open(newsroom, " Mind the second claim. ", newsroom.Reviewer)).Value!;
        var letter = await newsroom.Db.Letters.SingleAsync(Newsroom.Cancel);
        Assert.Equal("rita-reviewer@example.org", letter.To);
        Assert.Contains($"https://well.example/studio/reviews/{round.Id}", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Mind the second claim.\n\nRead it", letter.Text, StringComparison.Ordinal);
        Assert.Contains("4 December 2026", letter.Text, StringComparison.Ordinal);
        Assert.Equal("edition 1, rita-reviewer@example.org, due 2026-12-04", (await Said(newsroom, "opened a review")).Single());
        Assert.Equal(Reading.Waiting, (await Standing(newsroom)).Reviewers.Single().Reading);
    }

    [Fact]
    public async Task Who_could_not_sign_is_not_asked_and_the_sentence_is_the_gates()
    {
        await using var newsroom = await Newsroom.Open();
        var second = await newsroom.Join("wilma-second", Roles.Writer | Roles.Reviewer, licensed: true);
        var bare = await newsroom.Join("bea-bare", Roles.Reviewer, licensed: false);
        await newsroom.Write(Newsroom.Draft, second);
        var refused = await Open(newsroom, "", newsroom.Reviewer, second, bare);
        Assert.Equal(["reviewer-edited-text", "reviewer-unlicensed"], refused.Refusals.Select(f => f.Code));
        Assert.Contains("wilma-second@example.org has edited this article", refused.Refusals[0].Sentence, StringComparison.Ordinal);
        Assert.Empty(await newsroom.Db.Rounds.ToListAsync(Newsroom.Cancel));
        Assert.Empty(await newsroom.Db.Letters.ToListAsync(Newsroom.Cancel));
        var page = (await Look(newsroom)).Candidates;
        Assert.Equal(["bea-bare@example.org", "wilma-second@example.org"], page.Where(c => c.Against.Count > 0).Select(c => c.Email));
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once_and_to_somebody_who_may_not_that_alone()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        var wrong = await OpenRound.Handle(newsroom.Db, Newsroom.Slug, new([], new(2026, 11, 19), new('x', 1001)), At, newsroom.Time, newsroom.Editor, Newsroom.Cancel);
        Assert.Equal(["round-reviewers", "round-due", "round-note"], wrong.Refusals.Select(f => f.Code));
        var writer = await OpenRound.Handle(newsroom.Db, Newsroom.Slug, new([newsroom.Reviewer.UserId!.Value], Due, ""), At, newsroom.Time, newsroom.Writer, Newsroom.Cancel);
        Assert.Equal(["not-allowed"], writer.Refusals.Select(f => f.Code));
        var unknown = await OpenRound.Handle(newsroom.Db, "nowhere", new([], Due, ""), At, newsroom.Time, newsroom.Editor, Newsroom.Cancel);
        Assert.Equal(["article-unknown"], unknown.Refusals.Select(f => f.Code));
        var today = await OpenRound.Handle(newsroom.Db, Newsroom.Slug, new([newsroom.Reviewer.UserId!.Value], new(2026, 11, 20), new('x', 1000)), At, newsroom.Time, newsroom.Editor, Newsroom.Cancel);
        Assert.True(today.Done);
    }

    [Fact]
    public async Task A_later_edition_moves_the_review_on_and_who_had_signed_is_asked_again()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        await Open(newsroom, "", newsroom.Reviewer);
        Assert.True((await newsroom.Sign()).Done);
        Assert.Equal(Reading.Vouched, (await Standing(newsroom)).Reviewers.Single().Reading);
        await newsroom.Write(Newsroom.Draft with { Title = "Why people cry" });
        Assert.Equal(Reading.VouchedForEarlier, (await Standing(newsroom)).Reviewers.Single().Reading);
        Assert.True((await ListRounds.Handle(newsroom.Db, Newsroom.Cancel)).Single().WaitsFor(newsroom.Reviewer.UserId!.Value));
        await newsroom.Sign();
        Assert.Equal(Reading.Vouched, (await Standing(newsroom)).Reviewers.Single().Reading);
        Assert.False((await ListRounds.Handle(newsroom.Db, Newsroom.Cancel)).Single().WaitsFor(newsroom.Reviewer.UserId!.Value));
    }

    [Fact]
    public async Task A_signature_from_before_the_review_was_opened_is_no_answer_to_it()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        newsroom.Time.Advance(TimeSpan.FromDays(1));
        await Open(newsroom, "", newsroom.Reviewer);
        Assert.Equal(Reading.Waiting, (await Standing(newsroom)).Reviewers.Single().Reading);
    }

    [Fact]
    public async Task Going_live_closes_the_review()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        await Open(newsroom, "", newsroom.Reviewer);
        await newsroom.Sign();
        Assert.True((await newsroom.Publish()).Done);
        var round = await newsroom.Db.Rounds.AsNoTracking().SingleAsync(Newsroom.Cancel);
        Assert.Equal((newsroom.Time.GetUtcNow(), "Edition 1 went live."), (round.ClosedAt!.Value, round.Outcome));
        Assert.Empty(await ListRounds.Handle(newsroom.Db, Newsroom.Cancel));
        Assert.Equal(["round-closed"], (await CloseRound.Handle(newsroom.Db, round.Id, newsroom.Time, newsroom.Editor, Newsroom.Cancel)).Refusals.Select(f => f.Code));
    }

    [Fact]
    public async Task A_reviewer_declines_with_a_reason_and_whoever_asked_hears_of_it()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        var round = (await Open(newsroom, "", newsroom.Reviewer)).Value!;
        Assert.Equal(["decline-reason"], (await Decline(newsroom, round, "  ", newsroom.Reviewer)).Refusals.Select(f => f.Code));
        Assert.Equal(["not-allowed"], (await Decline(newsroom, round, "No time.", newsroom.Editor)).Refusals.Select(f => f.Code));
        Assert.True((await Decline(newsroom, round, " I know the second author. ", newsroom.Reviewer)).Done);
        Assert.Equal(["declined-already"], (await Decline(newsroom, round, "Again.", newsroom.Reviewer)).Refusals.Select(f => f.Code));
        var standing = (await Standing(newsroom)).Reviewers.Single();
        Assert.Equal((Reading.Declined, "I know the second author."), (standing.Reading, standing.Reason));
        var letter = await newsroom.Db.Letters.SingleAsync(l => l.To == "eddie-editor@example.org", Newsroom.Cancel);
        Assert.Contains("I know the second author.", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Further_reviewers_join_the_open_review_and_nobody_is_asked_twice()
    {
        await using var newsroom = await Newsroom.Open();
        var other = await newsroom.Join("olga-other", Roles.Reviewer, licensed: true);
        await newsroom.Write(Newsroom.Draft);
        var first = (await Open(newsroom, "", newsroom.Reviewer)).Value!;
        newsroom.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(["round-reviewers"], (await Open(newsroom, "", newsroom.Reviewer)).Refusals.Select(f => f.Code));
        Assert.Equal(first.Id, (await Open(newsroom, "", other)).Value?.Id);
        Assert.Equal(["rita-reviewer@example.org", "olga-other@example.org"], (await Standing(newsroom)).Reviewers.Select(r => r.By));
        Assert.Single(await Said(newsroom, "invited to a review"));
    }

    [Fact]
    public async Task Two_editors_who_ask_in_one_moment_open_one_review()
    {
        await using var newsroom = await Newsroom.Open();
        var other = await newsroom.Join("olga-other", Roles.Reviewer, licensed: true);
        await newsroom.Write(Newsroom.Draft);
        await using var one = newsroom.AnotherConnection();
        await using var two = newsroom.AnotherConnection();
        var both = await Task.WhenAll(
            OpenRound.Handle(one, Newsroom.Slug, new([newsroom.Reviewer.UserId!.Value], Due, ""), At, newsroom.Time, newsroom.Editor, Newsroom.Cancel),
            OpenRound.Handle(two, Newsroom.Slug, new([other.UserId!.Value], Due, ""), At, newsroom.Time, newsroom.Editor, Newsroom.Cancel));
        Assert.All(both, b => Assert.True(b.Done));
        Assert.Equal(both[0].Value!.Id, both[1].Value!.Id);
        Assert.Equal(2, (await Standing(newsroom)).Reviewers.Count);
    }

    [Fact]
    public async Task Two_reviewers_judge_and_sign_at_once_and_each_word_counts()
    {
        await using var newsroom = await Newsroom.Open();
        var other = await newsroom.Join("olga-other", Roles.Reviewer, licensed: true);
        await newsroom.Write(Newsroom.Draft);
        await Open(newsroom, "", newsroom.Reviewer, other);
        await Task.WhenAll(Act(newsroom, newsroom.Reviewer), Act(newsroom, other));
        Assert.All((await Standing(newsroom)).Reviewers, r => Assert.Equal(Reading.Vouched, r.Reading));
        Assert.Equal(2, await newsroom.Db.Verdicts.CountAsync(Newsroom.Cancel));
        Assert.True((await newsroom.Publish()).Done);
    }

    [Fact]
    public async Task Reviews_that_run_out_are_asked_for_at_once_all_or_none()
    {
        await using var newsroom = await Newsroom.Open();
        await Live(newsroom, "first");
        await Live(newsroom, "second", by: await newsroom.Join("wilma-second", Roles.Writer | Roles.Reviewer, licensed: true));
        newsroom.Time.Advance(TimeSpan.FromDays(10));
        var soon = newsroom.Time.GetUtcNow().AddMonths(24);
        var due = await ListDueReviews.Handle(newsroom.Db, soon, Newsroom.Cancel);
        Assert.Equal(["first", "second"], due.Select(d => d.Slug));
        Assert.Equal(new DateTimeOffset(2028, 11, 20, 9, 0, 0, TimeSpan.Zero), due[0].Due);
        Assert.Empty(await ListDueReviews.Handle(newsroom.Db, due[0].Due.AddTicks(-1), Newsroom.Cancel));

        var second = await newsroom.Db.Staff.SingleAsync(u => u.Email == "wilma-second@example.org", Newsroom.Cancel);
        var refused = await Plan(newsroom, ["first", "second"], second.Id);
        Assert.Contains(refused.Refusals, f => f.Code == "reviewer-edited-text" && f.Sentence.StartsWith("second: ", StringComparison.Ordinal));
        Assert.Empty(await newsroom.AnotherConnection().Rounds.ToListAsync(Newsroom.Cancel));
        newsroom.Db.ChangeTracker.Clear();
        Assert.Equal(["plan-articles"], (await Plan(newsroom, [], newsroom.Reviewer.UserId!.Value)).Refusals.Select(f => f.Code));
        Assert.Equal(2, (await Plan(newsroom, ["first", "second"], newsroom.Reviewer.UserId!.Value)).Value?.Rounds.Count);
        Assert.All(await ListDueReviews.Handle(newsroom.Db, soon, Newsroom.Cancel), d => Assert.NotNull(d.Round));
    }

    private static Task<Outcome<PlannedReviews>> Plan(Newsroom newsroom, string[] slugs, Guid reviewer) =>
        PlanReviews.Handle(newsroom.Db, slugs, new([reviewer], new(2026, 12, 30), ""), At, newsroom.Time, newsroom.Editor, Newsroom.Cancel);

    private static async Task Live(Newsroom newsroom, string slug, Actor? by = null)
    {
        await newsroom.Write(Newsroom.Draft with { Slug = slug, Title = $"About {slug}" }, by);
        Assert.True((await newsroom.Sign(slug: slug)).Done);
        Assert.True((await newsroom.Publish(slug: slug)).Done);
    }

    private static async Task Act(Newsroom newsroom, Actor reviewer)
    {
        await using var db = newsroom.AnotherConnection();
        Assert.True((await GiveVerdicts.Handle(db, Newsroom.Slug, ["1"], VerdictWord.Supported, "", newsroom.Time, reviewer, Newsroom.Cancel)).Done);
        Assert.True((await SignArticle.Handle(db, Newsroom.Slug, newsroom.Time, reviewer, Newsroom.Cancel)).Done);
    }

    private static Uri At(Guid round) => new($"https://well.example/studio/reviews/{round}");

    private static Task<Outcome<Round>> Open(Newsroom newsroom, string note, params Actor[] reviewers) =>
        OpenRound.Handle(newsroom.Db, Newsroom.Slug, new([.. reviewers.Select(r => r.UserId!.Value)], Due, note), At, newsroom.Time, newsroom.Editor, Newsroom.Cancel);

    private static Task<Outcome<Round>> Decline(Newsroom newsroom, Round round, string reason, Actor actor) =>
        DeclineReview.Handle(newsroom.Db, round.Id, reason, new("https://well.example/studio/articles/why-we-cry"), newsroom.Time, actor, Newsroom.Cancel);

    private static async Task<ArticleStanding> Look(Newsroom newsroom) => (await LookAtArticle.Handle(newsroom.Db, Newsroom.Slug, newsroom.Time, newsroom.Editor, Newsroom.Cancel)).Value!;

    private static async Task<RoundStanding> Standing(Newsroom newsroom) => (await Look(newsroom)).Round!;

    private static Task<List<string>> Said(Newsroom newsroom, string act) => newsroom.Db.Audit.Where(e => e.Act == act).Select(e => e.Details).ToListAsync(Newsroom.Cancel);
}
