using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>One edition among those of its article.</summary>
/// <param name="SignedBy">By whom exactly this text was signed, and when.</param>
/// <param name="Live">When readers had it.</param>
public sealed record ListedEdition(Guid Id, int Number, string Title, DateTimeOffset WrittenAt, string WrittenBy, IReadOnlyList<(string By, DateTimeOffset At)> SignedBy, IReadOnlyList<LiveTime> Live);

/// <param name="Until">Null while it is live.</param>
public sealed record LiveTime(DateTimeOffset From, DateTimeOffset? Until);

/// <summary>The latest one first.</summary>
public sealed record ListedEditions(Article Article, IReadOnlyList<ListedEdition> Editions);

public static class ListEditions
{
    public static async Task<Outcome<ListedEditions>> Handle(WellspringDb db, string slug, CancellationToken cancel)
    {
        if (await db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Slug == slug, cancel) is not { } article) return ArticleUnknown.With(slug);
        var editions = await db.Editions.AsNoTracking().Where(e => e.ArticleId == article.Id).OrderByDescending(e => e.Number).Select(e => new { e.Id, e.Number, e.Title, e.WrittenAt, e.WrittenBy, e.Fingerprint }).ToListAsync(cancel);
        var (signed, live) = (await Signed(db, editions.Select(e => e.Fingerprint).ToHashSet(), cancel), await Live(db, article.Id, cancel));
        return new ListedEditions(article, [.. editions.Select(e => new ListedEdition(e.Id, e.Number, e.Title, e.WrittenAt, e.WrittenBy, [.. signed[e.Fingerprint]], [.. live[e.Id]]))]);
    }

    private static async Task<ILookup<string, (string By, DateTimeOffset At)>> Signed(WellspringDb db, HashSet<string> texts, CancellationToken cancel)
    {
        var signed = await (from s in db.SignOffs join user in db.Staff on s.UserId equals user.Id where texts.Contains(s.Covers) orderby s.SignedAt select new { s.Covers, s.SignedAt, user.Email }).ToListAsync(cancel);
        return signed.ToLookup(s => s.Covers, s => (s.Email, s.SignedAt));
    }

    // Each time something went live there is a record, and each time it was taken down a row that says so.
    private static async Task<ILookup<Guid, LiveTime>> Live(WellspringDb db, Guid article, CancellationToken cancel)
    {
        var (begun, ended) = (await db.TrustRecords.Where(r => r.ArticleId == article).Select(r => new { At = r.PublishedAt, Edition = (Guid?)r.EditionId }).ToListAsync(cancel),
            await db.Withdrawals.Where(w => w.ArticleId == article).Select(w => new { w.At, Edition = (Guid?)null }).ToListAsync(cancel));
        var turns = begun.Concat(ended).OrderBy(t => t.At).ToList();
        // The same edition, published once more on another sign-off, was never away.
        turns = [.. turns.Index().Where(t => t.Index == 0 || turns[t.Index - 1].Edition != t.Item.Edition).Select(t => t.Item)];
        return turns.Index().Where(t => t.Item.Edition is not null).ToLookup(t => t.Item.Edition!.Value, t => new LiveTime(t.Item.At, t.Index + 1 < turns.Count ? turns[t.Index + 1].At : null));
    }
}
