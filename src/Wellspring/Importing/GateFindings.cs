using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Importing;

/// <summary>What the gate would say of each imported article: an import is done when the texts are in, not when they are good.</summary>
public static class GateFindings
{
    public static async Task<IReadOnlyList<CheckedText>> Of(WellspringDb db, ImportReport report, TimeProvider time, CancellationToken cancel)
    {
        var slugs = report.Slugs.ToHashSet();
        var articles = await db.Articles.AsNoTracking().ToListAsync(cancel);
        return await CheckArticles.Of(db, [.. articles.Where(a => slugs.Contains(a.Slug))], time, cancel);
    }
}
