using Microsoft.AspNetCore.Http;

namespace Wellspring.Delivery.Views;

/// <summary>Loads of one page since they were last written down. It goes with the page's path, whatever bytes the page has.</summary>
sealed class ViewTally
{
    private long count;

    /// <summary>Counts a page that was sent, or that the reader's browser still held; not a look at its headers, and not a page that a browser fetches on the chance that it is wanted.</summary>
    public void Count(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) && !IsSpeculative(request.Headers)) Interlocked.Increment(ref count);
    }

    public long Take() => Interlocked.Exchange(ref count, 0);

    /// <summary>What could not be written down waits here for the next time.</summary>
    public void GiveBack(long taken) => Interlocked.Add(ref count, taken);

    // Fetch Standard, 3.9: "prefetch", with parameters perhaps ("prefetch;prerender").
    private static bool IsSpeculative(IHeaderDictionary headers) =>
        headers.TryGetValue("Sec-Purpose", out var purpose) && purpose.ToString().StartsWith("prefetch", StringComparison.OrdinalIgnoreCase);
}
