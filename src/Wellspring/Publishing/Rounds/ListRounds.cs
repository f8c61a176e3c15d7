using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>An open round in a list.</summary>
public sealed record ListedRound(RoundStanding Standing, string Slug, string Title, int Edition)
{
    /// <summary>Whether it waits for this user's signature.</summary>
    public bool WaitsFor(Guid user) => Standing.Reviewers.Any(r => r.UserId == user && r.Reading is Reading.Waiting or Reading.VouchedForEarlier);
}

/// <summary>Every open round, the one that is due first before the others.</summary>
public static class ListRounds
{
    public static async Task<IReadOnlyList<ListedRound>> Handle(WellspringDb db, CancellationToken cancel)
    {
        var listed = new List<ListedRound>();
        foreach (var round in await db.Rounds.AsNoTracking().Where(r => r.ClosedAt == null).OrderBy(r => r.DueOn).ThenBy(r => r.Id).ToListAsync(cancel))
        {
            var slug = await db.Articles.Where(a => a.Id == round.TextId).Select(a => a.Slug).SingleAsync(cancel);
            var latest = (await db.LatestEdition(round.TextId, cancel))!;
            listed.Add(new(await RoundStanding.Of(db, round, latest.Fingerprint, cancel), slug, latest.Title, latest.Number));
        }
        return listed;
    }
}
