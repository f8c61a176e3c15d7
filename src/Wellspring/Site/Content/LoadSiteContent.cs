using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Helplines;
using Wellspring.Identity;
using Wellspring.Publishing;
using Wellspring.Reviewing;
using Wellspring.Screening;

namespace Wellspring.Site.Content;

static class LoadSiteContent
{
    public static async Task<SiteContent> Handle(WellspringDb db, SiteSettings configured, DateTimeOffset now, CancellationToken cancel) => new(
        await Chosen(db, configured, cancel),
        now,
        await EditorialPolicy.Current(db, cancel),
        await Published(db, db.UrgentPublications).ToListAsync(cancel),
        await TopicTree.Load(db, PublicationGate.ShownIntroduction, cancel),
        await Audiences(db, cancel),
        await People(db, cancel),
        await PublicCorrection.Load(db, cancel),
        await WithdrawnArticle.Load(db, cancel),
        await Crisis(db, now, cancel)) { Tests = await ReleasedInstrument.All(db, cancel) };

    /// <summary>One article that is not live, and of the others those that its page may show: all of them are too many to read for one page.</summary>
    public static async Task<SiteContent> Around(WellspringDb db, SiteSettings configured, PublishedArticle article, DateTimeOffset now, CancellationToken cancel)
    {
        var guide = article.Kind == ArticleKind.Guide ? article.Slug : article.PartOf;
        var topics = await TopicTree.Load(db, PublicationGate.ShownIntroduction, cancel);
        var names = topics.Find(article.Topic)?.Names.ToList() ?? (article.Topic is { } unknown ? [unknown] : []);
        var near = Published(db, db.UrgentPublications).Where(p => p.Slug != article.Slug && ((p.Topic != null && names.Contains(p.Topic)) || (guide != null && (p.Slug == guide || p.PartOf == guide))));
        return new(await Chosen(db, configured, cancel), now, await EditorialPolicy.Current(db, cancel), [article, .. await near.Take(MostAround).ToListAsync(cancel)],
            topics, await Audiences(db, cancel), await People(db, cancel), [], [], await Crisis(db, now, cancel)) { Tests = await ReleasedInstrument.All(db, cancel) };
    }

    private static async Task<SiteSettings> Chosen(WellspringDb db, SiteSettings configured, CancellationToken cancel) =>
        configured.With(await SiteChoices.Current(db, cancel)) with { Menu = await SiteMenu.Current(db, cancel) };

    private const int MostAround = 60;

    private static Task<CrisisHelp> Crisis(WellspringDb db, DateTimeOffset now, CancellationToken cancel) => CrisisHelp.Load(db, DateOnly.FromDateTime(now.UtcDateTime), cancel);

    private static async Task<List<Audience>> Audiences(WellspringDb db, CancellationToken cancel)
    {
        var audiences = await db.Audiences.AsNoTracking().OrderBy(a => a.Order).ToListAsync(cancel);
        foreach (var audience in audiences) audience.Description = PublicationGate.ShownIntroduction(audience.Description);
        return audiences;
    }

    private static async Task<List<Person>> People(WellspringDb db, CancellationToken cancel)
    {
        var people = await db.People.AsNoTracking().OrderBy(p => p.Name).ToListAsync(cancel);
        foreach (var person in people) person.Biography = PublicationGate.ShownIntroduction(person.Biography);
        return people;
    }

    private static IQueryable<PublishedArticle> Published(WellspringDb db, IQueryable<UrgentPublication> urgents) =>
        from publication in db.Publications
        let urgent = urgents.Where(u => u.SignOffId == publication.SignOffId && u.SettledAt == null).OrderByDescending(u => u.At).FirstOrDefault()
        join article in db.Articles on publication.ArticleId equals article.Id
        join edition in db.Editions on publication.EditionId equals edition.Id
        join signOff in db.SignOffs on publication.SignOffId equals signOff.Id
        select new PublishedArticle
        {
            EditionId = edition.Id,
            Slug = article.Slug,
            Kind = article.Kind,
            IsSample = article.IsSample,
            Title = edition.Title,
            Standfirst = edition.Standfirst,
            Description = edition.Description,
            Topic = edition.Topic,
            Also = edition.Also,
            Audiences = edition.Audiences,
            Authors = edition.Authors,
            PartOf = edition.PartOf,
            Part = edition.Part,
            FirstPublishedAt = publication.FirstPublishedAt,
            PublishedAt = publication.PublishedAt,
            ReviewerId = signOff.PersonId,
            SignedAt = signOff.SignedAt,
            UrgentReason = urgent == null ? null : urgent.Reason,
            UrgentUntil = urgent == null ? null : urgent.Until,
        };
}
