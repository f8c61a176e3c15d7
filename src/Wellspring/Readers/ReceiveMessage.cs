using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Readers;

/// <summary>What came with a message besides what the reader filled in.</summary>
/// <param name="Proof">SHA-256, lower-case hex: the same proof brings one message.</param>
/// <param name="Trap">What stood in the field that people do not see.</param>
public sealed record Arrival(string Proof, string Trap = "");

public enum Reception
{
    Stored,

    /// <summary>The same message with the same proof: a button pressed twice.</summary>
    HadAlready,

    /// <summary>The proof was used for another message.</summary>
    ProofUsedUp,
}

/// <summary>Takes a reader's message in. When this returns it is on the disk.</summary>
public static class ReceiveMessage
{
    // More would be many to look through for one message; those that are older are found by the team.
    private const int ComparedWith = 5000;

    private const int MostCopies = 2;
    private const int ShortestCopy = 40;

    /// <param name="incoming">Without problems.</param>
    public static async Task<Reception> Handle(WellspringDb db, Incoming incoming, Arrival arrival, TimeProvider time, CancellationToken cancel)
    {
        if (await Known(db, incoming, arrival, cancel) is { } known) return known;
        try
        {
            await Store(db, incoming, arrival, time.GetUtcNow(), cancel);
            return Reception.Stored;
        }
        catch (DbUpdateException) when (db.ReaderMessages.Any(m => m.Proof == arrival.Proof))
        {
            // Sent twice at the same moment: one of the two was first.
            db.ChangeTracker.Clear();
            return await Known(db, incoming, arrival, cancel) ?? Reception.ProofUsedUp;
        }
    }

    private static async Task Store(WellspringDb db, Incoming incoming, Arrival arrival, DateTimeOffset now, CancellationToken cancel)
    {
        // Before anything is locked: this takes longest, the longer the words of strangers are.
        var first = incoming.Kind == MessageKind.Request ? await FirstToAsk(db, incoming.Words, cancel) : null;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var suspicion = SpamSigns.In(incoming.Words, arrival.Trap) ?? await Copies(db, incoming.Words, now, cancel);
        var message = await Write(db, incoming, arrival, suspicion is null ? first : null, now, cancel);
        db.Add(message);
        await db.SaveChangesAsync(cancel);
        await Accompany(db, message, incoming, suspicion, now, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private static async Task<Reception?> Known(WellspringDb db, Incoming incoming, Arrival arrival, CancellationToken cancel)
    {
        var earlier = await db.ReaderMessages.AsNoTracking().SingleOrDefaultAsync(m => m.Proof == arrival.Proof, cancel);
        if (earlier is null) return null;
        return (earlier.Kind, earlier.Words, earlier.Helpful) == (incoming.Kind, incoming.Words, incoming.Helpful) ? Reception.HadAlready : Reception.ProofUsedUp;
    }

    private static async Task<Message> Write(WellspringDb db, Incoming incoming, Arrival arrival, long? first, DateTimeOffset now, CancellationToken cancel)
    {
        var (article, edition) = await WhatWasRead(db, incoming, cancel);
        return new()
        {
            Kind = incoming.Kind, At = now, Words = incoming.Words, Helpful = incoming.Helpful, ReportsError = incoming.ReportsError, Proof = arrival.Proof,
            ArticleId = article, EditionId = edition, SameAs = await db.ReaderMessages.Where(m => m.Number == first).Select(m => (long?)m.Number).SingleOrDefaultAsync(cancel),
        };
    }

    private static async Task<string?> Copies(WellspringDb db, string words, DateTimeOffset now, CancellationToken cancel)
    {
        var yesterday = now.AddDays(-1);
        if (words.Length < ShortestCopy) return null;
        return await db.ReaderMessages.CountAsync(m => m.At > yesterday && m.Words == words, cancel) >= MostCopies ? "the same words came several times within a day" : null;
    }

    // An article that is not there any more is no reason to send the reader away.
    private static async Task<(Guid? Article, Guid? Edition)> WhatWasRead(WellspringDb db, Incoming incoming, CancellationToken cancel)
    {
        if (incoming.Article.Length == 0) return (null, null);
        var article = await db.Articles.Where(a => a.Slug == incoming.Article).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(cancel);
        return (article, await db.Editions.Where(e => e.ArticleId == article && e.Number == incoming.Edition).Select(e => (Guid?)e.Id).SingleOrDefaultAsync(cancel));
    }

    private static async Task<long?> FirstToAsk(WellspringDb db, string words, CancellationToken cancel)
    {
        var asked = MeaningWords.Of(words);
        var firsts = await db.FirstRequests().OrderByDescending(m => m.Number).Take(ComparedWith).Select(m => new { m.Number, m.Words }).ToListAsync(cancel);
        var alike = firsts.Select(f => (f.Number, Likeness: Likeness.Of(asked, MeaningWords.Of(f.Words)))).Where(f => f.Likeness >= Likeness.Same);
        return alike.OrderByDescending(f => f.Likeness).ThenBy(f => f.Number).Select(f => (long?)f.Number).FirstOrDefault();
    }

    private static async Task Accompany(WellspringDb db, Message message, Incoming incoming, string? suspicion, DateTimeOffset now, CancellationToken cancel)
    {
        await ErasureRound.Begin(db, now, cancel);
        if (suspicion is { } reason) db.Add(new Quarantined { Message = message.Number, Reason = reason });
        if (incoming.AddressToKeep is not { } address) return;
        db.Add(new ReplyAddress { Message = message.Number, Address = address, GivenAt = now });
        if (message.SameAs is { } first && await db.StateOf(first, cancel) == TriageState.Answered) db.Announce(new AnsweredRequestAsked(message.Number), now);
    }
}
