using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Wellspring.Delivery;

namespace Wellspring.Site;

/// <summary>Pictures by the hash of their bytes: what stands at an address never changes, so a reader may keep it for ever.</summary>
static partial class MediaEndpoint
{
    private const string Year = "public, max-age=31536000, immutable";

    public static Results<PhysicalFileHttpResult, NotFound> Get(string name, HttpContext context, MediaFolder media)
    {
        PageHeaders.Apply(context.Response.Headers);
        if (Name().Match(name) is not { Success: true } match || media.Find(name) is not { } file) return TypedResults.NotFound();
        context.Response.Headers.CacheControl = Year;
        // A drawing opened by itself is a document: it may do nothing.
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return TypedResults.PhysicalFile(file, ContentType(match.Groups["type"].Value), entityTag: new EntityTagHeaderValue($"\"{match.Groups["hash"].Value}\""));
    }

    private static string ContentType(string extension) => extension switch
    {
        "svg" => "image/svg+xml",
        "jpg" => "image/jpeg",
        _ => "image/" + extension,
    };

    [GeneratedRegex(@"\A(?<hash>[0-9a-f]{64})\.(?<type>svg|png|jpg|gif|webp|avif)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}

/// <summary>Where the pictures lie, under the names of their public addresses.</summary>
public sealed record MediaFolder(string Path)
{
    public string? Find(string name) => System.IO.Path.Combine(Path, name) is var file && File.Exists(file) ? file : null;
}
