using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Wellspring.Accounts;
using Wellspring.Accounts.SecondFactors;
using Wellspring.Accounts.SigningIn;
using Wellspring.Foundation;

namespace Wellspring.Studio.SigningIn;

/// <summary>The ways in and out: a password, then a code where one is set up, and the sign-out.</summary>
sealed class SignInEndpoint(SignInPages shown, Entrance entrance, StudioCookie cookie, StudioSettings settings, SignInLimits limits, CodeSecrets secrets, IAntiforgery antiforgery, TimeProvider time)
{
    public Task<IResult> Ask(HttpContext context) =>
        context.Features.Get<SignedIn>() is null ? shown.Ask(context) : Task.FromResult(Results.Redirect(StudioPaths.Desk));

    public async Task<IResult> SignIn(HttpContext context, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        var email = form.Text("email");
        if (limits.Take(context, email) is { } wait)
        {
            WriteDown(context, db, wait, email, "password");
            return await shown.Again(context, StatusCodes.Status429TooManyRequests, [SignInLimits.TooMany(context, wait)], email);
        }

        var place = Entrance.Place(context);
        var done = await SignInWithPassword.Handle(db, email, form.Secret("password"), place, time, context.RequestAborted);
        return done.Done ? entrance.Admit(context, done.Value, place) : await shown.Again(context, StatusCodes.Status422UnprocessableEntity, done.Refusals, email);
    }

    public async Task<IResult> AskCode(HttpContext context, WellspringDb db) =>
        await Whose(context, db) is null ? await TooLate(context) : await shown.Code(context, StatusCodes.Status200OK, []);

    public async Task<IResult> SignInWithCode(HttpContext context, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        if (cookie.ReadBegun(context.Request) is not { } begun || await Whose(context, db) is not { } user) return await TooLate(context);
        if (limits.TakeCode(context, user.Id) is { } wait)
        {
            WriteDown(context, db, wait, user.Email, "code, after a right password");
            return await shown.Code(context, StatusCodes.Status429TooManyRequests, [SignInLimits.TooMany(context, wait, "code-often")]);
        }

        var place = Entrance.Place(context);
        var done = await Accounts.SigningIn.SignInWithCode.Handle(db, begun, form.Secret("code"), place, secrets, time, context.RequestAborted);
        if (!done.Done) return await shown.Code(context, StatusCodes.Status422UnprocessableEntity, done.Refusals);
        cookie.TakeBegun(context.Response);
        return entrance.LetIn(context, place);
    }

    public async Task<IResult> SignOut(HttpContext context, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is null) return StudioPages.NotOurs;
        await Accounts.SigningIn.SignOut.Handle(db, context.Who(), time, context.RequestAborted);
        cookie.Take(context.Response);
        return StudioPages.SeeOther(context, StudioPaths.SignIn);
    }

    // When the answer is out: how long it takes tells nobody whether there is such an account.
    private void WriteDown(HttpContext context, WellspringDb db, Pause wait, string email, string means)
    {
        if (wait.Begins) context.Response.OnCompleted(() => RecordRest.Handle(db, email, means, time, CancellationToken.None));
    }

    private async Task<StaffUser?> Whose(HttpContext context, WellspringDb db) =>
        cookie.ReadBegun(context.Request) is { } begun ? await Accounts.SigningIn.SignInWithCode.Whose(db, begun, time, context.RequestAborted) : null;

    private Task<IResult> TooLate(HttpContext context) =>
        shown.Again(context, StatusCodes.Status422UnprocessableEntity, [Finding.Refuse("sign-in-late", "The first step was too long ago. Sign in again.")], "");
}
