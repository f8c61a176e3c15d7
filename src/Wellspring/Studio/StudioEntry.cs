using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Accounts.SigningIn;
using Wellspring.Delivery;
using Wellspring.Foundation;

namespace Wellspring.Studio;

/// <summary>Stands before every endpoint of the studio: says that nothing is kept, finds out who asks, and looks whether the door opens to them.</summary>
sealed class StudioEntry(StudioSettings settings, StudioCookie cookie, CostlyLimits costly, RefusalLog refusals, TimeProvider time) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        KeepPrivate(context.Response.Headers);
        // A proxy speaks plain HTTP to this machine; what the browser speaks is told by the public address.
        context.Request.Scheme = settings.PublicUrl.Scheme;
        var who = await WhoAsks(context);
        if (who is not null) SignedInAs(context, who);
        if (context.GetEndpoint()?.Metadata.GetMetadata<StudioDoor>() is not { } door || !door.OpensTo(who?.User.Roles)) return Shut(context, who);
        if (await NeedsAnotherFactor(context, who, door)) return Detour(context.Request);
        return await costly.TooMuch(context, who) ?? await next(invocation);
    }

    private IResult Shut(HttpContext context, SignedIn? who)
    {
        if (who is null) return AsksForData(context.Request) ? StudioPages.Plain(StatusCodes.Status401Unauthorized, "You are signed out.") : Results.Redirect(StudioPaths.SignIn);
        refusals.ShutDoor(context, who.User.Id);
        return StudioPages.Plain(StatusCodes.Status403Forbidden, "Your role does not open this page. An administrator can give you another.");
    }

    // Whoever has another factor shows it; only who has none may set one up after showing one alone.
    private async Task<bool> NeedsAnotherFactor(HttpContext context, SignedIn? who, StudioDoor door) =>
        who is not null && door.Roles is not null && door.Before != Threshold.Always && who.Session.Shown == Shown.OneFactor && (who.User.Roles & settings.SecondFactorFor) != 0
        && (door.Before == Threshold.Never || await FactorStanding.HasSecond(context.RequestServices.GetRequiredService<WellspringDb>(), who.User, context.RequestAborted));

    private static IResult Detour(HttpRequest request) => AsksForData(request)
        ? StudioPages.Plain(StatusCodes.Status403Forbidden, "Two factors are asked of you here. Open your account in this browser to go on.")
        : Results.Redirect(StudioPaths.TwoFactors);

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
