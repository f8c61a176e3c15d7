using Wellspring.Delivery;
using Wellspring.Foundation;

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
        catch (Exception failure) when (!context.Response.HasStarted && context.RequestServices.GetRequiredService<Health>().Explains(failure))
        {
            context.Response.Clear();
            PageHeaders.Apply(context.Response.Headers);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "10";
            await context.Response.WriteAsync("This cannot be answered at the moment. The pages of the site can still be read; please try again soon.");
        }
    }
}
