using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>What about pictures is looked for.</summary>
public enum PictureWorry { None, Unused, WithoutLicence }

/// <param name="Find">Words of file name, alternative text, credit or licence, all of them.</param>
/// <param name="Page">From 0.</param>
public sealed record PictureQuestion(string Find, PictureWorry Worry, int Page)
{
    public const int PageLength = 48;
}

/// <param name="Editions">How many editions show it.</param>
/// <param name="IsLive">A live one does.</param>
public sealed record ListedPicture(MediaFile Media, int Editions, bool IsLive);

public sealed record ListedPictures(IReadOnlyList<ListedPicture> Rows, int Matching);

/// <summary>The media library, the newest first, a page at a time.</summary>
public static class ListPictures
{
    /// <param name="elsewhere">Hashes of what the site itself shows, as its logo.</param>
    public static async Task<ListedPictures> Handle(WellspringDb db, PictureQuestion question, IReadOnlyCollection<string> elsewhere, CancellationToken cancel)
    {
        var asked = await Matching(db, question, elsewhere, cancel);
        var rows = await asked.OrderByDescending(m => m.AddedAt).ThenBy(m => m.Hash).Skip(question.Page * PictureQuestion.PageLength).Take(PictureQuestion.PageLength).ToListAsync(cancel);
        var (hashes, live) = (rows.ConvertAll(r => r.Hash), db.Publications);
        var uses = (await db.EditionUses.Where(u => u.Kind == UseKind.Picture && hashes.Contains(u.Name)).Select(u => new { u.Name, IsLive = live.Any(p => p.EditionId == u.EditionId) }).ToListAsync(cancel)).ToLookup(u => u.Name);
        return new(rows.ConvertAll(m => new ListedPicture(m, uses[m.Hash].Count(), uses[m.Hash].Any(u => u.IsLive))), await asked.CountAsync(cancel));
    }

    private static async Task<IQueryable<MediaFile>> Matching(WellspringDb db, PictureQuestion question, IReadOnlyCollection<string> elsewhere, CancellationToken cancel)
    {
        var media = db.Media.AsNoTracking();
        foreach (var word in SoughtWords.In(question.Find)) media = media.Where(m => m.ListWords.Contains(word));
        return question.Worry switch
        {
            PictureWorry.Unused => await Unused(db, media, elsewhere, cancel),
            PictureWorry.WithoutLicence => media.Where(m => m.Licence == ""),
            _ => media,
        };
    }

    private static async Task<IQueryable<MediaFile>> Unused(WellspringDb db, IQueryable<MediaFile> media, IReadOnlyCollection<string> elsewhere, CancellationToken cancel)
    {
        var (uses, written) = (db.EditionUses.Where(u => u.Kind == UseKind.Picture), await DraftUses.Shown(db, cancel));
        var (shown, people) = ((string[])[.. written, .. elsewhere], db.People.IgnoreAutoIncludes());
        return media.Where(m => !uses.Any(u => u.Name == m.Hash) && !shown.Contains(m.Hash) && !people.Any(p => p.Portrait != null && p.Portrait.StartsWith(m.Hash)));
    }
}
