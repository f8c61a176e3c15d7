using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Foundation;

namespace Wellspring.Delivery;

/// <summary>What is answered when neither a page nor an endpoint has the path: an address that moved, or a page that says so and still offers help.</summary>
public sealed class Fallback(PageCache cache, FastPath pages)
{
    public const string NotFoundPath = "/404";
    public const string GonePath = "/410";

    /// <summary>What is said while forms and searches cannot be answered, also by a web server in front.</summary>
    public const string UnavailablePath = "/503";

    public const string TooLongPath = "/413";

    public async Task Answer(HttpContext context)
    {
        PageHeaders.Apply(context.Response.Headers);
        var path = context.Request.Path.Value ?? "/";
        if (cache.TryFind(path, out _)) await WrongMethod(context.Response);
        else if (await NewAddress(context, path) is { } address) Moved(context, address);
        else await Missing(context, cache.WasRemoved(path) ? GonePath : NotFoundPath);
    }

    /// <summary>Answers for what was taken down.</summary>
    public Task Gone(HttpContext context)
    {
        PageHeaders.Apply(context.Response.Headers);
        return Missing(context, GonePath);
    }

    /// <summary>Answers with a page that is in memory, without asking the database for it; false when it is not there.</summary>
    public async Task<bool> FromMemory(HttpContext context, string page)
    {
        if (!cache.TryFind(page, out var found) || found.Body is not { } body) return false;
        await PageAnswer.Write(context, found, body);
        return true;
    }

    private static Task WrongMethod(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        response.Headers.Allow = "GET, HEAD";
        return PlainWords.Write(response, "This page can be read, not written to: ask for it with GET.");
    }

    private async Task<string?> NewAddress(HttpContext context, string path)
    {
        var plain = path.Length > 1 ? path.TrimEnd('/').ToLowerInvariant() : path;
        if (plain != path && cache.TryFind(plain, out _)) return plain;
        var db = context.RequestServices.GetRequiredService<WellspringDb>();
        var moved = await db.Redirects.AsNoTracking().FirstOrDefaultAsync(r => r.From == path || r.From == plain || r.From == plain + "/", context.RequestAborted);
        return moved?.To;
    }

    private static void Moved(HttpContext context, string address)
    {
        context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
        context.Response.Headers.Location = Uri.EscapeDataString(address).Replace("%2F", "/", StringComparison.Ordinal) + Query(context.Request);
    }

    // Only what may stand in an address (RFC 3986, 3.4): the rest comes back escaped.
    private static string Query(HttpRequest request) => Uri.TryCreate("http://localhost/" + request.QueryString, UriKind.Absolute, out var address) ? address.Query : "";

    private Task Missing(HttpContext context, string page)
    {
        var response = context.Response;
        response.StatusCode = page == GonePath ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound;
        if (!cache.TryFind(page, out var found)) return Task.CompletedTask;
        return found.Body is { } body ? PageAnswer.Write(context, found, body) : pages.Reload(context, found, _ => Task.CompletedTask);
    }
}
