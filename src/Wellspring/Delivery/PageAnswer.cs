using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Wellspring.Delivery;

/// <summary>Writes one page as the answer to one request.</summary>
static class PageAnswer
{
    private static readonly StringValues VaryByEncoding = "Accept-Encoding";
    private static readonly StringValues BrotliName = "br";
    private static readonly StringValues GzipName = "gzip";

    public static Task Write(HttpContext context, CachedPage page, PageBody body)
    {
        var (request, response) = (context.Request, context.Response);
        var encoding = page.IsPacked ? ContentCoding.Identity : AcceptEncoding.Choose(request.Headers.AcceptEncoding);
        Describe(response.Headers, page, encoding);
        if (encoding == ContentCoding.None) return NotAcceptable(response);
        if (page.IsForReaders) page.Views.Count(request);
        if (Conditions.AlreadyHeld(request.Headers, page.ETag(encoding).ToString(), page)) return NotModified(response);
        response.StatusCode = page.Head.Status;
        response.ContentType = page.ContentType;
        return WriteBytes(response, page, body, encoding, HttpMethods.IsHead(request.Method));
    }

    private static void Describe(IHeaderDictionary headers, CachedPage page, ContentCoding encoding)
    {
        PageHeaders.Apply(headers);
        if (!page.IsPacked) headers.Vary = VaryByEncoding;
        headers.CacheControl = page.CacheControl;
        if (page.Head.Status != StatusCodes.Status200OK || encoding == ContentCoding.None) return;
        headers.ETag = page.ETag(encoding);
        headers.LastModified = page.LastModified;
    }

    private static Task NotModified(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }

    private static Task NotAcceptable(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status406NotAcceptable;
        return PlainWords.Write(response, "This page comes as it is, as gzip or as Brotli; the request accepts none of them.");
    }

    private static Task WriteBytes(HttpResponse response, CachedPage page, PageBody body, ContentCoding encoding, bool headOnly) => encoding switch
    {
        ContentCoding.Brotli => WriteStored(response, body.Brotli, BrotliName, headOnly),
        ContentCoding.Gzip => WriteStored(response, body.Gzip, GzipName, headOnly),
        _ => WriteInflated(response, page.Head.Length, body.Gzip, headOnly),
    };

    private static Task WriteStored(HttpResponse response, byte[] bytes, StringValues encoding, bool headOnly)
    {
        response.Headers.ContentEncoding = encoding;
        response.Headers.ContentLength = bytes.Length;
        if (!headOnly) response.BodyWriter.Write(bytes);
        return Task.CompletedTask;
    }

    private static async Task WriteInflated(HttpResponse response, int length, byte[] gzip, bool headOnly)
    {
        response.Headers.ContentLength = length;
        if (headOnly) return;
        await using var identity = Compression.Inflate(gzip);
        await identity.CopyToAsync(response.Body, response.HttpContext.RequestAborted);
    }
}
