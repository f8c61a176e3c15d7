using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Importing;

/// <param name="Fingerprint">The one that the file says it has.</param>
/// <param name="Where">The file.</param>
sealed record EarlierDraft(Draft Draft, string Fingerprint, string Where);

/// <summary>
/// The editions that a text had before, as history: drafts of their own, each before the next. Editions are counted and never moved, so
/// they come in only where the article ends here with the one before them.
/// </summary>
static class EarlierEditions
{
    /// <summary>True when the article is here by that for the first time.</summary>
    public static async Task<bool> Write(WellspringDb db, IReadOnlyList<EarlierDraft> earlier, ImportReport report, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        if (earlier.Count == 0) return false;
        var all = await Here(db, earlier[0].Draft.Slug, cancel);
        var (here, teamHasTheLastWord) = (all.ConvertAll(e => e.Fingerprint), all.Count > 0 && all[^1].ByTeam);
        var (isNew, next, isAtEnd) = (here.Count == 0, 0, here.Count == 0);
        foreach (var edition in earlier)
        {
            if (here.IndexOf(edition.Fingerprint, next) is >= 0 and var found) (next, isAtEnd) = (found + 1, found + 1 == here.Count);
            else if (!isAtEnd || teamHasTheLastWord) report.Drop("edition", edition.Where, "this article has editions of its own here, and no file puts one before them");
            else
            {
                here.Add(await Write(db, edition, report, time, actor, cancel));
                next = here.Count;
            }
        }
        return isNew;
    }

    private static async Task<List<(string Fingerprint, bool ByTeam)>> Here(WellspringDb db, string slug, CancellationToken cancel) =>
        (await (from edition in db.Editions join article in db.Articles on edition.ArticleId equals article.Id where article.Slug == slug orderby edition.Number select new { edition.Fingerprint, ByTeam = edition.WrittenByUser != null }).ToListAsync(cancel))
        .ConvertAll(e => (e.Fingerprint, e.ByTeam));

    private static async Task<string> Write(WellspringDb db, EarlierDraft earlier, ImportReport report, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        var written = (await WriteEdition.Handle(db, earlier.Draft, time, actor, cancel)).Edition.Fingerprint;
        if (written != earlier.Fingerprint) report.Drop("edition", earlier.Where, $"it came out as {written[..12]}… and not as {earlier.Fingerprint[..12]}…: its text, sources or pictures are not those that it had");
        // Articles before this one may still wait to be stored, and a text that is the latest already stores nothing.
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        return written;
    }
}
