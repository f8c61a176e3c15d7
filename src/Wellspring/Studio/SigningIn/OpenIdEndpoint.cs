using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Wellspring.Accounts.SigningIn;
using Wellspring.Foundation;

namespace Wellspring.Studio.SigningIn;

/// <summary>The way in by a provider that the operator set up.</summary>
sealed class OpenIdEndpoint(OpenIdProvider provider, StudioPages pages, SignInPages shown, Entrance entrance, StudioSettings settings, SignInLimits limits, TimeProvider time, ILogger<OpenIdEndpoint> log)
{
    public async Task<IResult> Begin(HttpContext context)
    {
        if (settings.OpenId is null) return NotSetUp;
        if (limits.TakeCeremony(context) is { } wait) return await Refused(context, SignInLimits.TooMany(context, wait, "openid-often"));
        try
        {
            await provider.Ask(context);
            return Results.Empty;
        }
        catch (Exception unreachable) when (unreachable is InvalidOperationException or HttpRequestException or IOException)
        {
            return await Failed(context, unreachable);
        }
    }

    public async Task<IResult> Come(HttpContext context, WellspringDb db)
    {
        if (settings.OpenId is null) return NotSetUp;
        if (limits.TakeCeremony(context) is { } wait) return await Refused(context, SignInLimits.TooMany(context, wait, "openid-often"));
        var answer = await provider.Read(context);
        if (answer.Principal is not { } said) return await Failed(context, answer.Failure);
        if (Said(said) is not { } them) return await Refused(context, Finding.Refuse("openid-unverified", "The provider has not verified your e-mail address. Verify it there, then try again."));
        var place = Entrance.Place(context) with { Before = answer.Before };
        var done = await SignInElsewhere.Handle(db, them, place, time, context.RequestAborted);
        return done.Done ? await Arrived(context, entrance.Open(context, done.Value, place)) : await Refused(context, done.Refusals[0]);
    }

    private static SaidElsewhere? Said(ClaimsPrincipal said) => string.Equals(said.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase) && said.FindFirst("sub") is { } number && said.FindFirstValue("email") is { } email
        ? new(number.Issuer, number.Value, email) : null;

    // A browser that was sent here by another site sends our cookies from the next page on only.
    private Task<IResult> Arrived(HttpContext context, string path) => pages.Ok<ArrivedPage>(context, (nameof(ArrivedPage.Path), path));

    private Task<IResult> Failed(HttpContext context, Exception? failure)
    {
        // Its words may name people.
        log.LogWarning("A sign-in by OpenID Connect failed: {Reason}", (failure?.InnerException ?? failure)?.GetType().Name ?? "refused there");
        return Refused(context, Finding.Refuse("openid-failed", "Signing in there did not work. Try again, or take another way."));
    }

    private Task<IResult> Refused(HttpContext context, Finding refusal) => shown.Again(context, StatusCodes.Status422UnprocessableEntity, [refusal], "");

    private static IResult NotSetUp => StudioPages.Plain(StatusCodes.Status404NotFound, "This site has no other way in.");
}
