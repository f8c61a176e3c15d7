using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Wellspring.Accounts.SigningIn;
using Wellspring.Foundation;

namespace Wellspring.Studio.SigningIn;

/// <summary>The way in for whoever was sent a link.</summary>
sealed class InvitationEndpoint(StudioPages pages, Entrance entrance, StudioSettings settings, SignInLimits limits, RefusalLog refusals, IAntiforgery antiforgery, TimeProvider time)
{
    public async Task<IResult> Ask(HttpContext context, string word, WellspringDb db) =>
        await AcceptInvitation.Find(db, SecretWord.Read(word), time, context.RequestAborted) is { } found
            ? await pages.Ok<InvitationPage>(context, (nameof(InvitationPage.Email), found.User?.Email))
            : await Void(context);

    public async Task<IResult> Accept(HttpContext context, string word, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        if (limits.Take(context, word) is { } wait) return StudioPages.Plain(StatusCodes.Status429TooManyRequests, SignInLimits.TooMany(context, wait).Sentence);
        if (await AcceptInvitation.Find(db, SecretWord.Read(word), time, context.RequestAborted) is not { } found) return await Void(context);
        var place = Entrance.Place(context);
        var done = await AcceptInvitation.Handle(db, new(SecretWord.Read(word), form.Text("email"), form.Secret("password")), place, time, context.RequestAborted);
        if (done.Done) return entrance.Admit(context, done.Value, place);
        return await pages.Show<InvitationPage>(context, StatusCodes.Status422UnprocessableEntity, done.Refusals, (nameof(InvitationPage.Email), found.User?.Email), (nameof(InvitationPage.Typed), form.Text("email")));
    }

    private Task<IResult> Void(HttpContext context)
    {
        refusals.SignIn("invitation-unknown");
        return pages.Show<InvitationOverPage>(context, StatusCodes.Status404NotFound, []);
    }
}
