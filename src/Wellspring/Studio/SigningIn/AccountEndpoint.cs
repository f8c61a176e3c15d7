using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts.Passkeys;
using Wellspring.Accounts.SecondFactors;
using Wellspring.Accounts.SigningIn;
using Wellspring.Foundation;

namespace Wellspring.Studio.SigningIn;

/// <summary>What one signs in with.</summary>
public sealed record AccountState(DateTimeOffset? PasswordSetAt, int Passkeys, DateTimeOffset? SecondFactorSetUpAt, int RecoveryCodes);

/// <summary>One's own account: what one signs in with, and where one is signed in.</summary>
sealed class AccountEndpoint(StudioPages pages, Reauthentication again, StudioSettings settings, IAntiforgery antiforgery, TimeProvider time)
{
    public async Task<IResult> Show(HttpContext context, WellspringDb db) => await pages.Ok<AccountPage>(context,
        (nameof(AccountPage.Sessions), await EndSessions.OpenOnes(db, context.Who().User, time, context.RequestAborted)),
        (nameof(AccountPage.State), await State(db, context.Who().User.Id, context.RequestAborted)));

    /// <summary>Why nothing else opens to whoever signed in with one factor where two are demanded, and what to do about it.</summary>
    public async Task<IResult> AskTwoFactors(HttpContext context, WellspringDb db) =>
        await pages.Ok<TwoFactorsPage>(context, (nameof(TwoFactorsPage.HasSecond), await FactorStanding.HasSecond(db, context.Who().User, context.RequestAborted)));

    /// <summary>Ends the session that the form names, or, when it names none, all but this one.</summary>
    public async Task<IResult> End(HttpContext context, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        await EndSessions.Handle(db, context.Who(), Guid.TryParse(form.Text("session"), out var one) ? one : null, time, context.RequestAborted);
        return StudioPages.SeeOther(context, StudioPaths.Account);
    }

    public Task<IResult> AskPassword(HttpContext context, WellspringDb db) => ShowPassword(context, db, StatusCodes.Status200OK, []);

    public async Task<IResult> SetPassword(HttpContext context, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        var problems = PasswordRules.Problems(form.Secret("password"), context.Who().User.Email).ToList();
        if (problems.Count > 0) return await ShowPassword(context, db, StatusCodes.Status422UnprocessableEntity, problems);
        var shown = await again.Read(context, db, form);
        if (!shown.Done) return await ShowPassword(context, db, StatusCodes.Status422UnprocessableEntity, shown.Refusals);
        await ChangePassword.Handle(db, shown.Value, form.Secret("password"), time, context.RequestAborted);
        return StudioPages.SeeOther(context, StudioPaths.Account);
    }

    private async Task<IResult> ShowPassword(HttpContext context, WellspringDb db, int status, IReadOnlyList<Finding> problems) =>
        await pages.Show<PasswordPage>(context, status, problems, (nameof(PasswordPage.Means), await Reauthentication.Means(context, db)));

    private static async Task<AccountState> State(WellspringDb db, Guid user, CancellationToken cancel) => new(
        await db.StaffPasswords.Where(p => p.UserId == user).Select(p => (DateTimeOffset?)p.SetAt).SingleOrDefaultAsync(cancel),
        await db.Passkeys.CountAsync(p => p.UserId == user, cancel),
        await db.SecondFactors.Where(f => f.UserId == user).Select(f => (DateTimeOffset?)f.SetUpAt).SingleOrDefaultAsync(cancel),
        await db.RecoveryCodes.CountAsync(c => c.UserId == user, cancel));
}
