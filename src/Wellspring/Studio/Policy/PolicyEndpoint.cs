using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Studio.Policy;

/// <summary>The policy in force, its history, and a new version in two steps: what it would touch is told before it is put in force.</summary>
sealed class PolicyEndpoint(StudioPages pages, Reauthentication again, StudioSettings settings, IAntiforgery antiforgery, TimeProvider time)
{
    public async Task<IResult> Show(HttpContext context, WellspringDb db) => await pages.Ok<PolicyPage>(context,
        (nameof(PolicyPage.Versions), await PolicyHistory.Load(db, context.RequestAborted)), (nameof(PolicyPage.MayChange), StudioDoor.Administrator.OpensTo(context.Who().User.Roles)));

    public async Task<IResult> Form(HttpContext context, WellspringDb db)
    {
        var current = await EditorialPolicy.Current(db, context.RequestAborted);
        return await FormPage(context, current, TypedPolicy.Of(current), StatusCodes.Status200OK, []);
    }

    public async Task<IResult> Preview(HttpContext context, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        var current = await EditorialPolicy.Current(db, context.RequestAborted);
        var typed = PolicyForm.Read(form, current);
        var problems = Problems(context, typed, current);
        return problems.Count > 0 || form.Text("step") == "back"
            ? await FormPage(context, current, typed, problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK, problems)
            : await ImpactPage(context, db, current, typed, StatusCodes.Status200OK, []);
    }

    public async Task<IResult> Store(HttpContext context, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        var current = await EditorialPolicy.Current(db, context.RequestAborted);
        var typed = PolicyForm.Read(form, current);
        if (Problems(context, typed, current) is { Count: > 0 } problems) return await FormPage(context, current, typed, StatusCodes.Status422UnprocessableEntity, problems);
        var shown = await again.Read(context, db, form);
        if (!shown.Done) return await ImpactPage(context, db, current, typed, StatusCodes.Status422UnprocessableEntity, shown.Refusals);
        var done = await ChangePolicy.Handle(db, typed.Policy, typed.BasedOn, typed.Why, time, context.Actor(), context.RequestAborted);
        return done.Done ? StudioPages.SeeOther(context, StudioPaths.Policy) : await ImpactPage(context, db, current, typed, StatusCodes.Status422UnprocessableEntity, done.Refusals);
    }

    private static List<Finding> Problems(HttpContext context, TypedPolicy typed, EditorialPolicy current) =>
        [.. typed.Unread, .. ChangePolicy.Problems(typed.Policy, current, typed.BasedOn, context.Actor()).Where(p => !typed.Unread.Any(u => u.Code == p.Code) && (typed.Unread.Count == 0 || p.Code != "nothing-changed"))];

    private Task<IResult> FormPage(HttpContext context, EditorialPolicy current, TypedPolicy typed, int status, IReadOnlyList<Finding> problems) =>
        pages.Show<PolicyFormPage>(context, status, problems, (nameof(PolicyFormPage.Current), current), (nameof(PolicyFormPage.Typed), typed));

    private async Task<IResult> ImpactPage(HttpContext context, WellspringDb db, EditorialPolicy current, TypedPolicy typed, int status, IReadOnlyList<Finding> problems) => await pages.Show<PolicyImpactPage>(context, status, problems,
        (nameof(PolicyImpactPage.Current), current), (nameof(PolicyImpactPage.Typed), typed),
        (nameof(PolicyImpactPage.Impact), await PolicyImpact.Of(db, current, typed.Policy, time.GetUtcNow(), context.RequestAborted)),
        (nameof(PolicyImpactPage.Means), await Reauthentication.Means(context, db)));
}
