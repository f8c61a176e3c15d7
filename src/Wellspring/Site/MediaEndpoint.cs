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

    public static async Task<Results<PhysicalFileHttpResult, NotFound>> Get(string name, HttpContext context, MediaStore media, SizedMedia sized, CancellationToken cancel)
    {
        PageHeaders.Apply(context.Response.Headers);
        if ((media.Find(name) ?? await Sized(sized, name, cancel)) is not { } file) return TypedResults.NotFound();
        context.Response.Headers.CacheControl = ForEver;
        context.Response.Headers.ContentSecurityPolicy = PageHeaders.MediaPolicy;
        return TypedResults.PhysicalFile(file.Path, file.ContentType, entityTag: new EntityTagHeaderValue($"\"{Path.GetFileNameWithoutExtension(name)}\""));
    }

    /// <summary>The file behind a public address of a picture.</summary>
    public static async Task<string?> FileOf(string address, MediaStore media, SizedMedia sized, CancellationToken cancel)
    {
        var name = address[(address.LastIndexOf('/') + 1)..];
        return (media.Find(name) ?? await Sized(sized, name, cancel))?.Path;
    }

    private static async Task<(string Path, string ContentType)?> Sized(SizedMedia sized, string name, CancellationToken cancel) =>
        await sized.Find(name, cancel) is { } path ? (path, "image/webp") : null;
}
