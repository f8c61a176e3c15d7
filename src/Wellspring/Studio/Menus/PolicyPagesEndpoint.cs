using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Studio.Menus;

/// <summary>Where each policy page stands, and a beginning for each that is missing.</summary>
sealed class PolicyPagesEndpoint(StudioPages pages, StudioSettings settings, IAntiforgery antiforgery, TimeProvider time)
{
    public Task<IResult> Show(HttpContext context, WellspringDb db) => Page(context, db, StatusCodes.Status200OK, []);

    public async Task<IResult> Begin(HttpContext context, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        if (ExpectedPolicies.Find(form.Text("slug")) is not { } policy) return await Page(context, db, StatusCodes.Status422UnprocessableEntity, [Finding.Refuse("policy-unknown", "This is none of the pages that are expected. Begin it from the list of articles.")]);
        var begun = await BeginDraft.Policy(db, policy, time, context.Actor(), context.RequestAborted);
        return begun.Done ? StudioPages.SeeOther(context, $"{StudioPaths.Drafts}/{begun.Value.Id}") : await Page(context, db, StatusCodes.Status422UnprocessableEntity, begun.Refusals);
    }

    private async Task<IResult> Page(HttpContext context, WellspringDb db, int status, IReadOnlyList<Finding> problems) =>
        await pages.Show<PolicyPagesPage>(context, status, problems, (nameof(PolicyPagesPage.Policies), await ListPolicies.Handle(db, time, context.RequestAborted)));
}
