using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Readers;

/// <summary>A message as the team sees it.</summary>
/// <param name="Voices">How many readers asked this; 1 for what is no request.</param>
/// <param name="Article">The slug of what they had read, or of the article that answers the request.</param>
/// <param name="Suspicion">Why it is kept apart; null when it is not.</param>
/// <param name="WaitsForAnswer">Whether an address to answer to is kept.</param>
public sealed record ListedMessage(long Number, MessageKind Kind, DateTimeOffset At, string Words, TriageState State, int Voices, Helpful? Helpful, bool ReportsError, string? Article, int? Edition, string? Suspicion, bool WaitsForAnswer);

/// <summary>What readers sent: requests by how many ask, the rest newest first with what may be wrong on the site before all others.</summary>
public static class ListMessages
{
    private sealed record Row(Message Message, TriageAct? Last, int Voices, string? Read, string? AnsweredBy, int? Edition, string? Suspicion, bool Waits)
    {
        public ListedMessage Listed => new(Message.Number, Message.Kind, Message.At, Message.Words, Last?.State ?? TriageState.New, Voices, Message.Helpful, Message.ReportsError, AnsweredBy ?? Read, Edition, Suspicion, Waits);
    }

    public static async Task<IReadOnlyList<ListedMessage>> Requests(WellspringDb db, CancellationToken cancel) =>
        [.. (await Rows(db, db.FirstRequests(), cancel)).OrderByDescending(m => m.Voices).ThenBy(m => m.Number)];

    public static async Task<IReadOnlyList<ListedMessage>> Feedback(WellspringDb db, CancellationToken cancel) =>
        [.. (await Rows(db, db.Admitted().Where(m => m.Kind != MessageKind.Request), cancel)).OrderByDescending(m => m.ReportsError && m.State == TriageState.New).ThenByDescending(m => m.Number)];

    public static async Task<IReadOnlyList<ListedMessage>> KeptApart(WellspringDb db, CancellationToken cancel) =>
        [.. (await Rows(db, db.QuarantinedMessages(), cancel)).OrderByDescending(m => m.Number)];

    /// <summary>The address to answer to, while it is kept.</summary>
    public static Task<string?> AddressOf(WellspringDb db, long number, CancellationToken cancel) =>
        db.ReplyAddresses.Where(a => a.Message == number).Select(a => a.Address).SingleOrDefaultAsync(cancel);

    private static async Task<IEnumerable<ListedMessage>> Rows(WellspringDb db, IQueryable<Message> messages, CancellationToken cancel)
    {
        var (acts, all, articles, editions, quarantine, addresses) = (db.Triage, db.ReaderMessages, db.Articles, db.Editions, db.Quarantine, db.ReplyAddresses);
        var rows = await (from message in messages.AsNoTracking()
                          let last = acts.Where(a => a.Message == message.Number).OrderByDescending(a => a.Number).FirstOrDefault()
                          select new Row(
                              message,
                              last,
                              1 + all.Count(m => m.SameAs == message.Number),
                              articles.Where(a => a.Id == message.ArticleId).Select(a => a.Slug).FirstOrDefault(),
                              articles.Where(a => a.Id == last!.ArticleId).Select(a => a.Slug).FirstOrDefault(),
                              editions.Where(e => e.Id == message.EditionId).Select(e => (int?)e.Number).FirstOrDefault(),
                              quarantine.Where(q => q.Message == message.Number).Select(q => q.Reason).FirstOrDefault(),
                              addresses.Any(a => a.Message == message.Number))).ToListAsync(cancel);
        return rows.Select(r => r.Listed);
    }
}
