using Microsoft.AspNetCore.Http;
using Wellspring.Delivery;
using Wellspring.Site.Pages;

namespace Wellspring.Site;

/// <summary>Leads from the picker to the page of a country. By POST, so that no address or log tells which one was chosen where.</summary>
static class CountryEndpoint
{
    private const int Longest = 1024;

    public static async Task Post(HttpContext http, PageCache pages)
    {
        var chosen = await Chosen(http.Request);
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Location = chosen is { Length: 2 } && pages.TryFind(CountryPage.PathOf(chosen), out _) ? CountryPage.PathOf(chosen) : "/crisis";
    }

    /// <summary>Null for whatever is no such form: nobody who looks for help is shown an error.</summary>
    private static async Task<string?> Chosen(HttpRequest request)
    {
        if (request.ContentLength is not (> 0 and <= Longest) || request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true) return null;
        using var reader = new StreamReader(request.Body);
        var form = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(await reader.ReadToEndAsync(request.HttpContext.RequestAborted));
        return form.TryGetValue("country", out var values) ? values.ToString() : null;
    }
}
