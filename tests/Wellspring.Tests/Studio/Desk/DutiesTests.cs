using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Foundation.Mail;
using Wellspring.Publishing;
using Wellspring.Readers;
using Wellspring.Reviewing;
using Wellspring.Screening;
using Wellspring.Studio.Desk;
using Wellspring.Tests.Publishing;
using Wellspring.Tests.Publishing.Life;
using Wellspring.Tests.Screening.Bringing;

namespace Wellspring.Tests.Studio.Desk;

/// <summary>Each duty lies on the desk of whom it is for, on nobody else's, and is gone when it is done.</summary>
public sealed class DutiesTests : IAsyncLifetime
{
    private WholeTeam team = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Newsroom Newsroom => team.Newsroom;

    public async ValueTask InitializeAsync() => team = await WholeTeam.Open();

    public ValueTask DisposeAsync() => team.DisposeAsync();

    [Fact]
    public async Task Where_nothing_is_to_be_done_every_desk_is_empty_but_for_what_comes_with_the_program_and_nobody_vouched_for_yet()
    {
        Assert.Empty(await team.DeskOf(Newsroom.Writer));
        Assert.Equal("tests-to-sign", Assert.Single(await team.DeskOf(Newsroom.Reviewer)).Name);
        foreach (var actor in new[] { Newsroom.Editor, team.Admin }) Assert.Equal("helplines", Assert.Single(await team.DeskOf(actor)).Name);
    }

    [Fact]
    public async Task A_draft_is_on_the_desk_of_whoever_wrote_in_it_until_it_says_nothing_new()
    {
        var draft = (await BeginDraft.New(Newsroom.Db, "Tears at work", Newsroom.Time, Newsroom.Writer, Cancel)).Value!;
        Assert.Equal("wanda", await team.WhoSees("drafts"));
        Assert.Equal(("Tears at work", $"/studio/drafts/{draft.Id}"), Said(await team.OnlyDuty(Newsroom.Writer, "drafts")));
        Assert.True((await SaveDraft.Handle(Newsroom.Db, draft.Id, new(1, words => words with { Body = "Tears." }), Newsroom.Time, Newsroom.Editor, Cancel)).Done);
        Assert.Equal("eddie wanda", await team.WhoSees("drafts"));
        Assert.True((await DiscardDraft.Handle(Newsroom.Db, draft.Id, Newsroom.Time, Newsroom.Writer, Cancel)).Done);
        Assert.Equal("", await team.WhoSees("drafts"));
    }

    [Fact]
    public async Task An_article_goes_from_desk_to_desk_until_it_is_live()
    {
        await Newsroom.Write(Newsroom.Draft);
        Assert.Equal("ada eddie", await team.WhoSees("unread"));
        var round = await team.Ask(Newsroom.Reviewer);
        Assert.Equal(("", "rita", "eddie"), (await team.WhoSees("unread"), await team.WhoSees("reading"), await team.WhoSees("rounds")));
        Assert.Equal(("Why we cry", $"/studio/reviews/{round}"), Said(await team.OnlyDuty(Newsroom.Reviewer, "reading")));
        Assert.True((await Newsroom.Sign()).Done);
        Assert.Equal(("", "eddie", "ada eddie"), (await team.WhoSees("reading"), await team.WhoSees("rounds"), await team.WhoSees("ready")));
        Assert.True((await Newsroom.Publish()).Done);
        foreach (var pile in new[] { "unread", "reading", "rounds", "ready" }) Assert.Equal("", await team.WhoSees(pile));
    }

