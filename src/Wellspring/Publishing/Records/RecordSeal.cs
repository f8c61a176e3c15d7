using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>What a publication is vouched for with: the keys of this installation and the address its readers know.</summary>
public sealed class RecordSeal(RecordKeys keys, Uri site)
{
    public Uri Site => site;

    /// <summary>The thumbprints of the keys that this installation has signed with and still keeps.</summary>
    public IReadOnlySet<string> Keys => keys.Ids();

    /// <summary>The key in force, for what vouches for the whole site; whoever asks disposes of it.</summary>
    internal RecordKey Current(DateTimeOffset now) => keys.Current(now);

    /// <summary>Adds the signed record to the unit of work: it is stored, or not, together with the publication.</summary>
    internal async Task Set(WellspringDb db, RecordFacts facts, DateTimeOffset now, CancellationToken cancel)
    {
        using var key = keys.Current(now);
        var known = key.PublicKey;
        if (await db.RecordKeys.FindAsync([known.Id], cancel) is null) db.Add(new KnownRecordKey { Id = known.Id, X = known.X, Y = known.Y, Since = now });
        db.Add(new TrustRecord
        {
            Id = Guid.CreateVersion7(now),
            ArticleId = facts.Article.Id,
            EditionId = facts.Edition.Id,
            EditionNumber = facts.Edition.Number,
            Fingerprint = facts.Edition.Fingerprint,
            PublishedAt = facts.Publication.PublishedAt,
            Jws = FlattenedJws.Sign(CanonicalJson.Bytes(RecordContents.Of(facts)), key).Write(),
        });
    }
}
