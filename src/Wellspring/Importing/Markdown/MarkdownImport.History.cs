using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Publishing;

namespace Wellspring.Importing.Markdown;

/// <summary>What an export tells of the past: earlier editions, copies of sources, acts, policies and keys of where it comes from.</summary>
sealed partial class MarkdownImport
{
    private const int AtOnce = 200;

    public async Task KeepHistories(CancellationToken cancel)
    {
        var ids = folder.Histories.Count == 0 ? [] : await ArticleIds(cancel);
        var keep = await KeepHistory.Begin(db, time.GetUtcNow(), actor, cancel);
        Report.History += keep.Policies(folder.Policies) + keep.Keys(folder.Keys);
        foreach (var some in placed.Where(p => folder.Histories.ContainsKey(p.Page.Path)).Chunk(AtOnce))
        {
            foreach (var (page, slug, _) in some)
                if (ids.TryGetValue((slug, page.File.Sample), out var article)) Report.History += keep.Events(article, folder.Histories[page.Path].File.Events);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
        await NamePolicy(cancel);
    }

    private async Task NamePolicy(CancellationToken cancel)
    {
        if (folder.Policies.Count == 0 || folder.Policies[^1] == SiteHistory.Text(await EditorialPolicy.Current(db, cancel))) return;
        Report.Drop("policy", PolicyFile.Name, "the last version there is not the one in force here: it is kept as history, and the gate goes by this site's own");
    }

    // What the library has under the key may be another work by now, and its standing is that work's.
    private async Task<IReadOnlyList<CitedRecord>> Copies(MarkdownPage page, Losses losses, CancellationToken cancel)
    {
        var copies = new List<SourceRecord>();
        foreach (var copy in CitedFile.Beside(page.Path))
            if ((await LibraryKeys.Sources(db, [copy.Key], cancel)).GetValueOrDefault(copy.Key) is not { } known) losses.Name("source", $"the text's copy of {Printed.Of(copy.Key)} was not taken: no bibliography of the folder has that id, nor has the library, and no news of the work would ever reach the text");
            else if (!copy.IsOf(known)) losses.Name("source", $"the text's copy of {Printed.Of(copy.Key)} is of another work than the library has under that id; it cites the library's now");
            else copies.Add(copy);
        return CitedFile.WithEntries(copies, bibliography, losses);
    }

    private async Task<IReadOnlyList<EarlierDraft>> Earlier(MarkdownPage page, Draft latest, PictureDesk pictures, Losses losses, CancellationToken cancel)
    {
        var earlier = new List<EarlierDraft>();
        foreach (var (edition, text) in folder.Histories.TryGetValue(page.Path, out var history) ? history.Editions : [])
        {
            var draft = Words(text.File) with { Slug = latest.Slug, Origin = latest.Origin, Kind = latest.Kind, IsSample = latest.IsSample, Body = Cleaned.Text(text.File.Body) };
            var media = await PageMedia.Bring(text, folder.Root, draft.Body, pictures, losses, cancel);
            earlier.Add(new(draft with { Media = media, Copies = CitedFile.WithEntries(CitedFile.Beside(text.Path), bibliography, losses) }, edition.Fingerprint, text.Path));
        }
        return earlier;
    }
}
