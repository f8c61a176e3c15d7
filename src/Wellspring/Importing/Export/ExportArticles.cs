using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Articles.Files;
using Wellspring.Foundation;
using Wellspring.Importing.Markdown;
using Wellspring.Publishing;

namespace Wellspring.Importing.Export;

/// <summary>Each article in a folder of its own, so that two pictures of one name never meet: its latest edition, those before it, and what was done with it.</summary>
sealed class ExportArticles
{
    private readonly ExportFolder folder;
    private readonly MediaStore store;
    private readonly Dictionary<string, string> media;
    private readonly IReadOnlyDictionary<string, CitedRecord> library;
    private readonly SiteHistory history;

    private ExportArticles(ExportFolder folder, MediaStore store, Dictionary<string, string> media, IReadOnlyDictionary<string, CitedRecord> library, SiteHistory history) =>
        (this.folder, this.store, this.media, this.library, this.history) = (folder, store, media, library, history);

    public static async Task<int> Write(WellspringDb db, ExportFolder folder, MediaStore store, SiteHistory history, CancellationToken cancel)
    {
        var media = await db.Media.AsNoTracking().ToDictionaryAsync(m => m.Hash, m => m.Path, cancel);
        var export = new ExportArticles(folder, store, media, await ExportSources.Library(db, cancel), history);
        var written = 0;
        foreach (var article in await db.Articles.AsNoTracking().OrderBy(a => a.Slug).ToListAsync(cancel))
            if (export.Write(article, await db.AllEditions(article.Id, cancel))) written++;
        return written;
    }

    private bool Write(Article article, List<Edition> editions)
    {
        if (editions.Count == 0) return false;
        var (place, latest) = ($"articles/{article.Slug}", editions[^1]);
        if (!folder.Write($"{place}/index.md", Text(latest, article) with { Published = history.FirstPublished(article.Id) })) return false;
        WriteBeside(latest, place, []);
        var earlier = editions[..^1].ConvertAll(e => new EarlierEdition($"editions/{e.Number}", e.Fingerprint));
        foreach (var (edition, of) in editions.Zip(earlier))
        {
            folder.Write($"{place}/{of.Folder}/index.md", Text(edition, article));
            WriteBeside(edition, $"{place}/{of.Folder}", latest.Media);
        }
        folder.Write($"{place}/{HistoryFile.Name}", HistoryFile.Text(earlier, history.Of(article.Id)));
        return true;
    }

    private static ArticleFile Text(Edition edition, Article article) =>
        SignedText.Of(edition, article.Slug, article.Kind, article.IsSample, null, default) with { Published = null, Reviewers = edition.Reviewers };

    private void WriteBeside(Edition edition, string place, IReadOnlyList<EditionMedia> above)
    {
        foreach (var medium in edition.Media.Where(m => !above.Any(a => (a.File, a.Hash) == (m.File, m.Hash)))) Copy(medium, place);
        var copies = edition.Sources.Where(s => !library.TryGetValue(s.Key, out var known) || (known.Csl, known.Kind, known.Landmark) != (s.Csl, s.Kind, s.Landmark)).ToList();
        if (copies.Count > 0) folder.Write($"{place}/{CitedFile.Name}", ExportSources.Text(copies.Select(c => ExportSources.Item(c, null, []))));
    }

    private void Copy(EditionMedia medium, string place)
    {
        var kept = medium.Hash is { } hash && media.TryGetValue(hash, out var path) ? store.Find(path[(path.LastIndexOf('/') + 1)..]) : null;
        if (kept is not { } found || !MediaPath.IsWithin(medium.File)) folder.Dropped.Add(new("image", place, $"{Printed.Of(medium.File)}: its bytes are not there"));
        else if (folder.Place($"{place}/{medium.File}") is { } file)
        {
            File.Copy(found.Path, file, overwrite: true);
            folder.Media++;
        }
    }
}
