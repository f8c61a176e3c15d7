using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;

namespace Wellspring.Studio;

/// <summary>
/// Packs what the studio answers to its own pages, and to whoever types an address of it. Lengths of packed answers betray their contents to
/// whoever can have them made again with words of their own in them (BREACH): a request that another site caused is answered unpacked.
/// </summary>
static class StudioCompression
{
    public static IServiceCollection AddStudioCompression(this IServiceCollection services) => services
        .AddResponseCompression(o =>
        {
            (o.EnableForHttps, o.MimeTypes) = (true, ["text/html", "application/json"]);
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
        })
        .Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal)
        .Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);

    public static void UseStudioCompression(this WebApplication app) => app.UseWhen(IsAskedByItself, studio => studio.UseResponseCompression());

    // Browsers set the header, no page can (Fetch Metadata Request Headers, W3C): an old browser that sends none gets the answer as it is.
    internal static bool IsAskedByItself(HttpContext context) =>
        context.Request.Path.StartsWithSegments(StudioPaths.Desk, StringComparison.Ordinal) && context.Request.Headers["Sec-Fetch-Site"].ToString() is ("same-origin" or "none");
}
