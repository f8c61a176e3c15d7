using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Accounts.SigningIn;
using Wellspring.Delivery;
using Wellspring.Foundation;

namespace Wellspring.Studio;

/// <summary>Stands before every endpoint of the studio: says that nothing is kept, finds out who asks, and looks whether the door opens to them.</summary>
sealed class StudioEntry(StudioSettings settings, StudioCookie cookie, TimeProvider time) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        KeepPrivate(context.Response.Headers);
        // A proxy speaks plain HTTP to this machine; what the browser speaks is told by the public address.
        context.Request.Scheme = settings.PublicUrl.Scheme;
        var who = await WhoAsks(context);
        if (who is not null) SignedInAs(context, who);
        if (context.GetEndpoint()?.Metadata.GetMetadata<StudioDoor>() is { } door && door.OpensTo(who?.User.Roles)) return await next(invocation);
        if (who is null && AsksForData(context.Request)) return StudioPages.Plain(StatusCodes.Status401Unauthorized, "You are signed out.");
        return who is null ? Results.Redirect(StudioPaths.SignIn) : StudioPages.Plain(StatusCodes.Status403Forbidden, "Your role does not open this page. An administrator can give you another.");
    }

    private async Task<SignedIn?> WhoAsks(HttpContext context) => cookie.Read(context.Request) is { } word
        ? await OpenSession.Of(context.RequestServices.GetRequiredService<WellspringDb>(), word, time, context.RequestAborted)
        : null;

    // A script that is led to a page would read it as an answer.
    private static bool AsksForData(HttpRequest request) => request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal);

    // Forms are bound to whoever they were shown to.
    private static void SignedInAs(HttpContext context, SignedIn who)
    {
        context.Features.Set(who);
        context.User = new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, who.Session.Id.ToString())], "studio"));
    }

    private static void KeepPrivate(IHeaderDictionary headers)
    {
        PageHeaders.Apply(headers);
        headers.CacheControl = "no-store";
        headers["X-Robots-Tag"] = "noindex, nofollow";
    }
}

static class StudioVisitor
{
    public static Actor Actor(this HttpContext context) => context.Who().User.AsActor();

    /// <summary>Who is signed in, behind a door that opens to the team only.</summary>
    public static SignedIn Who(this HttpContext context) =>
        context.Features.Get<SignedIn>() ?? throw new InvalidOperationException("Nobody is signed in: this endpoint has the wrong door.");
}
