using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <param name="Threads">How many are not settled.</param>
/// <param name="Since">When the first of them began.</param>
public sealed record CommentedArticle(string Slug, string Title, int Threads, DateTimeOffset Since);

/// <summary>Threads that nobody has settled, on what one member of the team wrote or has asked reviewers to read; the oldest first.</summary>
public static class OpenComments
{
    public static async Task<Foremost<CommentedArticle>> For(WellspringDb db, Guid user, CancellationToken cancel)
    {
        var (editions, rounds) = (db.Editions, db.Rounds.IgnoreAutoIncludes());
        var threads = await (from comment in db.Comments
                             join article in db.Articles on comment.TextId equals article.Id
                             where comment.Answers == null && comment.ResolvedAt == null
                                 && (editions.Any(e => e.ArticleId == article.Id && e.WrittenByUser == user) || rounds.Any(r => r.TextId == article.Id && r.ClosedAt == null && r.OpenedBy == user))
                             orderby comment.At
                             select new { article.Slug, article.Title, comment.At }).ToListAsync(cancel);
        return Foremost.Of([.. threads.GroupBy(t => (t.Slug, t.Title), (article, said) => new CommentedArticle(article.Slug, article.Title, said.Count(), said.First().At))]);
    }
}
