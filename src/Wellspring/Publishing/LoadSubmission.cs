using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>An article's latest edition with everything the gate asks about, as the database has it now.</summary>
sealed record LoadedSubmission(Article Article, Edition Edition, Submission Submission);

static class LoadSubmission
{
    public static async Task<LoadedSubmission?> BySlug(WellspringDb db, string slug, TimeProvider time, CancellationToken cancel)
    {
        var article = await db.Articles.SingleOrDefaultAsync(a => a.Slug == slug, cancel);
        var edition = article is null ? null : await db.LatestEdition(article.Id, cancel);
        return article is null || edition is null ? null : await Of(db, article, edition, time, cancel);
    }

    /// <summary>One edition, whether or not a later one was written since.</summary>
    public static async Task<LoadedSubmission> ByEdition(WellspringDb db, Guid editionId, TimeProvider time, CancellationToken cancel)
    {
        var edition = await db.Editions.SingleAsync(e => e.Id == editionId, cancel);
        return await Of(db, await db.Articles.SingleAsync(a => a.Id == edition.ArticleId, cancel), edition, time, cancel);
    }

    private static async Task<LoadedSubmission> Of(WellspringDb db, Article article, Edition edition, TimeProvider time, CancellationToken cancel)
    {
        var site = await SiteFacts.Load(db, time, cancel);
        return new(article, edition, await Of(db, article, edition, site, cancel));
    }

    public static async Task<Submission> Of(WellspringDb db, Article article, Edition edition, SiteFacts site, CancellationToken cancel)
    {
        var manuscript = await LoadManuscript.Of(db, article, edition, site, cancel);
        var unsigned = new Submission
        {
            Manuscript = manuscript,
            Fingerprint = edition.Fingerprint,
            IsSample = article.IsSample,
            People = await db.People.AsNoTracking().Where(p => edition.Authors.Contains(p.Slug)).ToDictionaryAsync(p => p.Slug, cancel),
            Writers = await Writers(db, edition, cancel),
            NeedsChange = await NeedsChange(db, manuscript, cancel),
            Review = null,
            SignedEarlier = await SignedEarlier(db, edition, cancel),
        };
        return Best(unsigned, await Reviews(db, edition.Fingerprint, cancel));
    }

    // Whoever wrote the same text under another slug wrote it, too.
    private static async Task<IReadOnlySet<Guid>> Writers(WellspringDb db, Edition edition, CancellationToken cancel) =>
        (await db.Editions.Where(e => (e.ArticleId == edition.ArticleId || e.Fingerprint == edition.Fingerprint) && e.WrittenByUser != null)
            .Select(e => e.WrittenByUser!.Value).Distinct().ToListAsync(cancel)).ToHashSet();

    private static async Task<IReadOnlySet<(Guid, string)>> NeedsChange(WellspringDb db, Manuscript manuscript, CancellationToken cancel) =>
        (await db.VerdictsOn([.. manuscript.Claims.Select(c => c.Hash)], cancel)).Where(v => v.Word == VerdictWord.NeedsChange).Select(v => (v.UserId, v.Claim)).ToHashSet();

    private static Task<DateTimeOffset?> SignedEarlier(WellspringDb db, Edition edition, CancellationToken cancel)
    {
        var earlier = db.Editions.Where(e => e.ArticleId == edition.ArticleId && e.Fingerprint != edition.Fingerprint).Select(e => e.Fingerprint);
        return db.SignOffs.Where(s => earlier.Contains(s.Covers))
            .OrderByDescending(s => s.SignedAt).Select(s => (DateTimeOffset?)s.SignedAt).FirstOrDefaultAsync(cancel);
    }

    private static async Task<List<Review>> Reviews(WellspringDb db, string fingerprint, CancellationToken cancel)
    {
        var (reviews, unbacked) = (new List<Review>(), Unbacked(db));
        foreach (var signOff in await db.SignOffs.Where(s => s.Covers == fingerprint && !unbacked.Contains(s.Id)).OrderByDescending(s => s.SignedAt).ToListAsync(cancel))
            reviews.Add(await Review(db, signOff, cancel));
        return reviews;
    }

    // A sign-off that was taken up from a record counts for as long as its key is trusted.
    private static IQueryable<Guid> Unbacked(WellspringDb db)
    {
        var trusted = db.TrustedKeys;
        return db.TakenUpRecords.Where(t => !trusted.Any(k => k.Id == t.KeyId)).Select(t => t.SignOffId);
    }

    private static async Task<Review> Review(WellspringDb db, SignOff signOff, CancellationToken cancel)
    {
        var user = await db.Staff.AsNoTracking().SingleAsync(u => u.Id == signOff.UserId, cancel);
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == signOff.PersonId, cancel);
        return new(user.AsActor(), person, person?.Licences.SingleOrDefault(l => l.Id == signOff.LicenceId), signOff.SignedAt, signOff);
    }

    // One sign-off that holds is enough; when none does, the latest is the one to talk about.
    private static Submission Best(Submission unsigned, List<Review> reviews)
    {
        var signed = reviews.ConvertAll(review => unsigned with { Review = review });
        return signed.Find(s => PublicationGate.RefusalsOfReviewer(s).Count == 0)
            ?? signed.Find(s => PublicationGate.UrgentRefusalsOfReviewer(s).Count == 0)
            ?? signed.FirstOrDefault() ?? unsigned;
    }
}
