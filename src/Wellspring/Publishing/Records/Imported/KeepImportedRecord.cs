using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>Keeps a record beside the article that it came with. It proves nothing by that.</summary>
public static class KeepImportedRecord
{
    /// <summary>Adds it to the unit of work; false when it is kept already, or is this site's own.</summary>
    public static async Task<bool> Handle(WellspringDb db, Article article, string jws, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        var hash = Hashing.Sha256Hex(jws);
        if (await db.ImportedRecords.AnyAsync(r => r.ArticleId == article.Id && r.Hash == hash, cancel)) return false;
        if (await db.TrustRecords.AnyAsync(r => r.ArticleId == article.Id && r.Jws == jws, cancel)) return false;
        db.Add(new ImportedRecord { Id = Guid.CreateVersion7(now), ArticleId = article.Id, Hash = hash, Jws = jws, ImportedAt = now });
        db.Record(actor, "kept a record", $"article/{article.Slug}", now, $"sha256 {hash}, key {RecordClaims.Read(jws)?.Key}; history, no sign-off");
        if (await db.Publications.AnyAsync(p => p.ArticleId == article.Id, cancel)) db.Announce(new ReviewStateChanged(article.Slug), now);
        return true;
    }
}
