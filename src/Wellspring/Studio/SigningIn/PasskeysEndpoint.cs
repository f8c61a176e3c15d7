using System.Security.Cryptography;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts.Passkeys;
using Wellspring.Accounts.SigningIn;
using Wellspring.Foundation;

namespace Wellspring.Studio.SigningIn;

/// <summary>One's own passkeys.</summary>
sealed class PasskeysEndpoint(StudioPages pages, Reauthentication again, PasskeySite site, StudioSettings settings, IAntiforgery antiforgery, TimeProvider time)
{
    public Task<IResult> Show(HttpContext context, WellspringDb db) => List(context, db, StatusCodes.Status200OK, [], "");

    /// <summary>For whoever shows once more who they are.</summary>
    public async Task<IResult> Challenge(HttpContext context, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        var shown = await again.Read(context, db, form);
        if (!shown.Done) return StudioPages.Plain(StatusCodes.Status422UnprocessableEntity, shown.Refusals[0].Sentence);
        var word = SecretWord.New(RandomNumberGenerator.GetBytes);
        return PasskeyForm.Challenge(word, await RegisterPasskey.Begin(db, shown.Value, word, site, time, context.RequestAborted));
    }

    public async Task<IResult> Add(HttpContext context, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        var name = form.Text("name");
        if (PasskeyForm.Answer(form) is not { } answer) return await Unmade(context, db, form, name);
        var done = await RegisterPasskey.Handle(db, context.Who(), answer, name, site, time, context.RequestAborted);
        return done.Done ? StudioPages.SeeOther(context, StudioPaths.Passkeys) : await List(context, db, StatusCodes.Status422UnprocessableEntity, done.Refusals, name);
    }

    public async Task<IResult> AskRemoval(HttpContext context, Guid id, WellspringDb db) => await Confirm(context, id, db, StatusCodes.Status200OK, []);

    public async Task<IResult> Remove(HttpContext context, Guid id, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        var shown = await again.Read(context, db, form);
        if (!shown.Done) return await Confirm(context, id, db, StatusCodes.Status422UnprocessableEntity, shown.Refusals);
        await RemovePasskey.Handle(db, shown.Value, id, time, context.RequestAborted);
        return StudioPages.SeeOther(context, StudioPaths.Passkeys);
    }

    // The script sends the form as it is when it was given no challenge: what was wrong is said here.
    private async Task<IResult> Unmade(HttpContext context, WellspringDb db, StudioForm form, string name)
    {
        var shown = await again.Read(context, db, form);
        return await List(context, db, StatusCodes.Status422UnprocessableEntity, shown.Done ? [Finding.Refuse("name-passkey", "This browser made no passkey. It needs script, and a device or password manager that keeps passkeys.")] : shown.Refusals, name);
    }

    private async Task<IResult> List(HttpContext context, WellspringDb db, int status, IReadOnlyList<Finding> problems, string name)
    {
        var user = context.Who().User.Id;
        var own = await db.Passkeys.AsNoTracking().Where(p => p.UserId == user).OrderBy(p => p.AddedAt).ToListAsync(context.RequestAborted);
        return await pages.Show<PasskeysPage>(context, status, problems, (nameof(PasskeysPage.Own), own), (nameof(PasskeysPage.Typed), name), (nameof(PasskeysPage.Means), await Reauthentication.Means(context, db)));
    }

    private async Task<IResult> Confirm(HttpContext context, Guid id, WellspringDb db, int status, IReadOnlyList<Finding> problems)
    {
        var user = context.Who().User.Id;
        if (await db.Passkeys.Where(p => p.Id == id && p.UserId == user).Select(p => p.Name).SingleOrDefaultAsync(context.RequestAborted) is not { } name) return StudioPages.SeeOther(context, StudioPaths.Passkeys);
        var asked = new Confirmation($"Remove “{name}”", "It lets you in no more. Remove it from your device or password manager as well, so that it is not offered any longer.", $"{StudioPaths.Passkeys}/{id}/removal", "Remove this passkey");
        return await pages.Show<ConfirmationPage>(context, status, problems, (nameof(ConfirmationPage.Asked), asked), (nameof(ConfirmationPage.Means), await Reauthentication.Means(context, db)));
    }
}
