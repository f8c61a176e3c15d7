using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>A sign-off on one of an article's texts.</summary>
/// <param name="Edition">The latest edition that says exactly this.</param>
public sealed record SignedEdition(string By, DateTimeOffset At, int Edition, bool IsOfLatest);

/// <param name="ReviewDue">When the review runs out; null for a policy page.</param>
public sealed record LiveEdition(Publication Publication, Edition Edition, string Path, DateTimeOffset? ReviewDue);

/// <summary>Where one article stands, and what the gate answers to each way on for whoever looks: the buttons ask what the acts will ask.</summary>
/// <param name="Findings">All that the gate says of the latest edition.</param>
/// <param name="AgainstPublishing">What would be refused, the warnings left out that a reason can answer.</param>
/// <param name="Warnings">Those that must be answered with a reason.</param>
public sealed record ArticleStanding(
    Article Article, Edition Latest, LiveEdition? Live, Withdrawal? Withdrawn, Schedule? Scheduled, IReadOnlyList<SignedEdition> SignOffs, RoundStanding? Round,
    IReadOnlyList<Candidate> Candidates, IReadOnlyList<CommentThread> Comments, IReadOnlyList<Finding> Findings, IReadOnlyList<Finding> AgainstPublishing, IReadOnlyList<Finding> AgainstSigning, bool TellsOfChange)
{
    public IReadOnlyList<Finding> Warnings => [.. Findings.Where(f => f.Severity == Severity.Warn)];

    /// <summary>What was said of warnings when earlier texts went live, the last of each code.</summary>
    public IReadOnlyList<EarlierReason> Reasons { get; init; } = [];

    public bool IsLatestLive => Live?.Edition.Id == Latest.Id;
}

public static class LookAtArticle
{
    public static Task<Article?> Find(WellspringDb db, string slug, CancellationToken cancel) => db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Slug == slug, cancel);

    public static async Task<Outcome<ArticleStanding>> Handle(WellspringDb db, string slug, TimeProvider time, Actor reader, CancellationToken cancel)
    {
        var loaded = await LoadSubmission.BySlug(db, slug, time, cancel);
        if (loaded is null) return ArticleUnknown.With(slug);
        var (article, latest, submission) = (loaded.Article, loaded.Edition, loaded.Submission);
        var round = await db.Rounds.AsNoTracking().SingleOrDefaultAsync(r => r.TextId == article.Id && r.ClosedAt == null, cancel);
        return new ArticleStanding(
            article, latest, await Live(db, loaded, cancel), await Withdrawn(db, article, cancel),
            await db.Schedules.AsNoTracking().SingleOrDefaultAsync(s => s.ArticleId == article.Id && s.SettledAt == null, cancel), await SignOffs(db, latest, cancel),
            round is null ? null : await RoundStanding.Of(db, round, latest.Fingerprint, cancel), await ListCandidates.Of(db, loaded, time, cancel), await db.CommentsOn(article.Id, cancel),
            PublicationGate.Findings(submission), [.. PublishArticle.Refusals(loaded, new([], null), reader).Where(f => f.Severity == Severity.Refuse)],
            PublicationGate.RefusalsOfReviewer(submission with { Review = await SignArticle.Candidate(db, reader, time, cancel) }),
            await PublishArticle.AgainstChange(db, loaded, ChangeNote.Unsaid, cancel) is null)
        { Reasons = await EarlierReasons.Of(db, article.Id, cancel) };
    }

    private static async Task<LiveEdition?> Live(WellspringDb db, LoadedSubmission loaded, CancellationToken cancel)
    {
        var article = loaded.Article;
        if (await db.Publications.AsNoTracking().SingleOrDefaultAsync(p => p.ArticleId == article.Id, cancel) is not { } live) return null;
        var edition = await db.Editions.AsNoTracking().SingleAsync(e => e.Id == live.EditionId, cancel);
        var signedAt = await db.SignOffs.Where(s => s.Id == live.SignOffId).Select(s => s.SignedAt).SingleAsync(cancel);
        var risk = (await TopicTree.Load(db, cancel)).HighestRisk(edition.Topic, edition.Also);
        return new(live, edition, PublicPaths.Of(article.Kind, article.Slug), article.Kind == ArticleKind.Policy ? null : ReviewClock.Due(signedAt, risk, loaded.Submission.Manuscript.Policy));
    }

    private static async Task<Withdrawal?> Withdrawn(WellspringDb db, Article article, CancellationToken cancel) =>
        await db.Publications.AnyAsync(p => p.ArticleId == article.Id, cancel) ? null
            : await db.Withdrawals.AsNoTracking().Where(w => w.ArticleId == article.Id).OrderByDescending(w => w.At).FirstOrDefaultAsync(cancel);

    private static async Task<IReadOnlyList<SignedEdition>> SignOffs(WellspringDb db, Edition latest, CancellationToken cancel)
    {
        var editions = await db.Editions.AsNoTracking().Where(e => e.ArticleId == latest.ArticleId).Select(e => new { e.Number, e.Fingerprint }).ToListAsync(cancel);
        var texts = editions.Select(e => e.Fingerprint).ToHashSet();
        var signed = await (from s in db.SignOffs.AsNoTracking() join user in db.Staff on s.UserId equals user.Id where texts.Contains(s.Covers) orderby s.SignedAt descending select new { s.Covers, s.SignedAt, user.Email }).ToListAsync(cancel);
        return [.. signed.Select(s => new SignedEdition(s.Email, s.SignedAt, editions.Where(e => e.Fingerprint == s.Covers).Max(e => e.Number), s.Covers == latest.Fingerprint))];
    }
}
