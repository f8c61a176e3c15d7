using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>A draft's words as the edition that they would be today. Nothing of it is stored.</summary>
public static class LoadDraft
{
    public static async Task<(Article Article, Edition Edition)> AsEdition(WellspringDb db, WorkingDraft draft, Draft words, DateTimeOffset now, CancellationToken cancel)
    {
        var before = draft.ArticleId is { } id ? await db.LatestEdition(id, cancel) : null;
        var complete = words with { Copies = before is null ? [] : await CopiesOf.Absent(db, before, cancel) };
        var article = await Article(db, draft, complete, cancel);
        var sources = await WriteEdition.CopySources(new SourceCopies(db), complete, cancel);
        return (article, WriteEdition.Compose(complete, article, before, sources, now, Actor.System("preview")));
    }

    internal static async Task<Submission> Submission(WellspringDb db, WorkingDraft draft, Draft words, TimeProvider time, CancellationToken cancel)
    {
        var (article, edition) = await AsEdition(db, draft, words, time.GetUtcNow(), cancel);
        return await LoadSubmission.Of(db, article, edition, await SiteFacts.LoadFor(db, ArticleText.Parse(edition.Body), article.Slug, time, cancel), cancel);
    }

    private static async Task<Article> Article(WellspringDb db, WorkingDraft draft, Draft words, CancellationToken cancel)
    {
        var known = draft.ArticleId is { } id ? await db.Articles.AsNoTracking().SingleAsync(a => a.Id == id, cancel) : null;
        return new()
        {
            Id = known?.Id ?? draft.Id,
            Slug = words.Slug.Length > 0 ? words.Slug : Slug.From(words.Title),
            Kind = words.Kind,
            IsSample = known?.IsSample ?? words.IsSample,
            CreatedAt = known?.CreatedAt ?? draft.BegunAt,
        };
    }
}
