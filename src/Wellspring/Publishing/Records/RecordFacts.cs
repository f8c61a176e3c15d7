using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>Everything a record tells, as it stood when the edition went live.</summary>
sealed record RecordFacts
{
    public required string Url { get; init; }
    public required Article Article { get; init; }
    public required Edition Edition { get; init; }
    public required Publication Publication { get; init; }
    public required Review Review { get; init; }

    /// <summary>The public file of the text.</summary>
    public required string Text { get; init; }

    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>What the signer had said of single claims when they signed, by the claim's hash.</summary>
    public required IReadOnlyDictionary<string, Verdict> Verdicts { get; init; }

    /// <summary>In byline order.</summary>
    public required IReadOnlyList<Person> Authors { get; init; }

    public required IReadOnlyDictionary<string, Source> Sources { get; init; }

    /// <summary>Where the bytes of a hash are served.</summary>
    public required IReadOnlyDictionary<string, string> MediaPaths { get; init; }

    public required EditorialPolicy Policy { get; init; }
    public required PublicationTerms Terms { get; init; }
    public required IReadOnlyList<TrustRecord> Earlier { get; init; }
    /// <summary>In the order in which they came.</summary>
    public required IReadOnlyList<Correction> Corrections { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>The end of the audit log before this publication; null in an empty one.</summary>
    public required AuditEntry? AuditEnd { get; init; }

    public SignOff SignOff => Review.SignOff!;

    public static async Task<RecordFacts> Load(WellspringDb db, LoadedSubmission loaded, Publication publication, PublicationTerms terms, Uri site, CancellationToken cancel)
    {
        var (article, edition, submission) = (loaded.Article, loaded.Edition, loaded.Submission);
        var keys = edition.Sources.Select(s => s.Key).ToList();
        var hashes = edition.Media.Select(m => m.Hash).OfType<string>().ToList();
        return new()
        {
            Url = new Uri(site, PublicPaths.Of(article.Kind, article.Slug)[1..]).ToString(),
            Article = article,
            Edition = edition,
            Publication = publication,
            Review = submission.Review!,
            Text = SignedText.Of(edition, article.Slug, article.Kind, article.IsSample, submission.Review!.Person?.Slug, publication.FirstPublishedAt).Write(),
            Claims = submission.Manuscript.Claims,
            Verdicts = await Vouching(db, submission, terms, cancel),
            Authors = [.. edition.Authors.Select(slug => submission.People.GetValueOrDefault(slug)).OfType<Person>()],
            Sources = await LibraryKeys.Sources(db, keys, cancel),
            MediaPaths = await db.Media.AsNoTracking().Where(m => hashes.Contains(m.Hash)).ToDictionaryAsync(m => m.Hash, m => m.Path, cancel),
            Policy = submission.Manuscript.Policy,
            Terms = terms,
            Earlier = await db.TrustRecords.AsNoTracking().Where(r => r.ArticleId == article.Id && r.EditionId != edition.Id).OrderBy(r => r.PublishedAt).ToListAsync(cancel),
            Corrections = [.. await db.Corrections.AsNoTracking().Where(c => c.ArticleId == article.Id).OrderBy(c => c.At).ToListAsync(cancel), .. db.ChangeTracker.Entries<Correction>().Where(c => c.State == EntityState.Added).Select(c => c.Entity)],
            Today = submission.Manuscript.Today,
            AuditEnd = await AuditChain.End(db, cancel),
        };
    }

    // A word that the signer took back only after signing vouches for nothing; nor does one of somebody who is not independent.
    private static async Task<IReadOnlyDictionary<string, Verdict>> Vouching(WellspringDb db, Submission submission, PublicationTerms terms, CancellationToken cancel)
    {
        if (terms.Urgency is not null) return new Dictionary<string, Verdict>();
        var signOff = submission.Review!.SignOff!;
        var given = await db.VerdictsBy(signOff.UserId, [.. submission.Manuscript.Claims.Select(c => c.Hash)], signOff.SignedAt, cancel);
        return given.Where(v => v.Value.Word != VerdictWord.NeedsChange).ToDictionary(v => v.Key, v => v.Value);
    }
}
