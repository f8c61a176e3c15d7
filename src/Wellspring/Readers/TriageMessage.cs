using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;
using Wellspring.Foundation.Mail;

namespace Wellspring.Readers;

/// <summary>What the team does about what readers sent: each act is a row with who, when and why. It may be taken back by a further act.</summary>
public static class TriageMessage
{
    public const int LongestReason = 500;

    public static Task<Outcome<TriageAct>> Plan(WellspringDb db, long number, string why, TimeProvider time, Actor actor, CancellationToken cancel) =>
        OnRequest(db, number, TriageState.Planned, why, null, time, actor, (_, _) => Task.CompletedTask, cancel);

    /// <summary>Who asked for it is told by mail, and their addresses are deleted.</summary>
    /// <param name="answer">Null when readers cannot open an article of this name now.</param>
    public static async Task<Outcome<TriageAct>> Answer(WellspringDb db, long number, Answer? answer, string why, ReadersSettings settings, TimeProvider time, Actor actor, CancellationToken cancel) => answer is null
        ? Finding.Refuse("article-not-live", "Readers cannot open this article now. A request is answered when its article is live.")
        : await OnRequest(db, number, TriageState.Answered, why, answer, time, actor, (voices, now) => TellReaders.Tell(db, voices, answer, settings, now, cancel), cancel);

    /// <summary>There will be no mail, so the addresses are deleted.</summary>
    public static async Task<Outcome<TriageAct>> Decline(WellspringDb db, long number, string why, TimeProvider time, Actor actor, CancellationToken cancel) => why.Trim().Length == 0
        ? Finding.Refuse("reason-missing", "Say why the request is declined: the team reads it when somebody asks again.")
        : await OnRequest(db, number, TriageState.Declined, why, null, time, actor, (voices, _) => Forget(db, voices, cancel), cancel);

    /// <summary>Feedback or a message that nothing more is to be done about; an address that came with it is deleted.</summary>
    /// <param name="resolvedBy">The live article in which it was put right; null where it is about no article, or nothing was to be put right.</param>
    public static Task<Outcome<TriageAct>> Settle(WellspringDb db, long number, string why, Answer? resolvedBy, TimeProvider time, Actor actor, CancellationToken cancel) => Alone<TriageAct>(db, async () =>
    {
        var message = await db.ReaderMessages.SingleOrDefaultAsync(m => m.Number == number && m.Kind != MessageKind.Request, cancel);
        if (message is null) return Unknown("feedback", number);
        return await Act(db, message, TriageState.Settled, why, resolvedBy, time, actor, (voices, _) => Forget(db, voices, cancel), cancel);
    }, cancel);

    /// <summary>Answers a message or feedback by mail, once: the address is in the letter from then on, and gone with it.</summary>
    public static Task<Outcome<TriageAct>> Reply(WellspringDb db, long number, Reply reply, ReadersSettings settings, TimeProvider time, Actor actor, CancellationToken cancel) => Alone<TriageAct>(db, async () =>
    {
        var message = await db.ReaderMessages.SingleOrDefaultAsync(m => m.Number == number && m.Kind != MessageKind.Request, cancel);
        if (message is null) return Unknown("feedback", number);
        var address = await db.ReplyAddresses.SingleOrDefaultAsync(a => a.Message == number, cancel);
        var problems = reply.Problems(address is not null).ToList();
        if (problems.Count > 0) return problems;
        return await Act(db, message, TriageState.Settled, "answered by mail", null, time, actor, (_, now) => Send(db, address!, reply, settings, now), cancel);
    }, cancel);

    /// <summary>It looked like spam and is none.</summary>
    public static Task<Outcome<Message>> LetIn(WellspringDb db, long number, TimeProvider time, Actor actor, CancellationToken cancel) => Alone<Message>(db, async () =>
    {
        if (!actor.May(Roles.Editor | Roles.Administrator)) return NotAllowed;
        var kept = await db.Quarantine.SingleOrDefaultAsync(q => q.Message == number, cancel);
        if (kept is null) return Finding.Refuse("message-unknown", $"No message {number} is kept apart.");
        db.Remove(kept);
        db.Record(actor, "let in", $"reader-message/{number}", time.GetUtcNow(), kept.Reason);
        await db.SaveChangesAsync(cancel);
        return await db.ReaderMessages.SingleAsync(m => m.Number == number, cancel);
    }, cancel);

