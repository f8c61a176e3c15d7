using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>Slugs of what is live on somebody's signature.</summary>
public static class LiveOn
{
    public static Task<List<string>> SignatureOf(WellspringDb db, Guid person, CancellationToken cancel) => Slugs(db, db.SignOffs.Where(s => s.PersonId == person)).ToListAsync(cancel);

    /// <summary>Signatures that were given under this licence.</summary>
    public static Task<List<string>> Licence(WellspringDb db, Guid licence, CancellationToken cancel) => Slugs(db, db.SignOffs.Where(s => s.LicenceId == licence)).ToListAsync(cancel);

    private static IQueryable<string> Slugs(WellspringDb db, IQueryable<SignOff> signed) =>
        from publication in db.Publications
        join article in db.Articles on publication.ArticleId equals article.Id
        join signOff in signed on publication.SignOffId equals signOff.Id
        orderby article.Slug
        select article.Slug;
}
