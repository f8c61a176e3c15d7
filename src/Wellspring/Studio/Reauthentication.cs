using System.Security.Cryptography;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Wellspring.Accounts.Passkeys;
using Wellspring.Accounts.SecondFactors;
using Wellspring.Accounts.SigningIn;
using Wellspring.Foundation;
using Wellspring.Studio.SigningIn;

namespace Wellspring.Studio;

/// <summary>
/// Asks whoever is signed in to show once more who they are, before an act that must not happen in a browser that was left open. A part that needs it
/// puts <c>&lt;ReauthenticationFields View="View" Means="Means" /&gt;</c> into its form, with what <see cref="Means"/> answers, and gives the form that
/// comes back to <see cref="Read"/>. What is refused is shown as any other problem of the form; the codes begin with the ids of the fields. The use case
/// takes the <see cref="Reauthenticated"/>, which nobody can make without this.
/// </summary>
sealed class Reauthentication(SignInLimits limits, CodeSecrets secrets, PasskeySite site, StudioCookie cookie, StudioSettings settings, RefusalLog refusals, IAntiforgery antiforgery, TimeProvider time)
{
    /// <summary>What the fields ask for.</summary>
    public static Task<ReauthenticationMeans> Means(HttpContext context, WellspringDb db) => ReauthenticationMeans.Of(db, context.Who().User, context.RequestAborted);

    public async Task<Outcome<Reauthenticated>> Read(HttpContext context, WellspringDb db, StudioForm form)
    {
        var who = context.Who();
        if (limits.TakeAgain(context, who.User.Id) is { } wait)
        {
            if (wait.Begins) await RecordRest.Handle(db, who.User.Email, "who they are, in a browser that is signed in", time, context.RequestAborted);
            return SignInLimits.TooMany(context, wait, "reauthentication-password-often");
        }

        var shown = PasskeyForm.Answer(form, "reauthentication-") is { } answer
            ? await Reauthenticated.ByPasskey(db, who, answer, site, time, context.RequestAborted)
            : await Reauthenticated.ByPassword(db, who, form.Secret("reauthentication-password"), form.Secret("reauthentication-code"), secrets, time, context.RequestAborted);
        if (shown.Done) await Renew(context, db, shown.Value);
        else refusals.Again(who.User.Id, shown.Refusals[0].Code);
        return shown;
    }

    // Whoever had the cookie of this browser by some other way does not have what comes now.
    private async Task Renew(HttpContext context, WellspringDb db, Reauthenticated who)
    {
        var word = SecretWord.New(RandomNumberGenerator.GetBytes);
        await RenewSession.Handle(db, who, word, context.RequestAborted);
        cookie.Give(context.Response, word);
    }

    /// <summary>A challenge for one of their own passkeys.</summary>
    public async Task<IResult> Challenge(HttpContext context, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is null) return StudioPages.NotOurs;
        var word = SecretWord.New(RandomNumberGenerator.GetBytes);
        return PasskeyForm.Challenge(word, await PasskeyCheck.Begin(db, context.Who().User, word, site, time, context.RequestAborted));
    }
}
