using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

static class LatestEditions
{
    extension(WellspringDb db)
    {
        public Task<Edition?> LatestEdition(Guid articleId, CancellationToken cancel) =>
            db.Editions.AsNoTracking().Where(e => e.ArticleId == articleId).OrderByDescending(e => e.Number).FirstOrDefaultAsync(cancel);

        /// <summary>The first one first.</summary>
        public Task<List<Edition>> AllEditions(Guid articleId, CancellationToken cancel) =>
            db.Editions.AsNoTracking().Where(e => e.ArticleId == articleId).OrderBy(e => e.Number).ToListAsync(cancel);
    }
}
