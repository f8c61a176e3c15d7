using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Wellspring.Delivery.Views;

namespace Wellspring.Delivery;

/// <summary>The stored bytes of a page; identity is gzip inflated.</summary>
sealed record PageBody(byte[] Gzip, byte[] Brotli)
{
    public long Size => Gzip.Length + Brotli.Length;
}

/// <summary>What the node knows of one page: its headers ready to be sent, and its bytes while they fit into the cache.</summary>
sealed class CachedPage
{
    /// <param name="views">What was counted at its path before; null for a new one.</param>
    public CachedPage(PageHead head, PageBody? body, ViewTally? views = null)
    {
        (Head, Body) = (head, body);
        IsForReaders = head.Status == StatusCodes.Status200OK && head.ContentType.StartsWith("text/html", StringComparison.Ordinal) && !IsAnswer(head.Path);
        Views = views ?? new();
        var hash = head.Hash[..32];
        ETags = [$"\"{hash}-{BrotliMark(head)}\"", $"\"{hash}-{GzipMark(head)}\"", $"\"{hash}\""];
        LastModified = head.ChangedAt.ToString("R", CultureInfo.InvariantCulture);
        ContentType = head.ContentType;
        IsPacked = Compression.IsPointless(head.ContentType);
        CacheControl = Keeping.Of(head.Path, head.Status);
        StaysInMemory = head.Status != StatusCodes.Status200OK || head.Path == "/crisis" || IsAnswer(head.Path);
    }

    /// <summary>It has to be there when the database is not: what says that something is wrong, and where help is.</summary>
    public bool StaysInMemory { get; }

    /// <summary>Sent as it is, whatever the reader accepts.</summary>
    public bool IsPacked { get; }

    public PageHead Head { get; }
    public StringValues LastModified { get; }
    public StringValues ContentType { get; }
    public StringValues CacheControl { get; }

    /// <summary>Set and cleared by the cache; a reader takes it once.</summary>
    public PageBody? Body { get; set; }

    /// <summary>Whether it was read since the cache last looked for room.</summary>
    public bool Used { get; set; }

    /// <summary>Its loads are counted: it is no file, feed, record, answer to a form or page that says that something is gone.</summary>
    public bool IsForReaders { get; }

    public ViewTally Views { get; }

    private StringValues[] ETags { get; }

    public StringValues ETag(ContentCoding encoding) => ETags[(int)encoding];

    // What a form leads to would tell what somebody chose or wrote: a country in danger, words of crisis.
    private static bool IsAnswer(string path) => path.StartsWith("/crisis/", StringComparison.Ordinal) || path.StartsWith("/thank-you/", StringComparison.Ordinal);

    // Other bytes, another strong tag (RFC 9110, 8.8.3): the best compression gets a new one.
    private static string GzipMark(PageHead head) => head.BrotliQuality == Compression.Bulk ? "gz-bulk" : "gz";

    private static string BrotliMark(PageHead head) => head.BrotliQuality == Compression.Best ? "br" : "br" + head.BrotliQuality.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A page without its bytes.</summary>
sealed record PageHead(string Path, int Status, string ContentType, int Length, string Hash, int BrotliQuality, DateTimeOffset ChangedAt, long Version, bool Removed);
