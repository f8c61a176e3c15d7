using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <param name="Slug">Empty as long as a new one has none.</param>
/// <param name="Draft">The draft that is written on; null when there is none.</param>
/// <param name="IsArticle">Whether it has an edition yet.</param>
public sealed record ListedPolicy(string Slug, string Title, DateTimeOffset ChangedAt, Guid? Draft, bool IsArticle, IReadOnlyList<ListState> States)
{
    /// <summary>Of the live edition; null when none is live.</summary>
    public PolicySignature? Signature { get; init; }
}

/// <param name="Who">The public person; null for an editor without a page of their own.</param>
public sealed record PolicySignature(string? Who, DateTimeOffset At);

/// <param name="Missing">Expected, and neither there nor being written.</param>
public sealed record ListedPolicies(IReadOnlyList<ListedPolicy> Pages, IReadOnlyList<ExpectedPolicy> Missing);

/// <summary>Every policy page, whatever became of it. There are few: they come all at once.</summary>
public static class ListPolicies
{
    public static async Task<ListedPolicies> Handle(WellspringDb db, TimeProvider time, CancellationToken cancel)
    {
        ListedPolicy[] pages = [.. await Written(db, time, cancel), .. await Begun(db, cancel)];
        return new([.. pages.OrderBy(p => p.Title, StringComparer.Ordinal)], [.. ExpectedPolicies.All.Where(e => pages.All(p => p.Slug != e.Slug))]);
    }

    /// <summary>Those that are live, in the order in which the site lists them.</summary>
    public static async Task<IReadOnlyList<(string Path, string Title)>> Live(WellspringDb db, CancellationToken cancel)
    {
        var live = await (from publication in db.Publications
                          join article in db.Articles on publication.ArticleId equals article.Id
                          join edition in db.Editions on publication.EditionId equals edition.Id
                          where article.Kind == ArticleKind.Policy
                          select new { article.Slug, edition.Title }).ToListAsync(cancel);
        return [.. live.OrderBy(p => p.Title, StringComparer.Ordinal).Select(p => (PublicPaths.Of(ArticleKind.Policy, p.Slug), p.Title))];
    }

    private static async Task<IEnumerable<ListedPolicy>> Written(WellspringDb db, TimeProvider time, CancellationToken cancel)
    {
        var articles = await db.Articles.AsNoTracking().Where(a => a.Kind == ArticleKind.Policy).ToListAsync(cancel);
        var ids = articles.ConvertAll(a => a.Id);
        var states = await (await ArticleStates.Load(db, time, cancel)).Of(ids, cancel);
        var drafts = await db.WorkingDrafts.AsNoTracking().Where(d => d.SettledAt == null && d.ArticleId != null && ids.Contains(d.ArticleId.Value)).ToDictionaryAsync(d => d.ArticleId!.Value, d => d.Id, cancel);
        var signatures = await Signatures(db, ids, cancel);
        return articles.Select(a => new ListedPolicy(a.Slug, a.Title, a.ChangedAt, drafts.TryGetValue(a.Id, out var draft) ? draft : null, true, [.. states[a.Id]]) { Signature = signatures.GetValueOrDefault(a.Id) });
    }

    private static async Task<Dictionary<Guid, PolicySignature>> Signatures(WellspringDb db, List<Guid> ids, CancellationToken cancel)
    {
        var signed = await (from publication in db.Publications
                            join signOff in db.SignOffs on publication.SignOffId equals signOff.Id
                            join person in db.People on signOff.PersonId equals (Guid?)person.Id into people
                            from person in people.DefaultIfEmpty()
                            where ids.Contains(publication.ArticleId)
                            select new { publication.ArticleId, Name = person == null ? null : person.Name, signOff.SignedAt }).ToListAsync(cancel);
        return signed.ToDictionary(s => s.ArticleId, s => new PolicySignature(s.Name, s.SignedAt));
    }

    // What kind a new draft is stands in its words alone.
    private static async Task<IEnumerable<ListedPolicy>> Begun(WellspringDb db, CancellationToken cancel)
    {
        var expected = ExpectedPolicies.All.Select(e => e.Slug).ToArray();
        var begun = await (from draft in db.WorkingDrafts.AsNoTracking()
                           join revision in db.DraftRevisions.AsNoTracking() on new { DraftId = draft.Id, Number = draft.Revision } equals new { revision.DraftId, revision.Number }
                           where draft.SettledAt == null && draft.ArticleId == null && expected.Contains(draft.Slug)
                           select new { Draft = draft, revision.Words }).ToListAsync(cancel);
        return begun.Where(b => b.Words.Kind == ArticleKind.Policy).Select(b => new ListedPolicy(b.Draft.Slug, b.Draft.Title, b.Draft.SavedAt, b.Draft.Id, false, [ListState.Draft]));
    }
}
