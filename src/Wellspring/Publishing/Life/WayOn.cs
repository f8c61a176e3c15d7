using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>
/// Where readers of a withdrawn article may be sent: to a page that is there today. Stricter than <see cref="PublicPaths.Leads"/>,
/// which lets a text link what is yet to come.
/// </summary>
static class WayOn
{
    // Of the fixed routes, those that are there whatever is published.
    private static readonly FrozenSet<string> Always = FrozenSet.Create(StringComparer.Ordinal, "/", "/topics", "/a-to-z", "/people", "/about", "/about/corrections", "/crisis", "/colophon");

    /// <param name="without">The article that is about to go, and whatever is there because of it alone.</param>
    public static async Task<bool> Leads(WellspringDb db, string path, Guid without, CancellationToken cancel) =>
        Always.Contains(path) || path.Split('/') switch
        {
            ["", "articles", ..] => PublicPaths.ArticleSlug(path) is { } slug && await IsLive(db, slug, isPolicy: false, without, cancel),
            ["", "about", var slug] => await IsLive(db, slug, isPolicy: true, without, cancel),
            ["", "topics", .. var slugs] => (await TopicTree.Load(db, cancel)).Find(slugs[^1]) is { } topic && PublicPaths.Of(topic) == path,
            ["", "for", var slug] => await db.Audiences.AnyAsync(a => a.Slug == slug, cancel),
            ["", "people", var slug] => await IsPublic(db, slug, without, cancel),
            _ => false,
        };

    private static Task<bool> IsLive(WellspringDb db, string slug, bool isPolicy, Guid without, CancellationToken cancel) =>
        (from publication in db.Publications
         join article in db.Articles on publication.ArticleId equals article.Id
         where article.Id != without && article.Slug == slug && (article.Kind == ArticleKind.Policy) == isPolicy
         select article).AnyAsync(cancel);

    // Whoever stands for something that is live has a page.
    private static async Task<bool> IsPublic(WellspringDb db, string slug, Guid without, CancellationToken cancel)
    {
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Slug == slug, cancel);
        if (person is null) return false;
        var live = await (from publication in db.Publications
                          join edition in db.Editions on publication.EditionId equals edition.Id
                          join signOff in db.SignOffs on publication.SignOffId equals signOff.Id
                          where publication.ArticleId != without
                          select new { edition.Authors, signOff.PersonId }).ToListAsync(cancel);
        return live.Exists(l => l.PersonId == person.Id || l.Authors.Contains(slug));
    }
}
