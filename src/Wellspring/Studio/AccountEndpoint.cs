using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Wellspring.Accounts.SigningIn;
using Wellspring.Foundation;

namespace Wellspring.Studio;

/// <summary>One's own account: where one is signed in.</summary>
sealed class AccountEndpoint(StudioPages pages, StudioSettings settings, IAntiforgery antiforgery, TimeProvider time)
{
    public async Task<IResult> Show(HttpContext context, WellspringDb db) =>
        await pages.Ok<AccountPage>(context, (nameof(AccountPage.Sessions), await EndSessions.OpenOnes(db, context.Who().User, time, context.RequestAborted)));

    /// <summary>Ends the session that the form names, or, when it names none, all but this one.</summary>
    public async Task<IResult> End(HttpContext context, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        await EndSessions.Handle(db, context.Who(), Guid.TryParse(form.Text("session"), out var one) ? one : null, time, context.RequestAborted);
        return SignInEndpoint.SeeOther(context, StudioPaths.Account);
    }
}
