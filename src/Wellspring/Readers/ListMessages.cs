using System.Linq.Expressions;
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

public enum InboxBox { Requests, Feedback, KeptApart }

/// <param name="OpenOnly">Those about which something is still to be done.</param>
/// <param name="Find">Words that they hold; empty for all.</param>
/// <param name="Page">From 0.</param>
public sealed record InboxQuestion(InboxBox Box, bool OpenOnly, string Find, int Page)
{
    public const int PageLength = 50;
}

public sealed record InboxPart(IReadOnlyList<ListedMessage> Messages, int Matching);

/// <summary>What readers sent: requests by how many ask, the rest newest first with what may be wrong on the site before all others.</summary>
public static class ListMessages
{
    private sealed record Row(Message Message, TriageAct? Last, int Voices, string? Read, string? AnsweredBy, int? Edition, string? Suspicion, bool Waits)
    {
        public ListedMessage Listed => new(Message.Number, Message.Kind, Message.At, Message.Words, Last?.State ?? TriageState.New, Voices, Message.Helpful, Message.ReportsError, AnsweredBy ?? Read, Edition, Suspicion, Waits);
    }

    /// <summary>A page of them for the studio.</summary>
    public static async Task<InboxPart> Part(WellspringDb db, InboxQuestion question, CancellationToken cancel)
    {
        var asked = Matching(db, question);
        var ordered = question.Box == InboxBox.Requests ? MostAsked(db, asked) : ErrorsFirst(db, asked);
        return new([.. await Rows(db, ordered.Skip(question.Page * InboxQuestion.PageLength).Take(InboxQuestion.PageLength), cancel)], await asked.CountAsync(cancel));
    }

    /// <summary>The newest with words about which nobody has done anything, those kept apart as well: for whoever looks among them for somebody in danger.</summary>
    public static async Task<IReadOnlyList<ListedMessage>> Unread(WellspringDb db, int most, CancellationToken cancel)
    {
        var acts = db.Triage;
        return [.. await Rows(db, db.ReaderMessages.Where(m => m.Words != "" && !acts.Any(a => a.Message == m.Number)).OrderByDescending(m => m.Number).Take(most), cancel)];
    }

    /// <summary>One message; null when there is none of this number.</summary>
    public static async Task<ListedMessage?> One(WellspringDb db, long number, CancellationToken cancel) =>
        (await Rows(db, db.ReaderMessages.Where(m => m.Number == number), cancel)).SingleOrDefault();

    private static IOrderedQueryable<Message> MostAsked(WellspringDb db, IQueryable<Message> requests)
    {
        var all = db.ReaderMessages;
        return requests.OrderByDescending(m => all.Count(other => other.SameAs == m.Number)).ThenByDescending(m => m.Number);
    }

    // It becomes SQL, which knows one way to lower letters.
#pragma warning disable CA1304, CA1311, CA1862
    private static Expression<Func<Message, bool>> Holds(string words) => m => m.Words.ToLower().Contains(words);
#pragma warning restore CA1304, CA1311, CA1862

    private static IOrderedQueryable<Message> ErrorsFirst(WellspringDb db, IQueryable<Message> messages)
    {
        var acts = db.Triage;
        return messages.OrderByDescending(m => m.ReportsError && !acts.Any(a => a.Message == m.Number)).ThenByDescending(m => m.Number);
    }

    private static IQueryable<Message> Matching(WellspringDb db, InboxQuestion question)
    {
        var acts = db.Triage;
        var box = question.Box switch { InboxBox.Requests => db.FirstRequests(), InboxBox.Feedback => db.Admitted().Where(m => m.Kind != MessageKind.Request), _ => db.QuarantinedMessages() };
        if (question.OpenOnly && question.Box != InboxBox.KeptApart)
            box = box.Where(m => !acts.Any(a => a.Message == m.Number) || acts.Where(a => a.Message == m.Number).OrderByDescending(a => a.Number).First().State == TriageState.Planned);
        return question.Find.Length == 0 ? box : box.Where(Holds(question.Find.ToLowerInvariant()));
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
