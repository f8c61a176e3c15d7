using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;
using Wellspring.Foundation.Mail;

namespace Wellspring.Readers;

/// <summary>Handed out by the outbox once a day, from the first message on.</summary>
public sealed record ErasureRoundDue;

/// <summary>Deletes once a day what has been kept for as long as the settings say: rows, so that nothing of them is left.</summary>
public static class ErasureRound
{
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    internal static async Task Begin(WellspringDb db, DateTimeOffset now, CancellationToken cancel)
    {
        if (!await Waiting(db, now).AnyAsync(cancel)) db.AnnounceFor(new ErasureRoundDue(), now, now + Every);
    }

    public static async Task Handle(WellspringDb db, ReadersSettings settings, TimeProvider time, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await Addresses(db, now.AddDays(-settings.AddressDays), cancel);
        await Messages(db, now.AddMonths(-settings.WordsMonths), now.AddDays(-settings.QuarantineDays), cancel);
        // This one still counts as waiting. Of two that were begun at once, the later goes on alone.
        if (await Waiting(db, now).CountAsync(cancel) <= 1) db.AnnounceFor(new ErasureRoundDue(), now, now + Every);
        await db.SaveChangesAsync(cancel);
    }

    // A letter that never could be sent holds an address as well.
    private static async Task Addresses(WellspringDb db, DateTimeOffset before, CancellationToken cancel)
    {
        await db.ReplyAddresses.Where(a => a.GivenAt < before).ExecuteDeleteAsync(cancel);
        await db.Letters.Where(l => l.WrittenAt < before).ExecuteDeleteAsync(cancel);
    }

    private static async Task Messages(WellspringDb db, DateTimeOffset before, DateTimeOffset quarantinedBefore, CancellationToken cancel)
    {
        await db.QuarantinedMessages().Where(m => m.At < quarantinedBefore).ExecuteDeleteAsync(cancel);
        await db.ReaderMessages.Where(m => m.At < before).ExecuteDeleteAsync(cancel);
    }

    private static IQueryable<OutboxMessage> Waiting(WellspringDb db, DateTimeOffset now)
    {
        var soon = now + Every;
        return db.Outbox.Where(m => m.HandledAt == null && m.Kind == nameof(ErasureRoundDue) && m.DueAt <= soon);
    }
}
