using System.Text;
using Microsoft.AspNetCore.Http;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Studio.Drafts;

/// <summary>Makes the reader's page of an edition that is not stored. Given where the program is put together: the team's pages and the readers' know nothing of each other.</summary>
public delegate Task<string> ShowPreview(WellspringDb db, Article article, Edition edition, CancellationToken cancel);

/// <summary>The draft as readers would see it, in frames of the studio alone.</summary>
sealed class PreviewEndpoint(StudioPages pages, ShowPreview preview, TimeProvider time)
{
    // No script of it runs, and nobody else frames it. Its own origin stays, or its stylesheet would be another's.
    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin";

    public async Task<IResult> Frame(HttpContext context, Guid id, WellspringDb db)
    {
        if (await OpenDraft.Find(db, id, context.RequestAborted) is not { } opened) return Missing;
        var (article, edition) = await LoadDraft.AsEdition(db, opened.Draft, opened.Words, time.GetUtcNow(), context.RequestAborted);
        context.Response.Headers.ContentSecurityPolicy = Policy;
        return Results.Content(await preview(db, article, edition, context.RequestAborted), "text/html; charset=utf-8", Encoding.UTF8);
    }

    public async Task<IResult> Show(HttpContext context, Guid id, WellspringDb db)
    {
        if (await OpenDraft.Find(db, id, context.RequestAborted) is not { } opened) return Missing;
        StudioFrames.Allow(context.Response.Headers);
        return await pages.Ok<PreviewPage>(context, (nameof(PreviewPage.Draft), opened.Draft));
    }

    private static IResult Missing => StudioPages.Plain(StatusCodes.Status404NotFound, "There is no such draft.");
}

static class StudioFrames
{
    /// <summary>The page may hold frames of our own pages.</summary>
    public static void Allow(IHeaderDictionary headers) => headers.ContentSecurityPolicy = headers.ContentSecurityPolicy + "; frame-src 'self'";
}
