using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Helplines;

namespace Wellspring.Web;

/// <summary>What only the database or the disk could have answered while it cannot be used: 503, in plain words, and nothing about the reader in the log.</summary>
static class Unavailable
{
    public static async Task Answer(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        // For .NET it is a failure of input and output; but the sender broke off, and nothing is wrong with this machine.
        catch (BadHttpRequestException broken) when (!context.Response.HasStarted)
        {
            await Say(context, broken.StatusCode, "This request did not come whole. Please send it again.");
        }
        catch (Exception failure) when (!context.Response.HasStarted && context.RequestServices.GetRequiredService<Health>().Explains(failure))
        {
            context.Response.Clear();
            context.Response.Headers.RetryAfter = "10";
            if (!IsPage(context.Request) || !await context.RequestServices.GetRequiredService<Fallback>().FromMemory(context, Fallback.UnavailablePath)) await Say(context, StatusCodes.Status503ServiceUnavailable, $"This cannot be answered at the moment. The pages of the site can still be read; please try again soon. {InDanger}");
        }
    }

    // It comes with the program: nothing that fails can take it away.
    private static string InDanger => $"In danger? Call {CrisisHelp.Shipped.Home.Emergency}, or {CrisisHelp.Shipped.Home.Line!.Label}, in the {CrisisHelp.Shipped.Home.Name}; other countries: {CrisisHelp.Directory}";

    // Scripts of our own and other programs read the status alone.
    private static bool IsPage(HttpRequest request) => request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static Task Say(HttpContext context, int status, string sentence)
    {
        PageHeaders.Apply(context.Response.Headers);
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(sentence);
    }
}
