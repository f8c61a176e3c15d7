using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>An administrator decides whose records this site believes. The thumbprint is to be compared with what the other publisher says by another way.</summary>
public static class TrustKey
{
    public static async Task<Outcome<TrustedKey>> Handle(WellspringDb db, PublicRecordKey key, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        if (KeyKeepers.WhyNot(actor) is { } refused) return refused;
        if (!key.IsOnCurve) return Finding.Refuse("key-unusable", $"The key {key.Id} is no point of the curve P-256: nobody can have signed with it.");
        if (await db.TrustedKeys.FindAsync([key.Id], cancel) is { } known) return known;
        var now = time.GetUtcNow();
        var trusted = new TrustedKey { Id = key.Id, X = key.X, Y = key.Y, TrustedAt = now, TrustedByUser = actor.UserId!.Value };
        db.Add(trusted);
        db.Record(actor, "trusted key", $"key/{key.Id}", now);
        await KeyKeepers.TellReaders(db, now, cancel);
        await db.SaveChangesAsync(cancel);
        return trusted;
    }
}

/// <summary>What is left standing of records that are believed no more.</summary>
/// <param name="Live">Slugs of live articles that rest on a sign-off which this key vouched for.</param>
public sealed record DistrustedKey(string Id, IReadOnlyList<string> Live);

/// <summary>Takes the trust back. What went live on it stays until somebody acts, and is named; nothing more goes live on it.</summary>
public static class DistrustKey
{
    public static async Task<Outcome<DistrustedKey>> Handle(WellspringDb db, string id, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        if (KeyKeepers.WhyNot(actor) is { } refused) return refused;
        if (await db.TrustedKeys.FindAsync([id], cancel) is not { } known) return Finding.Refuse("key-unknown", $"No key {id} is trusted here. \"key list\" names those that are.");
        var now = time.GetUtcNow();
        db.Remove(known);
        db.Record(actor, "distrusted key", $"key/{id}", now);
        await KeyKeepers.TellReaders(db, now, cancel);
        await db.SaveChangesAsync(cancel);
        return new DistrustedKey(id, await Live(db, id, cancel));
    }

    private static async Task<IReadOnlyList<string>> Live(WellspringDb db, string id, CancellationToken cancel)
    {
        var signOffs = db.TakenUpRecords.Where(t => t.KeyId == id).Select(t => t.SignOffId);
        var articles = db.Publications.Where(p => signOffs.Contains(p.SignOffId)).Select(p => p.ArticleId);
        return await db.Articles.Where(a => articles.Contains(a.Id)).Select(a => a.Slug).OrderBy(s => s).ToListAsync(cancel);
    }
}

static class KeyKeepers
{
    public static Finding? WhyNot(Actor actor) =>
        !actor.May(Roles.Administrator) || actor.UserId is null ? Finding.Refuse("not-allowed", "Only an administrator can say whose records this site believes.")
        : actor.IsSample ? Finding.Refuse("not-allowed", $"{actor.Name} is an invented sample user and vouches for nobody's key.")
        : null;

    /// <summary>Their pages say whether an earlier record was checked.</summary>
    public static async Task TellReaders(WellspringDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var (told, live) = (db.ImportedRecords.Select(r => r.ArticleId), db.Publications.Select(p => p.ArticleId));
        var slugs = await db.Articles.Where(a => told.Contains(a.Id) && live.Contains(a.Id)).Select(a => a.Slug).ToListAsync(cancel);
        foreach (var slug in slugs) db.Announce(new ReviewStateChanged(slug), now);
    }
}
