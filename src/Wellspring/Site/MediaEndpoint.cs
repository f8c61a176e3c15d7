using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Wellspring.Articles;
using Wellspring.Delivery;

namespace Wellspring.Site;

/// <summary>Pictures by the hash of their bytes: what stands at an address never changes, so a reader may keep it for ever.</summary>
static class MediaEndpoint
{
    private const string ForEver = "public, max-age=31536000, immutable";

    public static Results<PhysicalFileHttpResult, NotFound> Get(string name, HttpContext context, MediaStore media)
    {
        PageHeaders.Apply(context.Response.Headers);
        if (media.Find(name) is not { } file) return TypedResults.NotFound();
        context.Response.Headers.CacheControl = ForEver;
        context.Response.Headers.ContentSecurityPolicy = PageHeaders.MediaPolicy;
        return TypedResults.PhysicalFile(file.Path, file.ContentType, entityTag: new EntityTagHeaderValue($"\"{Path.GetFileNameWithoutExtension(name)}\""));
    }
}
