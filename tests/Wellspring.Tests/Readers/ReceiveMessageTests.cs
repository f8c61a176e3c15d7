using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;
using Wellspring.Foundation.Mail;
using Wellspring.Readers;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Readers;

public sealed class ReceiveMessageTests : IAsyncLifetime
{
    private ReadersDesk desk = null!;

    public async ValueTask InitializeAsync() => desk = await ReadersDesk.Open();

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task Who_asks_the_same_is_one_more_voice_and_their_words_are_kept()
    {
        var first = await desk.Ask("How do I deal with panic attacks?");
        var again = await desk.Ask("what helps with panic attacks");
        await desk.Ask("Why do babies cry so much in the evening?");
        Assert.Equal(first.Number, again.SameAs);
        var requests = await ListMessages.Requests(desk.Db, desk.Cancel);
        Assert.Equal([("How do I deal with panic attacks?", 2), ("Why do babies cry so much in the evening?", 1)], requests.Select(r => (r.Words, r.Voices)));
    }

    [Fact]
    public async Task A_further_voice_joins_the_first_and_never_another_voice()
    {
        var first = await desk.Ask("sleep and bipolar disorder");
        await desk.Ask("bipolar disorder & sleep");
        Assert.Equal(first.Number, (await desk.Ask("Bipolar disorder and sleep")).SameAs);
    }

    [Fact]
    public async Task A_button_pressed_twice_brings_one_message_and_the_same_proof_no_other()
    {
        var incoming = new Incoming(MessageKind.Contact) { Words = "Hello there" };
        var sent = await desk.Receive(incoming);
        await using var db = desk.Newsroom.AnotherConnection();
        Assert.Equal(Reception.HadAlready, await ReceiveMessage.Handle(db, incoming, new(sent.Proof), desk.Newsroom.Time, desk.Cancel));
        Assert.Equal(Reception.ProofUsedUp, await ReceiveMessage.Handle(db, incoming with { Words = "Something else" }, new(sent.Proof), desk.Newsroom.Time, desk.Cancel));
        Assert.Equal(1, await db.ReaderMessages.CountAsync(desk.Cancel));
    }

    [Fact]
    public async Task Twice_at_the_same_moment_is_one_message()
    {
        var (incoming, proof) = (new Incoming(MessageKind.Contact) { Words = "Hello there" }, desk.NextProof());
        var receptions = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var db = desk.Newsroom.AnotherConnection();
            return await ReceiveMessage.Handle(db, incoming, new(proof), desk.Newsroom.Time, desk.Cancel);
        }));
        Assert.Single(receptions, Reception.Stored);
        Assert.Equal(3, receptions.Count(r => r == Reception.HadAlready));
    }

    [Fact]
    public async Task An_address_is_kept_only_where_an_answer_is_wanted()
    {
        await desk.Receive(new(MessageKind.Feedback) { Words = "Good", Address = "feedback@example.org" });
        await desk.Receive(new(MessageKind.Contact) { Words = "No answer needed", Address = "quiet@example.org" });
        await desk.Receive(new(MessageKind.Contact) { Words = "Please answer", WantsAnswer = true, Address = "asks@example.org" });
        await desk.Ask("Something to read about grief", "waits@example.org");
        Assert.Equal(["asks@example.org", "waits@example.org"], await desk.Addresses());
    }

    [Fact]
    public async Task Feedback_knows_which_edition_was_read_and_outlives_an_article_that_nobody_knows()
    {
        await desk.Newsroom.Write(Newsroom.Draft);
        await desk.Newsroom.Write(Newsroom.Draft with { Title = "Why we cry, again" });
        await desk.Receive(new(MessageKind.Feedback) { Helpful = Helpful.No, Article = Newsroom.Slug, Edition = 1 });
        await desk.Receive(new(MessageKind.Feedback) { Words = "About what?", Article = "no-such-article", Edition = 7 });
        var listed = await ListMessages.Feedback(desk.Db, desk.Cancel);
        Assert.Equal([(null, null), (Newsroom.Slug, 1)], listed.Select(m => (m.Article, m.Edition)));
    }

    [Fact]
    public async Task Reports_of_errors_come_before_what_came_later()
    {
        await desk.Receive(new(MessageKind.Feedback) { Words = "The dose is wrong", ReportsError = true });
        await desk.Receive(new(MessageKind.Feedback) { Words = "Thank you" });
        Assert.Equal(["The dose is wrong", "Thank you"], (await ListMessages.Feedback(desk.Db, desk.Cancel)).Select(m => m.Words));
    }

    [Theory]
    [InlineData("Buy now https://a.example https://b.example https://c.example", "", "more than 2 links")]
    [InlineData("see [url=https://a.example]this[/url]", "", "markup")]
    [InlineData("an ordinary question about sleep", "Bob's Homepage", "people do not see")]
    public async Task What_looks_like_spam_is_kept_apart_with_its_reason(string words, string trap, string reason)
    {
        var message = await desk.Receive(new(MessageKind.Request) { Words = words }, trap);
        Assert.Empty(await ListMessages.Requests(desk.Db, desk.Cancel));
        Assert.Contains(reason, Assert.Single(await ListMessages.KeptApart(desk.Db, desk.Cancel)).Suspicion, StringComparison.Ordinal);
        Assert.True((await TriageMessage.LetIn(desk.Db, message.Number, desk.Newsroom.Time, desk.Newsroom.Editor, desk.Cancel)).Done);
        Assert.Equal(words, Assert.Single(await ListMessages.Requests(desk.Db, desk.Cancel)).Words);
    }

    [Fact]
    public async Task The_third_of_the_same_long_words_within_a_day_is_kept_apart()
    {
        var words = "Dear team, I have a wonderful offer that will interest you very much indeed.";
        for (var copy = 0; copy < 3; copy++) await desk.Receive(new(MessageKind.Contact) { Words = words });
        Assert.Equal(2, (await ListMessages.Feedback(desk.Db, desk.Cancel)).Count);
        Assert.Single(await ListMessages.KeptApart(desk.Db, desk.Cancel));
    }

    [Fact]
    public async Task Spam_is_no_voice_and_no_first()
    {
        await desk.Receive(new(MessageKind.Request) { Words = "how to deal with panic attacks" }, "trapped");
        Assert.Null((await desk.Ask("what helps with panic attacks")).SameAs);
    }

    [Fact]
    public async Task A_reader_writes_no_audit_entry_and_no_event_names_them()
    {
        await desk.Ask("Something to read about grief", "waits@example.org");
        Assert.Empty(await desk.Db.Audit.ToListAsync(desk.Cancel));
        Assert.DoesNotContain(await desk.Db.Outbox.ToListAsync(desk.Cancel), m => m.Payload.Contains("waits", StringComparison.Ordinal) || m.Payload.Contains("grief", StringComparison.Ordinal));
        Assert.Empty(await desk.Db.Letters.ToListAsync(desk.Cancel));
    }
}
