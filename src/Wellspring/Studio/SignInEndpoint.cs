using System.Security.Cryptography;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Wellspring.Accounts.SigningIn;
using Wellspring.Foundation;

namespace Wellspring.Studio;

/// <summary>The ways in and out: a link, a password, the sign-out.</summary>
sealed class SignInEndpoint(StudioPages pages, StudioCookie cookie, StudioSettings settings, SignInLimits limits, IAntiforgery antiforgery, TimeProvider time)
{
    public Task<IResult> Ask(HttpContext context) =>
        context.Features.Get<SignedIn>() is null ? pages.Ok<SignInPage>(context) : Task.FromResult(Results.Redirect(StudioPaths.Desk));

    public async Task<IResult> SignIn(HttpContext context, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        var email = form.Text("email");
        if (limits.Take(context, email) is { } wait) return await Again(context, StatusCodes.Status429TooManyRequests, [TooMany(context, wait)], email);
        var place = Place(context);
        var done = await SignInWithPassword.Handle(db, email, form.Secret("password"), place, time, context.RequestAborted);
        return done.Done ? In(context, place) : await Again(context, StatusCodes.Status422UnprocessableEntity, done.Refusals, email);
    }

    public async Task<IResult> Invitation(HttpContext context, string word, WellspringDb db) =>
        await AcceptInvitation.Find(db, SecretWord.Read(word), time, context.RequestAborted) is { } found
            ? await pages.Ok<InvitationPage>(context, (nameof(InvitationPage.Email), found.User?.Email))
            : await Void(context);

    public async Task<IResult> Accept(HttpContext context, string word, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        if (limits.Take(context, word) is { } wait) return StudioPages.Plain(StatusCodes.Status429TooManyRequests, TooMany(context, wait).Sentence);
        if (await AcceptInvitation.Find(db, SecretWord.Read(word), time, context.RequestAborted) is not { } found) return await Void(context);
        var place = Place(context);
        var done = await AcceptInvitation.Handle(db, new(SecretWord.Read(word), form.Text("email"), form.Secret("password")), place, time, context.RequestAborted);
        if (done.Done) return In(context, place);
        return await pages.Show<InvitationPage>(context, StatusCodes.Status422UnprocessableEntity, done.Refusals, (nameof(InvitationPage.Email), found.User?.Email), (nameof(InvitationPage.Typed), form.Text("email")));
    }

    public async Task<IResult> SignOut(HttpContext context, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is null) return StudioPages.NotOurs;
        await Accounts.SigningIn.SignOut.Handle(db, context.Who(), time, context.RequestAborted);
        cookie.Take(context.Response);
        return SeeOther(context, StudioPaths.SignIn);
    }

    internal static IResult SeeOther(HttpContext context, string path)
    {
        context.Response.Headers.Location = path;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    private IResult In(HttpContext context, SignInPlace place)
    {
        cookie.Give(context.Response, place.Word);
        return SeeOther(context, StudioPaths.Desk);
    }

    private Task<IResult> Again(HttpContext context, int status, IReadOnlyList<Finding> problems, string email) =>
        pages.Show<SignInPage>(context, status, problems, (nameof(SignInPage.Email), email));

    private Task<IResult> Void(HttpContext context) => pages.Show<InvitationOverPage>(context, StatusCodes.Status404NotFound, []);

    private static SignInPlace Place(HttpContext context) => new(Device.InWords(context.Request.Headers.UserAgent.ToString()), SecretWord.New(RandomNumberGenerator.GetBytes));

    private static Finding TooMany(HttpContext context, TimeSpan wait)
    {
        context.Response.Headers.RetryAfter = $"{(int)Math.Ceiling(wait.TotalSeconds)}";
        var minutes = (int)Math.Ceiling(wait.TotalMinutes);
        return Finding.Refuse("sign-in-often", $"There were many attempts. Please try again in {minutes} {(minutes == 1 ? "minute" : "minutes")}.");
    }
}
