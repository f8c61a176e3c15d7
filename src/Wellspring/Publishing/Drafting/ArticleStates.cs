using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>Which rows say that an article stands in a state. Nothing is written down twice: a list asks them.</summary>
sealed class ArticleStates(WellspringDb db, DateTimeOffset dueFrom, DateTimeOffset dueFromAtHighRisk, IReadOnlySet<string> riskyTopics)
{
    private static readonly TimeSpan SeenAhead = TimeSpan.FromDays(90);

    private readonly IQueryable<WorkingDraft> drafts = db.WorkingDrafts;
    private readonly IQueryable<Publication> publications = db.Publications;
    private readonly IQueryable<Schedule> schedules = db.Schedules;
    private readonly IQueryable<Withdrawal> withdrawals = db.Withdrawals;

    public static async Task<ArticleStates> Load(WellspringDb db, TimeProvider time, CancellationToken cancel)
    {
        var (policy, topics) = (await EditorialPolicy.Current(db, cancel), await TopicTree.Load(db, cancel));
        var soon = time.GetUtcNow() + SeenAhead;
        return new(db, soon.AddMonths(-policy.MonthsBetweenReviews(Risk.None)), soon.AddMonths(-policy.MonthsBetweenReviews(Risk.High)),
            topics.All().Where(t => t.Risk == Risk.High).SelectMany(t => t.Names).ToHashSet());
    }

    public IQueryable<Article> In(IQueryable<Article> articles, ListState state) => state switch
    {
        ListState.Draft => articles.Where(a => drafts.Any(d => d.ArticleId == a.Id && d.SettledAt == null && (d.KeptRevision == null || d.Revision != d.KeptRevision))),
        ListState.Live => articles.Where(a => publications.Any(p => p.ArticleId == a.Id)),
        ListState.Scheduled => articles.Where(a => schedules.Any(s => s.ArticleId == a.Id && s.SettledAt == null)),
        ListState.Withdrawn => articles.Where(a => withdrawals.Any(w => w.ArticleId == a.Id) && !publications.Any(p => p.ArticleId == a.Id)),
        ListState.Review => articles.Where(a => !publications.Any(p => p.ArticleId == a.Id && p.EditionId == a.LatestEdition)),
        _ => Due(articles),
    };

    /// <summary>The states of some articles, in the order of their names.</summary>
    public async Task<ILookup<Guid, ListState>> Of(IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        var found = new List<(Guid Id, ListState State)>();
        var these = db.Articles.AsNoTracking().Where(a => ids.Contains(a.Id));
        foreach (var state in Enum.GetValues<ListState>())
            found.AddRange((await In(these, state).Select(a => a.Id).ToListAsync(cancel)).Select(id => (id, state)));
        return found.ToLookup(f => f.Id, f => f.State);
    }

    // Policy pages are no medicine: nothing runs out for them.
    private IQueryable<Article> Due(IQueryable<Article> articles)
    {
        var old = from publication in db.Publications join signOff in db.SignOffs on publication.SignOffId equals signOff.Id where signOff.SignedAt <= dueFrom select publication.ArticleId;
        var risky = from publication in db.Publications join signOff in db.SignOffs on publication.SignOffId equals signOff.Id where signOff.SignedAt <= dueFromAtHighRisk select publication.ArticleId;
        var spaced = riskyTopics.Select(t => $" {t} ").ToArray();
        return articles.Where(a => a.Kind != ArticleKind.Policy && (old.Contains(a.Id) || (risky.Contains(a.Id) && spaced.Any(t => a.ListTopics.Contains(t)))));
    }
}
