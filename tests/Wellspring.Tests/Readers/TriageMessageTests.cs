using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;
using Wellspring.Foundation.Mail;
using Wellspring.Readers;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Readers;

public sealed class TriageMessageTests : IAsyncLifetime
{
    private ReadersDesk desk = null!;

    public async ValueTask InitializeAsync() => desk = await ReadersDesk.Open();

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    private (WellspringDb Db, TimeProvider Time, Actor Editor, CancellationToken Cancel) Here => (desk.Db, desk.Newsroom.Time, desk.Newsroom.Editor, desk.Cancel);

    [Fact]
    public async Task Each_act_is_a_row_with_who_when_and_why_and_the_last_says_how_it_stands()
    {
        var request = await desk.Ask("Grief in children, please");
        var (db, time, editor, cancel) = Here;
        Assert.True((await TriageMessage.Plan(db, request.Number, "Wanda writes it", time, editor, cancel)).Done);
        desk.Newsroom.Time.Advance(TimeSpan.FromDays(3));
        Assert.True((await TriageMessage.Decline(db, request.Number, "Outside our field", time, editor, cancel)).Done);
        Assert.Equal([(TriageState.Planned, "Wanda writes it", editor.Name), (TriageState.Declined, "Outside our field", editor.Name)], (await db.Triage.OrderBy(a => a.Number).ToListAsync(cancel)).Select(a => (a.State, a.Why, a.By)));
        Assert.Equal(TriageState.Declined, Assert.Single(await ListMessages.Requests(db, cancel)).State);
        Assert.Equal(["planned", "declined"], await db.Audit.OrderBy(e => e.Id).Select(e => e.Act).ToListAsync(cancel));
        Assert.DoesNotContain(await db.Audit.ToListAsync(cancel), e => e.Details.Contains("Grief", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Everybody_who_asked_is_told_once_and_their_addresses_are_gone()
    {
        var first = await desk.Ask("How do I deal with panic attacks?", "one@example.org");
        await desk.Ask("what helps with panic attacks", "two@example.org");
        await desk.Ask("what helps with panic attacks?", "ONE@example.org");
        await desk.Ask("Grief in children, please", "other@example.org");
        var answer = await desk.Publish();
        Assert.True((await desk.Answer(first.Number, answer)).Done);
        var letters = await desk.Db.Letters.OrderBy(l => l.To).ToListAsync(desk.Cancel);
        Assert.Equal(["one@example.org", "two@example.org"], letters.Select(l => l.To.ToLowerInvariant()));
        Assert.All(letters, l => Assert.Contains("https://site.example/articles/why-we-cry", l.Text, StringComparison.Ordinal));
        Assert.All(letters, l => Assert.DoesNotContain("panic", l.Text + l.Subject, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(["other@example.org"], await desk.Addresses());
        Assert.Equal(Newsroom.Slug, (await ListMessages.Requests(desk.Db, desk.Cancel)).Single(r => r.Number == first.Number).Article);
    }

    [Theory]
    [InlineData("decline")]
    [InlineData("answer")]
    [InlineData("reply")]
    [InlineData("settle")]
    [InlineData("let in")]
    public async Task Of_two_who_decide_at_once_the_second_finds_what_the_first_did(string what)
    {
        var about = what is "reply" or "settle" ? await desk.Receive(new(MessageKind.Contact) { Words = "A word of thanks", Address = "one@example.org", WantsAnswer = true })
            : what == "let in" ? await desk.Receive(new(MessageKind.Request) { Words = "Grief in children, please" }, trap: "filled")
            : await desk.Ask("How do I deal with panic attacks?", "one@example.org");
        var answer = what == "answer" ? await desk.Publish() : null;
        var done = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Decide)));
        Assert.Equal(what == "answer" ? 4 : 1, done.Count(d => d));
        Assert.Equal(what is "answer" or "reply" ? 1 : 0, await desk.Db.Letters.CountAsync(desk.Cancel));
        Assert.Empty(await desk.Addresses());

        async Task<bool> Decide()
        {
            await using var db = desk.Newsroom.AnotherConnection();
            var (time, editor) = (desk.Newsroom.Time, desk.Newsroom.Editor);
            return what switch
            {
                "decline" => (await TriageMessage.Decline(db, about.Number, "Outside our field", time, editor, desk.Cancel)).Done,
                "answer" => (await TriageMessage.Answer(db, about.Number, answer, "", desk.Settings, time, editor, desk.Cancel)).Done,
                "reply" => (await TriageMessage.Reply(db, about.Number, new("Thank you too.", new("https://site.example/crisis")), desk.Settings, time, editor, desk.Cancel)).Done,
                "settle" => (await TriageMessage.Settle(db, about.Number, "", null, time, editor, desk.Cancel)).Done,
                _ => (await TriageMessage.LetIn(db, about.Number, time, editor, desk.Cancel)).Done,
            };
        }
    }

    [Fact]
    public async Task Who_asks_what_was_answered_before_is_told_at_once_while_readers_can_open_it()
    {
        var first = await desk.Ask("How do I deal with panic attacks?");
        var answer = await desk.Publish();
        await desk.Answer(first.Number, answer);
        var late = await desk.Ask("what helps with panic attacks", "late@example.org");
        await TellReaders.OfEarlierAnswer(desk.Db, new(late.Number), _ => Task.FromResult<Answer?>(null), desk.Settings, desk.Newsroom.Time, desk.Cancel);
        Assert.Empty(await desk.Db.Letters.ToListAsync(desk.Cancel));
        await TellReaders.OfEarlierAnswer(desk.Db, new(late.Number), _ => Task.FromResult<Answer?>(answer), desk.Settings, desk.Newsroom.Time, desk.Cancel);
        await TellReaders.OfEarlierAnswer(desk.Db, new(late.Number), _ => Task.FromResult<Answer?>(answer), desk.Settings, desk.Newsroom.Time, desk.Cancel);
        Assert.Equal("late@example.org", Assert.Single(await desk.Db.Letters.ToListAsync(desk.Cancel)).To);
        Assert.Empty(await desk.Addresses());
    }

    [Fact]
    public async Task A_decline_deletes_the_addresses_and_says_why()
    {
        var request = await desk.Ask("Grief in children, please", "waits@example.org");
        var (db, time, editor, cancel) = Here;
        Assert.Equal("reason-missing", Assert.Single((await TriageMessage.Decline(db, request.Number, " ", time, editor, cancel)).Refusals).Code);
        Assert.Single(await desk.Addresses());
        Assert.True((await TriageMessage.Decline(db, request.Number, "Outside our field", time, editor, cancel)).Done);
        Assert.Empty(await desk.Addresses());
    }

    [Fact]
    public async Task What_cannot_be_done_is_refused_and_changes_nothing()
    {
        var first = await desk.Ask("How do I deal with panic attacks?");
        var voice = await desk.Ask("what helps with panic attacks");
        var spam = await desk.Receive(new(MessageKind.Contact) { Words = "Hello" }, "trap");
        var (db, time, editor, cancel) = Here;
        Assert.Equal(["article-not-live"], (await desk.Answer(first.Number, null)).Refusals.Select(r => r.Code));
        Assert.Equal(["request-same"], (await TriageMessage.Plan(db, voice.Number, "", time, editor, cancel)).Refusals.Select(r => r.Code));
        Assert.Equal(["message-unknown"], (await TriageMessage.Plan(db, 999, "", time, editor, cancel)).Refusals.Select(r => r.Code));
        Assert.Equal(["message-unknown"], (await TriageMessage.Settle(db, first.Number, "", null, time, editor, cancel)).Refusals.Select(r => r.Code));
        Assert.Equal(["message-kept-apart"], (await TriageMessage.Settle(db, spam.Number, "", null, time, editor, cancel)).Refusals.Select(r => r.Code));
        Assert.Equal(["not-allowed"], (await TriageMessage.Plan(db, first.Number, "", time, desk.Newsroom.Writer, cancel)).Refusals.Select(r => r.Code));
        Assert.Equal(["not-allowed"], (await TriageMessage.LetIn(db, spam.Number, time, desk.Newsroom.Writer, cancel)).Refusals.Select(r => r.Code));
        Assert.Empty(await db.Triage.ToListAsync(cancel));
        Assert.Empty(await db.Audit.ToListAsync(cancel));
    }

    [Fact]
    public async Task Feedback_is_settled_once_and_the_address_that_came_with_it_goes()
    {
        var message = await desk.Receive(new(MessageKind.Contact) { Words = "Please answer", WantsAnswer = true, Address = "asks@example.org" });
        var (db, time, editor, cancel) = Here;
        Assert.True((await TriageMessage.Settle(db, message.Number, "answered by mail", null, time, editor, cancel)).Done);
        Assert.Equal("done-already", Assert.Single((await TriageMessage.Settle(db, message.Number, "", null, time, editor, cancel)).Refusals).Code);
        Assert.Empty(await desk.Addresses());
    }
}
