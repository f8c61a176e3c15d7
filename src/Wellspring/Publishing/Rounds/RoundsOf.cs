using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <param name="SignedBefore">Whether the reader signed an edition of this round that has been written over since.</param>
public sealed record AskedReading(Guid Round, string Title, DateOnly DueOn, bool SignedBefore);

/// <param name="Waiting">How many of those asked have neither signed what it says now nor declined.</param>
public sealed record OpenedRound(Guid Round, string Title, DateOnly DueOn, int Asked, int Declined, int Waiting);

/// <summary>Open rounds from where one member of the team stands, the one that is due first before the others.</summary>
public static class RoundsOf
{
    /// <summary>Those in which they are asked to read what the article says now, and have not answered. As <see cref="ListedRound.WaitsFor"/>.</summary>
    public static Task<Foremost<AskedReading>> Reviewer(WellspringDb db, Guid user, CancellationToken cancel)
    {
        var (signOffs, editions) = (db.SignOffs, db.Editions);
        return Foremost.Of(
            from round in db.Rounds.IgnoreAutoIncludes()
            join article in db.Articles on round.TextId equals article.Id
            where round.ClosedAt == null && round.Invited.Any(i => i.UserId == user && i.DeclinedAt == null)
                && !signOffs.Any(s => s.UserId == user && s.SignedAt >= round.OpenedAt && editions.Any(e => e.Id == article.LatestEdition && e.Fingerprint == s.Covers))
            orderby round.DueOn, round.Id
            select new AskedReading(round.Id, article.Title, round.DueOn,
                signOffs.Any(s => s.UserId == user && s.SignedAt >= round.OpenedAt && editions.Any(e => e.ArticleId == article.Id && e.Fingerprint == s.Covers))), cancel);
    }

    /// <summary>Those that they opened.</summary>
    public static Task<Foremost<OpenedRound>> Opener(WellspringDb db, Guid user, CancellationToken cancel)
    {
        var (signOffs, editions) = (db.SignOffs, db.Editions);
        return Foremost.Of(
            from round in db.Rounds.IgnoreAutoIncludes()
            join article in db.Articles on round.TextId equals article.Id
            where round.ClosedAt == null && round.OpenedBy == user
            orderby round.DueOn, round.Id
            select new OpenedRound(round.Id, article.Title, round.DueOn, round.Invited.Count, round.Invited.Count(i => i.DeclinedAt != null),
                round.Invited.Count(i => i.DeclinedAt == null && !signOffs.Any(s => s.UserId == i.UserId && s.SignedAt >= round.OpenedAt && editions.Any(e => e.Id == article.LatestEdition && e.Fingerprint == s.Covers)))), cancel);
    }
}
