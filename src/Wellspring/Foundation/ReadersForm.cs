using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Wellspring.Foundation;

/// <summary>
/// A form that a reader sent. Readers have no cookie and so no antiforgery token; where the form came from is told by the browser
/// (<c>Sec-Fetch-Site</c>, or else <c>Origin</c>).
/// </summary>
public static class ReadersForm
{
    /// <summary>
    /// Whether it was not sent by a page of another site. Our pages send no referrer, so that older browsers say "null" for their origin (Fetch
    /// Standard, 3.2): who says nothing is let in, since a stranger's page could use nothing of a reader who has no cookie here.
    /// </summary>
    public static bool IsOurs(HttpRequest request, Uri publicUrl)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } from) return from is "same-origin" or "none";
        return request.Headers.Origin.ToString() is "" or "null" || IsHere(request.Headers.Origin.ToString(), request.Host, publicUrl);
    }

    /// <summary>The fields of a form; null when it is larger than the bound. Bytes that are no text come as replacement characters.</summary>
    public static async Task<IReadOnlyDictionary<string, StringValues>?> Read(HttpRequest request, int largest, CancellationToken cancel)
    {
        var bytes = new byte[largest + 1];
        var length = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel);
        return length > largest ? null : QueryHelpers.ParseQuery(System.Text.Encoding.UTF8.GetString(bytes, 0, length));
    }

    private static bool IsHere(string origin, HostString host, Uri publicUrl) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var sender) && (sender.Authority == publicUrl.Authority || sender.Authority == host.Value);
}
