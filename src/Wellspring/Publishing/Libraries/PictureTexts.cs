using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>The words that each edition gives a picture.</summary>
public static class PictureTexts
{
    public static async Task<IReadOnlyDictionary<Guid, string>> Of(WellspringDb db, string hash, LibraryUse use, CancellationToken cancel)
    {
        var ids = use.Editions.Select(e => e.EditionId).ToList();
        var editions = await db.Editions.AsNoTracking().Where(e => ids.Contains(e.Id)).Select(e => new { e.Id, e.Body, e.Media }).ToListAsync(cancel);
        return editions.ToDictionary(e => e.Id, e => Alts(e.Body, [.. e.Media.Where(m => m.Hash == hash).Select(m => m.File)]));
    }

    private static string Alts(string body, HashSet<string> files) =>
        string.Join("; ", ArticleText.Parse(body).Images().Where(i => files.Contains(i.Source)).Select(i => i.Alt).Distinct());
}
