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
        var rounds = await (from round in db.Rounds
                            join article in db.Articles on round.TextId equals article.Id
                            join edition in db.Editions on article.LatestEdition equals edition.Id
                            where round.ClosedAt == null
                            orderby round.DueOn, round.Id
                            select new { round, article.Slug, edition.Title, edition.Number, edition.Fingerprint }).AsNoTracking().ToListAsync(cancel);
        var standings = await RoundStanding.Of(db, [.. rounds.Select(r => (r.round, r.Fingerprint))], cancel);
        return [.. rounds.Zip(standings, (r, standing) => new ListedRound(standing, r.Slug, r.Title, r.Number))];
    }
}
