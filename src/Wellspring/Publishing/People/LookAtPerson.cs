using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>An article that somebody wrote or signed, whatever became of it.</summary>
public sealed record WorkOf(string Slug, string Title, bool IsLive);

/// <summary>A person with all that the team knows of them.</summary>
/// <param name="Account">The member of the team they are; null when they are none.</param>
/// <param name="Wrote">The latest first, and no more than a page of them.</param>
/// <param name="Papers">Files that show their licences, the latest first.</param>
public sealed record SeenPerson(Person Person, StaffUser? Account, IReadOnlyList<WorkOf> Wrote, IReadOnlyList<WorkOf> Vouched, IReadOnlyList<LicencePaper> Papers, PersonPapers Standing);

public static class LookAtPerson
{
    private const int AtMost = 50;

    /// <summary>Null when there is nobody of that slug.</summary>
    public static async Task<SeenPerson?> Handle(WellspringDb db, string slug, TimeProvider time, CancellationToken cancel)
    {
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Slug == slug, cancel) is not { } person) return null;
        var licences = person.Licences.ConvertAll(l => l.Id);
        return new(
            person,
            await db.Staff.AsNoTracking().FirstOrDefaultAsync(u => u.PersonId == person.Id, cancel),
            await Works(db, db.Articles.Where(a => a.ListAuthors.Contains(" " + slug + " ")), cancel),
            await Works(db, SignedBy(db, person.Id), cancel),
            await db.LicencePapers.AsNoTracking().Where(p => licences.Contains(p.LicenceId)).OrderByDescending(p => p.AddedAt).ToListAsync(cancel),
            PersonPapers.Of(person, await EditorialPolicy.Current(db, cancel), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)));
    }

    private static IQueryable<Article> SignedBy(WellspringDb db, Guid person)
    {
        var texts = from signOff in db.SignOffs where signOff.PersonId == person join edition in db.Editions on signOff.Covers equals edition.Fingerprint select edition.ArticleId;
        return db.Articles.Where(a => texts.Contains(a.Id));
    }

    private static Task<List<WorkOf>> Works(WellspringDb db, IQueryable<Article> articles, CancellationToken cancel)
    {
        var publications = db.Publications.AsQueryable();
        return articles.OrderByDescending(a => a.ChangedAt).ThenBy(a => a.Slug).Take(AtMost).Select(a => new WorkOf(a.Slug, a.Title, publications.Any(p => p.ArticleId == a.Id))).ToListAsync(cancel);
    }
}
