using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>
/// What an earlier edition said is written again, as a new edition with its own copies of what it cited. The earlier one stays as it is.
/// Where it says exactly what was signed then, that signature covers it again.
/// </summary>
public static class RestoreEdition
{
    public static async Task<Outcome<WrittenEdition>> Handle(WellspringDb db, string slug, int number, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        if (await db.Articles.SingleOrDefaultAsync(a => a.Slug == slug, cancel) is not { } article) return ArticleUnknown.With(slug);
        if (!actor.May(Roles.Writer | Roles.Editor | Roles.Administrator)) return Finding.Refuse("not-allowed", "Only a writer, an editor or an administrator can bring an edition back.");
        if (actor.IsSample && !article.IsSample) return Finding.Refuse("not-allowed", $"{actor.Name} is an invented sample user and can write sample articles only.");
        await using var alone = await db.ActAlone(cancel);
        if (await db.Editions.AsNoTracking().SingleOrDefaultAsync(e => e.ArticleId == article.Id && e.Number == number, cancel) is not { } earlier) return Finding.Refuse("edition-unknown", $"\"{slug}\" has no edition {number}.");
        var written = await WriteEdition.Handle(db, Draft.Of(article, earlier) with { Copies = earlier.Sources }, time, actor, cancel);
        if (written.Change == Change.Unchanged) return Finding.Refuse("edition-same", $"The latest edition, {written.Edition.Number}, says what edition {number} said: there is nothing to bring back.");
        db.Record(actor, "restored", $"article/{slug}", time.GetUtcNow(), $"edition {number} as edition {written.Edition.Number}");
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return written;
    }
}
