using System.Security.Cryptography;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Wellspring.Accounts.Passkeys;
using Wellspring.Accounts.SigningIn;
using Wellspring.Foundation;

namespace Wellspring.Studio.SigningIn;

/// <summary>The way in with a passkey: no address is typed, the key says whose it is.</summary>
sealed class PasskeySignInEndpoint(SignInPages shown, Entrance entrance, StudioSettings settings, SignInLimits limits, PasskeySite site, IAntiforgery antiforgery, TimeProvider time)
{
    public async Task<IResult> Challenge(HttpContext context, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is null) return StudioPages.NotOurs;
        if (limits.TakeCeremony(context) is { } wait) return StudioPages.Plain(StatusCodes.Status429TooManyRequests, SignInLimits.TooMany(context, wait).Sentence);
        var word = SecretWord.New(RandomNumberGenerator.GetBytes);
        return PasskeyForm.Challenge(word, await PasskeyCheck.Begin(db, null, word, site, time, context.RequestAborted));
    }

    public async Task<IResult> SignIn(HttpContext context, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        if (limits.Take(context, form.Secret("ceremony")) is { } wait) return await shown.Again(context, StatusCodes.Status429TooManyRequests, [SignInLimits.TooMany(context, wait, "passkey-often")], "");
        var place = Entrance.Place(context);
        var done = await SignInWithPasskey.Handle(db, PasskeyForm.Answer(form) ?? new(SecretWord.Read(""), ""), place, site, time, context.RequestAborted);
        return done.Done ? entrance.LetIn(context, place) : await shown.Again(context, StatusCodes.Status422UnprocessableEntity, done.Refusals, "");
    }
}
