using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Foundation;

namespace Wellspring.Studio.Drafts;

/// <summary>Where articles are written: the list of them, and the way between an article and its editor.</summary>
static class DraftRoutes
{
    // The document of a body carries its source beside it, and JSON writes some letters in six.
    private const int LargestDocument = 12 * 1024 * 1024;

    public static IServiceCollection AddDrafts(this IServiceCollection services) =>
        services.AddSingleton<ArticlesEndpoint>().AddSingleton<DraftEndpoint>().AddSingleton<DocumentEndpoint>().AddSingleton<PreviewEndpoint>();

    public static void Map(RouteGroupBuilder studio)
    {
        var draft = StudioPaths.Drafts + "/{id:guid}";
        studio.MapGet(StudioPaths.Articles, (HttpContext context, ArticlesEndpoint articles, WellspringDb db) => articles.Show(context, db)).WithMetadata(StudioDoor.Writing);
        studio.MapPost(StudioPaths.Articles, (HttpContext context, DraftEndpoint drafts, WellspringDb db) => drafts.Begin(context, db)).WithMetadata(StudioDoor.Writing);
        studio.MapPost(StudioPaths.Articles + "/{slug}/draft", (HttpContext context, DraftEndpoint drafts, string slug, WellspringDb db) => drafts.Open(context, slug, db)).WithMetadata(StudioDoor.Writing);
        studio.MapGet(draft, (HttpContext context, DraftEndpoint drafts, Guid id, WellspringDb db) => drafts.Show(context, id, db)).WithMetadata(StudioDoor.Writing);
        studio.MapPost(draft, (HttpContext context, DraftEndpoint drafts, Guid id, WellspringDb db) => drafts.Save(context, id, db)).WithMetadata(StudioDoor.Writing, new RequestSizeLimitAttribute(LargestDocument));
        studio.MapPost(draft + "/edition", (HttpContext context, DraftEndpoint drafts, Guid id, WellspringDb db) => drafts.Keep(context, id, db)).WithMetadata(StudioDoor.Writing, new RequestSizeLimitAttribute(LargestDocument));
        studio.MapGet(draft + "/preview", (HttpContext context, PreviewEndpoint preview, Guid id, WellspringDb db) => preview.Frame(context, id, db)).WithMetadata(StudioDoor.Writing, Costly.Yes);
        studio.MapGet(draft + "/previews", (HttpContext context, PreviewEndpoint preview, Guid id, WellspringDb db) => preview.Show(context, id, db)).WithMetadata(StudioDoor.Writing);
        studio.MapGet(draft + "/discarding", (HttpContext context, DraftEndpoint drafts, Guid id, WellspringDb db) => drafts.AskToDiscard(context, id, db)).WithMetadata(StudioDoor.Writing);
        studio.MapPost(draft + "/discarding", (HttpContext context, DraftEndpoint drafts, Guid id, WellspringDb db) => drafts.Discard(context, id, db)).WithMetadata(StudioDoor.Writing);
        studio.MapPost(draft + "/newer-edition", (HttpContext context, DraftEndpoint drafts, Guid id, WellspringDb db) => drafts.TakeIn(context, id, db)).WithMetadata(StudioDoor.Writing);
        studio.MapGet(draft + "/document", (HttpContext context, Guid id, WellspringDb db) => DocumentEndpoint.Read(context, id, db)).WithMetadata(StudioDoor.Writing);
        studio.MapPut(draft + "/document", (HttpContext context, DocumentEndpoint document, Guid id, WellspringDb db) => document.Write(context, id, db)).WithMetadata(StudioDoor.Writing, new RequestSizeLimitAttribute(LargestDocument));
        studio.MapPost(draft + "/findings", (HttpContext context, DocumentEndpoint document, Guid id, WellspringDb db) => document.Check(context, id, db)).WithMetadata(StudioDoor.Writing, new RequestSizeLimitAttribute(LargestDocument), Costly.Yes);
    }
}
