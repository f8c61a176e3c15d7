using System.Security.Cryptography;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts.SecondFactors;
using Wellspring.Accounts.SigningIn;
using Wellspring.Foundation;

namespace Wellspring.Studio.SigningIn;

/// <summary>One's own second factor: set up, turned off, and its recovery codes.</summary>
sealed class SecondFactorEndpoint(StudioPages pages, Reauthentication again, CodeSecrets secrets, StudioSettings settings, IAntiforgery antiforgery, TimeProvider time)
{
    private static readonly Confirmation Removal = new("Turn off your second factor", "From then on your password alone lets you in. Your recovery codes are good no more.", StudioPaths.SecondFactorRemoval, "Turn it off");
    private static readonly Confirmation Remaking = new("New recovery codes", "You get ten new codes. Those from before are good no more.", StudioPaths.RecoveryCodes, "Make new codes");

    public async Task<IResult> Ask(HttpContext context, WellspringDb db)
    {
        var user = context.Who().User;
        if (await db.SecondFactors.AnyAsync(f => f.UserId == user.Id, context.RequestAborted)) return StudioPages.SeeOther(context, StudioPaths.Account);
        return await Propose(context, db, StatusCodes.Status200OK, [], secrets.Seal(user.Id, TimedCodes.NewSecret(RandomNumberGenerator.GetBytes)));
    }

    public async Task<IResult> SetUp(HttpContext context, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        var shown = await again.Read(context, db, form);
        if (!shown.Done) return await Propose(context, db, StatusCodes.Status422UnprocessableEntity, shown.Refusals, form.Text("secret"));
        var done = await SetUpSecondFactor.Handle(db, shown.Value, new(form.Text("secret"), form.Secret("code")), secrets, RandomNumberGenerator.GetBytes, time, context.RequestAborted);
        return done.Done ? await Show(context, done.Value) : await Propose(context, db, StatusCodes.Status422UnprocessableEntity, done.Refusals, form.Text("secret"));
    }

    public Task<IResult> AskRemoval(HttpContext context, WellspringDb db) => Confirm(context, db, Removal, StatusCodes.Status200OK, []);

    public async Task<IResult> TurnOff(HttpContext context, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        var shown = await again.Read(context, db, form);
        if (!shown.Done) return await Confirm(context, db, Removal, StatusCodes.Status422UnprocessableEntity, shown.Refusals);
        await TurnOffSecondFactor.Handle(db, shown.Value, time, context.RequestAborted);
        return StudioPages.SeeOther(context, StudioPaths.Account);
    }

    public Task<IResult> AskCodes(HttpContext context, WellspringDb db) => Confirm(context, db, Remaking, StatusCodes.Status200OK, []);

    public async Task<IResult> RemakeCodes(HttpContext context, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        var shown = await again.Read(context, db, form);
        if (!shown.Done) return await Confirm(context, db, Remaking, StatusCodes.Status422UnprocessableEntity, shown.Refusals);
        var done = await RemakeRecoveryCodes.Handle(db, shown.Value, RandomNumberGenerator.GetBytes, time, context.RequestAborted);
        return done.Done ? await Show(context, done.Value) : await Confirm(context, db, Remaking, StatusCodes.Status422UnprocessableEntity, done.Refusals);
    }

    private async Task<IResult> Propose(HttpContext context, WellspringDb db, int status, IReadOnlyList<Finding> problems, string sealedSecret)
    {
        var user = context.Who().User;
        // Whatever else stands in the field was put there by hand: they get a new one.
        if (secrets.Open(user.Id, sealedSecret) is not { } secret) return StudioPages.SeeOther(context, StudioPaths.SecondFactor);
        return await pages.Show<SecondFactorPage>(context, status, problems,
            (nameof(SecondFactorPage.Means), await Reauthentication.Means(context, db)), (nameof(SecondFactorPage.Sealed), sealedSecret),
            (nameof(SecondFactorPage.Address), TimedCodes.Address(settings.Name, user.Email, secret)), (nameof(SecondFactorPage.InWords), TimedCodes.InWords(secret)));
    }

    private async Task<IResult> Confirm(HttpContext context, WellspringDb db, Confirmation asked, int status, IReadOnlyList<Finding> problems) =>
        await pages.Show<ConfirmationPage>(context, status, problems, (nameof(ConfirmationPage.Asked), asked), (nameof(ConfirmationPage.Means), await Reauthentication.Means(context, db)));

    private Task<IResult> Show(HttpContext context, NewRecoveryCodes codes) => pages.Ok<RecoveryCodesPage>(context, (nameof(RecoveryCodesPage.Codes), codes.Shown));
}
