using Microsoft.AspNetCore.Http;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Screening;
using Wellspring.Studio.Room;

namespace Wellspring.Studio.Screenings;

/// <summary>One screening test: all that a reviewer vouches for, and what is done with it.</summary>
sealed class InstrumentEndpoint(StudioPages pages, FormDesk desk, Reauthentication again, TimeProvider time)
{
    private static readonly Finding Unlooked = Finding.Refuse("looked-unticked", "Look for questions about wanting to die or hurting oneself, and tick that no other answer calls for help. Nothing was signed.");

    internal static string PathOf(string slug) => $"{StudioPaths.Tests}/{slug}";

    public Task<IResult> Show(HttpContext context, string slug, WellspringDb db) => Page(context, slug, db, StatusCodes.Status200OK, [], null);

    /// <summary>First whether it was looked through, then who it is, then exactly what was shown.</summary>
    public Task<IResult> Sign(HttpContext context, string slug, WellspringDb db) => Act(context, slug, db, "signed", async (form, actor) =>
        form.Text("looked") != "yes" ? Unlooked
            : await again.Read(context, db, form) is { Done: false } stranger ? stranger.Refusals.ToList()
            : await SignInstrument.Handle(db, slug, form.Text("shown"), (await EditorialPolicy.Current(db, context.RequestAborted)).Version, time, actor, context.RequestAborted));

    public Task<IResult> Confirm(HttpContext context, string slug, WellspringDb db) => Act(context, slug, db, "confirmed", async (form, actor) =>
        form.Text("met") != "yes"
            ? Finding.Refuse("met-unticked", "Tick that the conditions are met here, or leave them unconfirmed.")
            : await ConfirmConditions.Handle(db, slug, form.Text("conditions"), time, actor, context.RequestAborted));

    public Task<IResult> Publish(HttpContext context, string slug, WellspringDb db) => Act(context, slug, db, "published", (_, actor) =>
        ReleaseInstrument.Handle(db, slug, time, actor, context.RequestAborted));

    public Task<IResult> Withdraw(HttpContext context, string slug, WellspringDb db) => Act(context, slug, db, "withdrawn", (form, actor) =>
        WithdrawInstrument.Handle(db, slug, form.Text("reason"), time, actor, context.RequestAborted));

    private Task<IResult> Act<T>(HttpContext context, string slug, WellspringDb db, string done, Func<StudioForm, Actor, Task<Outcome<T>>> act) where T : class =>
        desk.Take(context, act, _ => $"{PathOf(slug)}?done={done}", (form, refusals) => Page(context, slug, db, StatusCodes.Status422UnprocessableEntity, refusals, form.Text("reason")));

    private async Task<IResult> Page(HttpContext context, string slug, WellspringDb db, int status, IReadOnlyList<Finding> problems, string? reason)
    {
        db.ChangeTracker.Clear();
        if (await InstrumentDesk.One(db, slug, context.RequestAborted) is not { } known) return StudioPages.Plain(StatusCodes.Status404NotFound, "There is no such screening test.");
        return await pages.Show<InstrumentPage>(context, status, problems,
            (nameof(InstrumentPage.Desk), known), (nameof(InstrumentPage.Today), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)), (nameof(InstrumentPage.Reason), reason ?? ""),
            (nameof(InstrumentPage.Means), await Reauthentication.Means(context, db)), (nameof(InstrumentPage.Done), problems.Count > 0 ? null : InstrumentWords.Done(context.Request.Query["done"])));
    }
}
