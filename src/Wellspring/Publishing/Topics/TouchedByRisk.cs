using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>A live article that the gate would now refuse, or whose review is now due.</summary>
/// <param name="Refusals">What the gate has against it that it had not before; it stays live until somebody acts.</param>
public sealed record TouchedArticle(string Path, IReadOnlyList<Finding> Refusals, ReviewState Review);

/// <summary>What is live whose risk is another than before, and which does not fit it.</summary>
static class TouchedByRisk
{
    public static async Task<IReadOnlyList<TouchedArticle>> Find(WellspringDb db, SiteFacts before, SiteFacts after, DateTimeOffset now, CancellationToken cancel)
    {
        var live = await (from publication in db.Publications
                          join article in db.Articles on publication.ArticleId equals article.Id
                          join edition in db.Editions on publication.EditionId equals edition.Id
                          where article.Kind != ArticleKind.Policy
                          orderby article.Slug
                          select new { Article = article, Edition = edition }).AsNoTracking().ToListAsync(cancel);
        var touched = new List<TouchedArticle>();
        foreach (var one in live.Where(l => RiskIn(before, l.Edition) != RiskIn(after, l.Edition)))
            if (Judge(one.Article, await LoadSubmission.Of(db, one.Article, one.Edition, after, cancel), RiskIn(before, one.Edition), now) is { } judged) touched.Add(judged);
        return touched;
    }

    private static Risk RiskIn(SiteFacts site, Edition edition) => site.Topics.HighestRisk(edition.Topic, edition.Also);

    private static TouchedArticle? Judge(Article article, Submission submission, Risk before, DateTimeOffset now)
    {
        var earlier = PublicationGate.Refusals(submission with { Manuscript = submission.Manuscript with { Risk = before } }).Select(f => f.Code).ToHashSet();
        var refusals = PublicationGate.Refusals(submission).Where(f => !earlier.Contains(f.Code)).ToList();
        var (signedAt, manuscript) = (submission.Review!.SignedAt, submission.Manuscript);
        var (was, review) = (ReviewClock.StateAt(now, signedAt, before, manuscript.Policy), ReviewClock.StateAt(now, signedAt, manuscript.Risk, manuscript.Policy));
        return refusals.Count > 0 || review > was ? new(PublicPaths.Of(article.Kind, article.Slug), refusals, review) : null;
    }
}
