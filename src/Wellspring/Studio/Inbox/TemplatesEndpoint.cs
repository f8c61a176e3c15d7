using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Wellspring.Foundation;
using Wellspring.Readers;

namespace Wellspring.Studio.Inbox;

/// <summary>Words that are sent again and again: kept once, changed by whoever replies.</summary>
sealed class TemplatesEndpoint(StudioPages pages, StudioSettings settings, IAntiforgery antiforgery, TimeProvider time)
{
    public Task<IResult> Show(HttpContext context, WellspringDb db) => Page(context, db, StatusCodes.Status200OK, [], new(null, "", ""));

    public async Task<IResult> ShowOne(HttpContext context, Guid id, WellspringDb db) =>
        (await ReplyTemplates.All(db, context.RequestAborted)).SingleOrDefault(t => t.Id == id) is { } template
            ? await Page(context, db, StatusCodes.Status200OK, [], new(id, template.Name, template.Words))
            : StudioPages.Plain(StatusCodes.Status404NotFound, "This template is there no more.");

    public async Task<IResult> Keep(HttpContext context, Guid? id, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        var typed = new TypedTemplate(id, form.Text("name"), form.Text("words"));
        var kept = await ReplyTemplates.Keep(db, id, typed.Name, typed.Words, time, context.Actor(), context.RequestAborted);
        return kept.Done ? StudioPages.SeeOther(context, StudioPaths.Templates) : await Page(context, db, StatusCodes.Status422UnprocessableEntity, kept.Refusals, typed);
    }

    public async Task<IResult> Remove(HttpContext context, Guid id, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is null) return StudioPages.NotOurs;
        await ReplyTemplates.Remove(db, id, time, context.Actor(), context.RequestAborted);
        return StudioPages.SeeOther(context, StudioPaths.Templates);
    }

    private async Task<IResult> Page(HttpContext context, WellspringDb db, int status, IReadOnlyList<Finding> problems, TypedTemplate typed) =>
        await pages.Show<TemplatesPage>(context, status, problems, (nameof(TemplatesPage.Templates), await ReplyTemplates.All(db, context.RequestAborted)), (nameof(TemplatesPage.Typed), typed));
}

/// <param name="Id">Of the one that is changed; null for a new one.</param>
public sealed record TypedTemplate(Guid? Id, string Name, string Words);
