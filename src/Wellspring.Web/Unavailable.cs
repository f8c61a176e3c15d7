using Wellspring.Delivery;
using Wellspring.Foundation;

namespace Wellspring.Web;

/// <summary>A request that broke off is the sender's, not the machine's: 400. What only the database or the disk could have answered while it cannot be used: 503, in plain words, and nothing about the reader in the log.</summary>
static class Unavailable
{
    public static async Task Answer(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException broken) when (!context.Response.HasStarted)
        {
            await Say(context, broken.StatusCode, "This request did not come whole.");
        }
        catch (Exception failure) when (!context.Response.HasStarted && context.RequestServices.GetRequiredService<Health>().Explains(failure))
        {
            await Say(context, StatusCodes.Status503ServiceUnavailable, "This cannot be answered at the moment. The pages of the site can still be read; please try again soon.");
        }
    }

    private static Task Say(HttpContext context, int status, string sentence)
    {
        context.Response.Clear();
        PageHeaders.Apply(context.Response.Headers);
        context.Response.StatusCode = status;
        if (status == StatusCodes.Status503ServiceUnavailable) context.Response.Headers.RetryAfter = "10";
        return context.Response.WriteAsync(sentence);
    }
}
