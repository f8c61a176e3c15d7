using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Studio.Sources;

/// <summary>A form that brings one work into the library.</summary>
sealed class NewSourceEndpoint(StudioPages pages, StudioSettings settings, IAntiforgery antiforgery, Bibliography bibliography, Registers registers, TimeProvider time)
{
    public Task<IResult> Show(HttpContext context) => Page(context, StatusCodes.Status200OK, [], new(TypedSource.Empty, "", null));

    public async Task<IResult> Add(HttpContext context, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        var typed = new NewSource(SourceFields.Record(form), form.Text("pasted"), SourceWords.KindNamed(form.Text("kind")));
        var added = await Store(db, typed, context.Actor(), context.RequestAborted);
        return added.Done ? StudioPages.SeeOther(context, SourceRoutes.Of(added.Value.Key) + (added.Value.IsNew ? "?is=new" : "?is=known")) : await Page(context, StatusCodes.Status422UnprocessableEntity, added.Refusals, typed);
    }

    private async Task<Outcome<AddedSource>> Store(WellspringDb db, NewSource typed, Actor actor, CancellationToken cancel)
    {
        var record = await AddSource.Find(registers, typed.Record, typed.Pasted, cancel);
        if (!record.Done || typed.Kind is null) return Refusals(record, typed);
        return await AddSource.Handle(db, record.Value with { Kind = typed.Kind.Value }, bibliography, await ReopenArticles.ByPolicy(db, cancel), time, actor, cancel);
    }

    // What kind of evidence a work is, no register says as we need it.
    private static Finding[] Refusals(Outcome<SourceRecord> record, NewSource typed) =>
        [.. record.Refusals, .. typed.Kind is null ? [Finding.Refuse("source-kind-missing", "Choose what kind of evidence it is.")] : Array.Empty<Finding>()];

    private Task<IResult> Page(HttpContext context, int status, IReadOnlyList<Finding> problems, NewSource typed) =>
        pages.Show<NewSourcePage>(context, status, problems, (nameof(NewSourcePage.Typed), typed), (nameof(NewSourcePage.Registers), registers));
}

/// <summary>What was typed into the form.</summary>
public sealed record NewSource(TypedSource Record, string Pasted, SourceKind? Kind);
