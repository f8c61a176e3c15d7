using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;
using Wellspring.Foundation.Mail;
using Wellspring.Readers;

namespace Wellspring.Tests.Readers;

public sealed class ErasureRoundTests : IAsyncLifetime
{
    private ReadersDesk desk = null!;

    public async ValueTask InitializeAsync() => desk = await ReadersDesk.Open();

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task The_clock_begins_with_the_first_message_and_goes_on_by_itself()
    {
        await desk.Ask("Grief in children, please");
        await desk.Ask("Sleep and bipolar disorder");
        Assert.Equal(1, await Rounds());
        await Round(TimeSpan.FromDays(1));
        Assert.Equal(1, await Rounds());
    }

    [Fact]
    public async Task Addresses_go_first_words_later_and_spam_soonest()
    {
        var kept = await desk.Ask("Grief in children, please", "waits@example.org");
        await desk.Receive(new(MessageKind.Contact) { Words = "Buy!" }, "trap");
        desk.Db.Post("never@example.org", "Never sent", "…", desk.Newsroom.Time.GetUtcNow());
        await desk.Db.SaveChangesAsync(desk.Cancel);
        await Round(TimeSpan.FromDays(29));
        Assert.Equal((2, 1, 1), await Counts());
        await Round(TimeSpan.FromDays(2));
        Assert.Equal((1, 1, 1), await Counts());
        await Round(TimeSpan.FromDays(60));
        Assert.Equal((1, 0, 0), await Counts());
        await TriageMessage.Plan(desk.Db, kept.Number, "", desk.Newsroom.Time, desk.Newsroom.Editor, desk.Cancel);
        await Round(TimeSpan.FromDays(700));
        Assert.Equal((0, 0, 0), await Counts());
        Assert.Empty(await desk.Db.Triage.AsNoTracking().ToListAsync(desk.Cancel));
    }

    [Fact]
    public async Task A_voice_outlives_the_first_that_asked()
    {
        await desk.Ask("How do I deal with panic attacks?");
        desk.Newsroom.Time.Advance(TimeSpan.FromDays(400));
        await desk.Ask("what helps with panic attacks");
        await Round(TimeSpan.FromDays(400));
        Assert.Equal("what helps with panic attacks", Assert.Single(await ListMessages.Requests(desk.Db, desk.Cancel)).Words);
    }

    private async Task Round(TimeSpan after)
    {
        desk.Newsroom.Time.Advance(after);
        await using var db = desk.Newsroom.AnotherConnection();
        var now = desk.Newsroom.Time.GetUtcNow();
        await ErasureRound.Handle(db, desk.Settings, desk.Newsroom.Time, desk.Cancel);
        await db.Outbox.Where(m => m.Kind == nameof(ErasureRoundDue) && m.DueAt <= now).ExecuteUpdateAsync(m => m.SetProperty(x => x.HandledAt, now), desk.Cancel);
    }

    private Task<int> Rounds() => desk.Db.Outbox.CountAsync(m => m.Kind == nameof(ErasureRoundDue) && m.HandledAt == null, desk.Cancel);

    private async Task<(int Messages, int Addresses, int Letters)> Counts() =>
        (await desk.Db.ReaderMessages.CountAsync(desk.Cancel), await desk.Db.ReplyAddresses.CountAsync(desk.Cancel), await desk.Db.Letters.CountAsync(desk.Cancel));
}
