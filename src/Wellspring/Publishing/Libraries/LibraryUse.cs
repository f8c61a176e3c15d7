using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

public enum UseState { Live, Latest, Earlier }

/// <summary>An edition that cites a source, or shows a picture.</summary>
/// <param name="By">The key that it cites by; the hash of a picture.</param>
public sealed record EditionUsing(string Slug, string Title, Guid EditionId, int Number, UseState State, string By);

/// <summary>A draft with news that does.</summary>
public sealed record DraftUsing(Guid Id, string Title);

/// <summary>Where something of a library is used: live editions first, then what is being written, then what was.</summary>
public sealed record LibraryUse(IReadOnlyList<EditionUsing> Editions, IReadOnlyList<DraftUsing> Drafts)
{
    public bool IsNone => Editions.Count + Drafts.Count == 0;

    public static async Task<LibraryUse> OfSource(WellspringDb db, string key, CancellationToken cancel)
    {
        var all = (await LibraryKeys.Load(db, cancel)).WithRetired([key]);
        return new(await InEditions(db, UseKind.Source, all, cancel), await InDrafts(db, d => d.Cites.Any(all.Contains), cancel));
    }

    public static async Task<LibraryUse> OfPicture(WellspringDb db, string hash, CancellationToken cancel) =>
        new(await InEditions(db, UseKind.Picture, [hash], cancel), await InDrafts(db, d => d.Shows.Contains(hash), cancel));

    private static async Task<IReadOnlyList<EditionUsing>> InEditions(WellspringDb db, UseKind kind, IReadOnlyList<string> names, CancellationToken cancel)
    {
        var live = db.Publications;
        var found = await (from use in db.EditionUses
                           join edition in db.Editions on use.EditionId equals edition.Id
                           join article in db.Articles on edition.ArticleId equals article.Id
                           where use.Kind == kind && names.Contains(use.Name)
                           orderby article.Slug, edition.Number descending
                           select new { article.Slug, edition.Title, edition.Id, edition.Number, use.Name, IsLatest = article.LatestEdition == edition.Id, IsLive = live.Any(p => p.EditionId == edition.Id) }).ToListAsync(cancel);
        return [.. found.Select(f => new EditionUsing(f.Slug, f.Title, f.Id, f.Number, f.IsLive ? UseState.Live : f.IsLatest ? UseState.Latest : UseState.Earlier, f.Name)).OrderBy(u => u.State)];
    }

    private static async Task<IReadOnlyList<DraftUsing>> InDrafts(WellspringDb db, Func<WorkingDraft, bool> uses, CancellationToken cancel) =>
        [.. (await DraftUses.WithNews(db).OrderByDescending(d => d.SavedAt).ToListAsync(cancel)).Where(uses).Select(d => new DraftUsing(d.Id, d.Title))];
}
