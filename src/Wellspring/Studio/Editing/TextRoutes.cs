using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Wellspring.Studio.Editing;

/// <summary>A text in both of its forms. Nothing is stored: this serves the Markdown view, pasted Markdown and merging.</summary>
static class TextRoutes
{
    private const int LargestText = 12 * 1024 * 1024;

    public static IServiceCollection AddTexts(this IServiceCollection services) => services.AddSingleton<TextEndpoint>();

    public static void Map(RouteGroupBuilder studio)
    {
        studio.MapPost(StudioPaths.Texts + "/document", (HttpContext context, TextEndpoint texts) => texts.Document(context)).WithMetadata(StudioDoor.Writing, new RequestSizeLimitAttribute(LargestText), Costly.Yes);
        studio.MapPost(StudioPaths.Texts + "/body", (HttpContext context, TextEndpoint texts) => texts.Body(context)).WithMetadata(StudioDoor.Writing, new RequestSizeLimitAttribute(LargestText), Costly.Yes);
    }
}