    [Fact]
    public async Task A_screening_test_goes_from_the_desks_of_reviewers_to_those_who_publish()
    {
        Assert.Equal(("rita rob", "", "11 tests"), (await team.WhoSees("tests-to-sign"), await team.WhoSees("tests-to-publish"), (await team.OnlyDuty(Newsroom.Reviewer, "tests-to-sign")).Words));
        Assert.True((await SignInstrument.Handle(Newsroom.Db, "gad-7", null, 1, Newsroom.Time, Newsroom.Reviewer, Cancel)).Done);
        Assert.Equal(("ada eddie", "10 tests"), (await team.WhoSees("tests-to-publish"), (await team.OnlyDuty(Newsroom.Reviewer, "tests-to-sign")).Words));
        Assert.Equal(("GAD-7", "/studio/tests/gad-7"), Said(await team.OnlyDuty(Newsroom.Editor, "tests-to-publish")));
        Assert.True((await ReleaseInstrument.Handle(Newsroom.Db, "gad-7", Newsroom.Time, Newsroom.Editor, Cancel)).Done);
        Assert.Equal("", await team.WhoSees("tests-to-publish"));
        Assert.True((await Newsroom.Bring(Forms.Whole)).Done);
        Assert.Contains(("Calm Scale", "/studio/tests/calm-scale"), (await team.DeskOf(Newsroom.Reviewer)).Single(p => p.Name == "tests-to-sign").Duties.Rows.Select(Said));
    }

    [Fact]
    public async Task What_is_live_without_an_independent_review_presses_until_a_second_reviewer_has_signed()
    {
        await Newsroom.Write(Newsroom.Draft with { Authors = ["rita-reviewer"] }, Newsroom.Reviewer);
        Assert.Empty((await SignUrgently.Handle(Newsroom.Db, Newsroom.Slug, Newsroom.Time, Newsroom.Reviewer, Cancel)).Refusals);
        Assert.Empty((await PublishUrgently.Handle(Newsroom.Db, Newsroom.Slug, "A medicine was recalled this morning, and readers have to know it today.", [], Seals.Test, Newsroom.Time, team.Admin, Cancel)).Refusals);
        Assert.Equal("ada eddie", await team.WhoSees("urgent"));
        Assert.Equal((Pressing.Now, "Urgent"), Pressed(await team.OnlyDuty(Newsroom.Editor, "urgent")));
        Assert.True((await Newsroom.Sign(await Newsroom.Join("sam-second", Roles.Reviewer, licensed: true))).Done);
        Assert.True((await Newsroom.Publish()).Done);
        Assert.Equal("", await team.WhoSees("urgent"));
    }

    [Fact]
    public async Task A_text_that_was_written_over_comes_back_to_whoever_signed_it_and_a_late_answer_presses()
    {
        await Newsroom.Write(Newsroom.Draft);
        await team.Ask(Newsroom.Reviewer);
        Assert.True((await Newsroom.Sign()).Done);
        await Newsroom.Write(Newsroom.Draft with { Title = "Why people cry" });
        Assert.Contains("it has changed since you signed it", (await team.OnlyDuty(Newsroom.Reviewer, "reading")).Facts, StringComparison.Ordinal);
        Newsroom.Time.Advance(TimeSpan.FromDays(20));
        Assert.Equal((Pressing.Now, "Overdue"), Pressed(await team.OnlyDuty(Newsroom.Reviewer, "reading")));
        Assert.Equal((Pressing.Now, "Overdue"), Pressed(await team.OnlyDuty(Newsroom.Editor, "rounds")));
    }

    [Fact]
    public async Task Whoever_declines_has_done_with_it_and_whoever_asked_is_told_that_nobody_reads()
    {
        await Newsroom.Write(Newsroom.Draft);
        var round = await team.Ask(Newsroom.Reviewer);
        Assert.True((await DeclineReview.Handle(Newsroom.Db, round, "I am away for a month.", new("https://well.example/"), Newsroom.Time, Newsroom.Reviewer, Cancel)).Done);
        Assert.Equal("", await team.WhoSees("reading"));
        Assert.Equal((Pressing.Now, "Nobody reads it"), Pressed(await team.OnlyDuty(Newsroom.Editor, "rounds")));
    }

