using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation.Mail;
using Wellspring.Readers;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Importing.Backup;

public sealed class RestoredLettersTests
{
    [Fact]
    public async Task What_readers_sent_comes_along_and_no_letter_goes_out_by_itself()
    {
        await using var site = await BackedUpSite.Make();
        var (db, time) = (site.Newsroom.Db, site.Newsroom.Time);
        foreach (var (number, words) in new[] { "How do I deal with panic attacks?", "what helps with panic attacks" }.Index())
            await ReceiveMessage.Handle(db, new(MessageKind.Request) { Words = words, Address = $"reader{number}@example.org" }, new($"{number}"), time, Newsroom.Cancel);
        db.Post("told@example.org", "An answer", "…", time.GetUtcNow());
        await db.SaveChangesAsync(Newsroom.Cancel);
        await site.BackUp();
        await using var target = TestDatabase.Missing();
        Assert.Empty((await site.Restore(target.ConnectionString, site.Store("restored"))).Refusals);

        await using var restored = target.Open();
        Assert.Equal(2, Assert.Single(await ListMessages.Requests(restored, Newsroom.Cancel)).Voices);
        Assert.Equal(2, await restored.ReplyAddresses.CountAsync(Newsroom.Cancel));
        Assert.True(Assert.Single(await restored.Letters.ToListAsync(Newsroom.Cancel)).IsHeld);
        await ReceiveMessage.Handle(restored, new(MessageKind.Contact) { Words = "It goes on counting" }, new("after"), time, Newsroom.Cancel);
        Assert.Equal(3, await restored.ReaderMessages.CountAsync(Newsroom.Cancel));
    }
}