    private static Task<Outcome<TriageAct>> OnRequest(WellspringDb db, long number, TriageState state, string why, Answer? answer, TimeProvider time, Actor actor, Func<IReadOnlyCollection<long>, DateTimeOffset, Task> also, CancellationToken cancel) => Alone<TriageAct>(db, async () =>
    {
        var message = await db.ReaderMessages.SingleOrDefaultAsync(m => m.Number == number && m.Kind == MessageKind.Request, cancel);
        if (message is null) return Unknown("request", number);
        if (message.SameAs is { } first) return Finding.Refuse("request-same", $"Request {number} asks the same as request {first}: decide about that one.");
        return await Act(db, message, state, why, answer, time, actor, also, cancel);
    }, cancel);

    // Of two who decide about one message, the second finds what the first did: a letter goes once, and an address is deleted once.
    private static async Task<Outcome<T>> Alone<T>(WellspringDb db, Func<Task<Outcome<T>>> act, CancellationToken cancel) where T : class
    {
        await using var alone = await db.ActAlone(cancel);
        var done = await act();
        if (done.Done) await alone.Commit(cancel);
        return done;
    }

    private static async Task<Outcome<TriageAct>> Act(WellspringDb db, Message message, TriageState state, string why, Answer? answer, TimeProvider time, Actor actor, Func<IReadOnlyCollection<long>, DateTimeOffset, Task> also, CancellationToken cancel)
    {
        var refusals = await Against(db, message, state, why.Trim(), actor, cancel);
        if (refusals.Count > 0) return refusals;
        var now = time.GetUtcNow();
        var act = new TriageAct { Message = message.Number, State = state, At = now, By = actor.Name, ByUser = actor.UserId, Why = why.Trim(), ArticleId = answer?.Article };
        db.Add(act);
        await also(await Voices(db, message.Number, cancel), now);
        db.Record(actor, state.ToString().ToLowerInvariant(), $"reader-message/{message.Number}", now, string.Join(": ", new[] { answer?.Slug, act.Why }.Where(d => !string.IsNullOrEmpty(d))));
        await db.SaveChangesAsync(cancel);
        return act;
    }

    private static async Task<List<Finding>> Against(WellspringDb db, Message message, TriageState state, string why, Actor actor, CancellationToken cancel)
    {
        var refusals = new List<Finding>();
        if (!actor.May(Roles.Editor | Roles.Administrator)) refusals.Add(NotAllowed);
        if (why.Length > LongestReason) refusals.Add(Finding.Refuse("reason-long", $"A reason has at most {LongestReason} characters; this one has {why.Length}."));
        if (await db.Quarantine.AnyAsync(q => q.Message == message.Number, cancel)) refusals.Add(Finding.Refuse("message-kept-apart", $"Message {message.Number} is kept apart because it looks like spam; let it in first."));
        if (state != TriageState.Answered && await db.StateOf(message.Number, cancel) == state) refusals.Add(Finding.Refuse("done-already", $"Message {message.Number} is {state.ToString().ToLowerInvariant()} already."));
        return refusals;
    }

    private static async Task<IReadOnlyCollection<long>> Voices(WellspringDb db, long number, CancellationToken cancel) =>
        await db.ReaderMessages.Where(m => m.Number == number || m.SameAs == number).Select(m => m.Number).ToListAsync(cancel);

    private static Task Send(WellspringDb db, ReplyAddress address, Reply reply, ReadersSettings settings, DateTimeOffset now)
    {
        db.Post(address.Address, $"Your message to {settings.SiteName}", reply.Letter(settings), now);
        db.Remove(address);
        return Task.CompletedTask;
    }

    private static async Task Forget(WellspringDb db, IReadOnlyCollection<long> messages, CancellationToken cancel) =>
        db.RemoveRange(await db.ReplyAddresses.Where(a => messages.Contains(a.Message)).ToListAsync(cancel));

    private static Finding NotAllowed => Finding.Refuse("not-allowed", "Only an editor or an administrator decides about what readers sent.");

    private static Finding Unknown(string what, long number) => Finding.Refuse("message-unknown", $"There is no {what} {number}.");
}