    [Fact]
    public async Task An_open_comment_is_for_whoever_wrote_the_text_or_asked_for_its_review()
    {
        var written = await Newsroom.Write(Newsroom.Draft);
        var comment = (await CommentOnText.Handle(Newsroom.Db, Newsroom.Slug, TextPlaces.HashOf(ArticleText.Parse(Texts.Sound).Blocks[0]), "Say it kindly.", Newsroom.Time, Newsroom.Reviewer, Cancel)).Value!;
        Assert.Equal("wanda", await team.WhoSees("comments"));
        await team.Ask(Newsroom.Reviewer);
        Assert.Equal("eddie wanda", await team.WhoSees("comments"));
        Assert.True((await ResolveComment.Handle(Newsroom.Db, CommentOnText.TextOf(written.Article), comment.Id, true, Newsroom.Time, Newsroom.Writer, Cancel)).Done);
        Assert.Equal("", await team.WhoSees("comments"));
    }

    [Fact]
    public async Task A_time_that_the_gate_refused_presses_until_another_way_is_found()
    {
        await Newsroom.Write(Newsroom.Draft);
        await Newsroom.Sign();
        await Schedule("at ten", TimeSpan.FromHours(1));
        Assert.Equal(("ada eddie", ""), (await team.WhoSees("scheduled"), await team.WhoSees("ready")));
        await Stand(Standing.Retracted);
        await Clockwork(TimeSpan.FromHours(2));
        Assert.Equal(("", "ada eddie"), (await team.WhoSees("scheduled"), await team.WhoSees("refused")));
        Assert.Contains("source-retracted", (await team.OnlyDuty(Newsroom.Editor, "refused")).Facts, StringComparison.Ordinal);
        await Stand(Standing.Sound);
        Newsroom.Time.Advance(TimeSpan.FromMinutes(5));
        await Schedule("at twelve", TimeSpan.FromHours(1));
        Assert.Equal("", await team.WhoSees("refused"));
        await using var db = Newsroom.AnotherConnection();
        Assert.True((await ScheduleArticle.Cancel(db, Newsroom.Slug, Newsroom.Time, Newsroom.Editor, Cancel)).Done);
        Assert.Equal(("", "ada eddie"), (await team.WhoSees("refused"), await team.WhoSees("ready")));
    }

    [Fact]
    public async Task A_withdrawn_article_waits_for_nobody_before_it_is_written_on()
    {
        await team.Live();
        Newsroom.Time.Advance(TimeSpan.FromHours(1));
        Assert.True((await WithdrawArticle.Handle(Newsroom.Db, Newsroom.Slug, "It needs another look.", null, Newsroom.Time, Newsroom.Editor, Cancel)).Done);
        Assert.Equal(("", ""), (await team.WhoSees("ready"), await team.WhoSees("unread")));
        Newsroom.Time.Advance(TimeSpan.FromHours(1));
        await Newsroom.Write(Newsroom.Draft with { Title = "Why people cry" });
        Assert.Equal("ada eddie", await team.WhoSees("unread"));
    }

    [Fact]
    public async Task A_live_article_whose_source_fell_is_there_until_that_is_settled()
    {
        await team.Live();
        var live = await Newsroom.Db.Publications.SingleAsync(Cancel);
        var open = new Reopening { Id = Guid.CreateVersion7(Newsroom.Time.GetUtcNow()), ArticleId = live.ArticleId, EditionId = live.EditionId, SignOffId = live.SignOffId, Source = "cole2022", Fell = Standing.Retracted, At = Newsroom.Time.GetUtcNow() };
        Newsroom.Db.Add(open);
        await Newsroom.Db.SaveChangesAsync(Cancel);
        Assert.Equal("ada eddie", await team.WhoSees("sources"));
        Assert.Equal((Pressing.Now, "Retracted"), Pressed(await team.OnlyDuty(Newsroom.Editor, "sources")));
        open.Settle(Newsroom.Time.GetUtcNow(), Settlement.SoundAgain);
        await Newsroom.Db.SaveChangesAsync(Cancel);
        Assert.Equal("", await team.WhoSees("sources"));
    }

