using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>A round as a reviewer has it before them: what the text says now, claim by claim, and what stands between them and their signature.</summary>
/// <param name="Byline">The names of its authors.</param>
/// <param name="AgainstSigning">What the gate would refuse this reader to sign it for; they may when there is nothing.</param>
/// <param name="AgainstJudging">The same for verdicts.</param>
/// <param name="SignedBefore">The text that was signed last, by this reader if they ever signed one, when it is not this one.</param>
public sealed record RoundOnDesk(
    RoundStanding Standing, Article Article, Edition Edition, Manuscript Manuscript, IReadOnlyList<ListedClaim> Claims, IReadOnlyList<CommentThread> Comments,
    IReadOnlyList<string> Byline, IReadOnlyList<Finding> AgainstSigning, IReadOnlyList<Finding> AgainstJudging, Edition? SignedBefore);

public static class ReadRound
{
    public static async Task<Outcome<RoundOnDesk>> Handle(WellspringDb db, Guid id, TimeProvider time, Actor reader, CancellationToken cancel)
    {
        if (await db.Rounds.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } round) return RoundUnknown.Finding;
        var article = await db.Articles.AsNoTracking().SingleAsync(a => a.Id == round.TextId, cancel);
        var loaded = (await LoadSubmission.BySlug(db, article.Slug, time, cancel))!;
        var (edition, manuscript) = (loaded.Edition, loaded.Submission.Manuscript);
        var candidate = loaded.Submission with { Review = await SignArticle.Candidate(db, reader, time, cancel) };
        return new RoundOnDesk(
            await RoundStanding.Of(db, round, edition.Fingerprint, cancel), article, edition, manuscript, await ListClaims.Of(db, manuscript, cancel), await db.CommentsOn(article.Id, cancel), [.. edition.Authors.Select(a => loaded.Submission.People.GetValueOrDefault(a)?.Name ?? a)],
            PublicationGate.RefusalsOfReviewer(candidate), PublicationGate.RefusalsOfJudge(candidate), await SignedBefore(db, edition, reader, cancel));
    }

    /// <summary>Where the article of a round is worked on.</summary>
    public static Task<string?> SlugOf(WellspringDb db, Guid id, CancellationToken cancel) =>
        (from round in db.Rounds join article in db.Articles on round.TextId equals article.Id where round.Id == id select article.Slug).SingleOrDefaultAsync(cancel);

    private static async Task<Edition?> SignedBefore(WellspringDb db, Edition now, Actor reader, CancellationToken cancel)
    {
        var texts = db.Editions.Where(e => e.ArticleId == now.ArticleId).Select(e => e.Fingerprint);
        var signed = await db.SignOffs.AsNoTracking().Where(s => texts.Contains(s.Covers)).ToListAsync(cancel);
        var last = signed.OrderByDescending(s => s.UserId == reader.UserId).ThenByDescending(s => s.SignedAt).FirstOrDefault();
        if (last is null || last.Covers == now.Fingerprint) return null;
        return await db.Editions.AsNoTracking().Where(e => e.ArticleId == now.ArticleId && e.Fingerprint == last.Covers).OrderByDescending(e => e.Number).FirstAsync(cancel);
    }
}
