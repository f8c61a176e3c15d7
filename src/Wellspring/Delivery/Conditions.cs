using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Wellspring.Delivery;

/// <summary>Conditional requests (RFC 9110, 13): does the reader already hold exactly this?</summary>
static class Conditions
{
    public static bool AlreadyHeld(IHeaderDictionary request, string tag, CachedPage page)
    {
        if (page.Head.Status != StatusCodes.Status200OK) return false;
        if (request.IfNoneMatch is { Count: > 0 } tags) return Matches(tags, tag);
        return request.IfModifiedSince is [{ } since] && NotModifiedSince(since, page);
    }

    private static bool Matches(Microsoft.Extensions.Primitives.StringValues lines, string tag)
    {
        foreach (var line in lines)
            if (line is not null && Matches(line.AsSpan(), tag)) return true;
        return false;
    }

    private static bool Matches(ReadOnlySpan<char> line, string tag)
    {
        foreach (var range in line.Split(','))
        {
            var held = line[range].Trim();
            if (held is "*") return true;
            if (held.StartsWith("W/", StringComparison.Ordinal)) held = held[2..];
            if (held.SequenceEqual(tag)) return true;
        }
        return false;
    }

    private static bool NotModifiedSince(string since, CachedPage page)
    {
        if (since == page.LastModified.ToString()) return true;
        return DateTimeOffset.TryParseExact(since, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            && page.Head.ChangedAt.ToUnixTimeSeconds() <= at.ToUnixTimeSeconds();
    }
}