    [Fact]
    public async Task A_review_that_runs_out_within_90_days_is_there_until_somebody_is_asked()
    {
        await team.Live();
        Newsroom.Time.SetUtcNow(new(2028, 8, 21, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal("", await team.WhoSees("due"));
        Newsroom.Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal("ada eddie", await team.WhoSees("due"));
        Assert.Equal((Pressing.Calm, ""), Pressed(await team.OnlyDuty(Newsroom.Editor, "due")));
        Newsroom.Time.Advance(TimeSpan.FromDays(90));
        Assert.Equal((Pressing.Now, "Ran out"), Pressed(await team.OnlyDuty(Newsroom.Editor, "due")));
        Newsroom.Db.Add(new Round { Id = Guid.CreateVersion7(Newsroom.Time.GetUtcNow()), TextId = (await Newsroom.Db.Articles.SingleAsync(Cancel)).Id, OpenedOn = "", OpenedAt = Newsroom.Time.GetUtcNow(), OpenedBy = Newsroom.Editor.UserId!.Value, DueOn = new(2029, 1, 1), Note = "" });
        await Newsroom.Db.SaveChangesAsync(Cancel);
        Assert.Equal("", await team.WhoSees("due"));
    }

    [Fact]
    public async Task Where_the_risk_is_high_a_review_runs_out_sooner()
    {
        Newsroom.Db.Add(new Topic { Id = Guid.CreateVersion7(Newsroom.Time.GetUtcNow()), Slug = "crisis", Title = "Crisis", Risk = Risk.High });
        await Newsroom.Db.SaveChangesAsync(Cancel);
        await team.Live();
        Newsroom.Time.SetUtcNow(new(2027, 10, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal("", await team.WhoSees("due"));
        var article = await Newsroom.Db.Articles.SingleAsync(Cancel);
        Newsroom.Db.Entry(article).Property(a => a.ListTopics).CurrentValue = " crisis ";
        await Newsroom.Db.SaveChangesAsync(Cancel);
        Assert.Equal("ada eddie", await team.WhoSees("due"));
    }

    [Fact]
    public async Task Papers_that_run_out_are_seen_by_whom_they_are_of_and_by_those_who_publish()
    {
        Newsroom.Time.SetUtcNow(new(2027, 6, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal("", await team.WhoSees("papers"));
        Newsroom.Time.SetUtcNow(new(2027, 6, 5, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal("ada eddie rita rob wanda will", await team.WhoSees("papers"));
        Assert.Equal("Your declaration of interests", (await team.OnlyDuty(Newsroom.Reviewer, "papers")).Words);
        Assert.Equal(9, (await team.DeskOf(Newsroom.Editor)).Single(p => p.Name == "papers").Duties.Count);
        Assert.EndsWith("/declarations", (await team.OnlyDuty(Newsroom.Reviewer, "papers")).Path, StringComparison.Ordinal);
        Assert.All((await team.DeskOf(Newsroom.Editor)).Single(p => p.Name == "papers").Duties.Rows, d => Assert.Matches("^/studio/people/[^/]+/(declarations|licences)$", d.Path));
        var rita = await Newsroom.Db.People.SingleAsync(p => p.Slug == "rita-reviewer", Cancel);
        rita.Declarations.Add(People.Declared(new(2027, 6, 4)));
        await Newsroom.Db.SaveChangesAsync(Cancel);
        Assert.Equal("ada eddie rob wanda will", await team.WhoSees("papers"));
    }

    [Fact]
    public async Task What_readers_send_is_for_those_who_answer_and_danger_comes_first_of_all()
    {
        var danger = await team.Readers.Receive(new(MessageKind.Contact) { Words = "I want to kill myself tonight" });
        var error = await team.Readers.Receive(new(MessageKind.Feedback) { Words = "The dose is wrong.", ReportsError = true });
        var request = await team.Readers.Ask("Grief in children, please");
        foreach (var pile in new[] { "danger", "feedback", "requests" }) Assert.Equal("ada eddie", await team.WhoSees(pile));
        var first = (await team.DeskOf(Newsroom.Editor))[0];
        Assert.Equal(("danger", $"/studio/inbox/{danger.Number}"), (first.Name, first.Duties.Rows[0].Path));
        Assert.Equal($"/studio/inbox/{error.Number}", (await team.DeskOf(Newsroom.Editor)).Single(p => p.Name == "feedback").Duties.Rows[0].Path);
        Assert.True((await TriageMessage.Settle(Newsroom.Db, danger.Number, "Seen.", null, Newsroom.Time, Newsroom.Editor, Cancel)).Done);
        Assert.True((await TriageMessage.Settle(Newsroom.Db, error.Number, "Seen.", null, Newsroom.Time, Newsroom.Editor, Cancel)).Done);
        Assert.True((await TriageMessage.Decline(Newsroom.Db, request.Number, "Seen.", Newsroom.Time, Newsroom.Editor, Cancel)).Done);
        foreach (var pile in new[] { "danger", "feedback", "requests" }) Assert.Equal("", await team.WhoSees(pile));
    }

    [Fact]
    public async Task Mail_that_is_held_is_for_the_administrator_and_names_no_address()
    {
        Newsroom.Db.Post("ruth@example.org", "Your message", "Thank you.", Newsroom.Time.GetUtcNow());
        await Newsroom.Db.SaveChangesAsync(Cancel);
        Assert.Equal("", await team.WhoSees("mail"));
        var letter = await Newsroom.Db.Letters.SingleAsync(Cancel);
        letter.Refusal = "The mail server refused the mail (550).";
        await Newsroom.Db.SaveChangesAsync(Cancel);
        Assert.Equal("ada", await team.WhoSees("mail"));
        Assert.DoesNotContain("ruth", $"{await team.OnlyDuty(team.Admin, "mail")}", StringComparison.Ordinal);
        Assert.True((await SettleLetter.LetGo(Newsroom.Db, letter.Id, Newsroom.Time, team.Admin, Cancel)).Done);
        Assert.Equal("", await team.WhoSees("mail"));
    }

    [Fact]
    public async Task Of_many_some_are_shown_and_all_are_counted_up_to_a_hundred()
    {
        for (var n = 0; n < 102; n++) await Newsroom.Write(Newsroom.Draft with { Slug = $"why-{n}" });
        var pile = (await team.DeskOf(Newsroom.Editor)).Single(p => p.Name == "unread");
        Assert.Equal((Foremost.Shown, true), (pile.Duties.Rows.Count, pile.Duties.IsMore));
    }

    private async Task Schedule(string chosen, TimeSpan after)
    {
        await using var db = Newsroom.AnotherConnection();
        Assert.Empty((await ScheduleArticle.Handle(db, Newsroom.Slug, new(Newsroom.Time.GetUtcNow() + after, chosen), new([], null), Newsroom.Time, Newsroom.Editor, Cancel)).Refusals);
    }

    private async Task Stand(Standing standing)
    {
        await using var db = Newsroom.AnotherConnection();
        await db.Sources.Where(s => s.Key == "cole2022").ExecuteUpdateAsync(s => s.SetProperty(x => x.Standing, standing), Cancel);
    }

    private async Task Clockwork(TimeSpan after)
    {
        Newsroom.Time.Advance(after);
        await using var clockwork = new Clockwork(Newsroom);
        await clockwork.Run();
    }

    private static (string, string?) Said(Duty duty) => (duty.Words, duty.Path);

    private static (Pressing, string) Pressed(Duty duty) => (duty.Pressing, duty.Mark);
}
