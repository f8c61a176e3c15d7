using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Studio.Sources;

/// <summary>One source: what is known of it, what rests on it, and what its keepers do about it.</summary>
sealed class SourceEndpoint(StudioPages pages, StudioSettings settings, IAntiforgery antiforgery, Bibliography bibliography, TimeProvider time)
{
    public Task<IResult> Show(HttpContext context, string key, WellspringDb db) => Page(context, key, db, StatusCodes.Status200OK, [], new());

    public async Task<IResult> Correct(HttpContext context, string key, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        var typed = new CorrectedSource(SourceFields.Record(form), SourceWords.KindNamed(form.Text("kind")), form.Text("landmark"), form.Text("seen"));
        var done = await CorrectSource.Handle(db, key, typed, bibliography, await ReopenArticles.ByPolicy(db, context.RequestAborted), time, context.Actor(), context.RequestAborted);
        return done.Done ? StudioPages.SeeOther(context, SourceRoutes.Of(key) + "?is=corrected") : await Page(context, key, db, StatusCodes.Status422UnprocessableEntity, done.Refusals, new() { Correction = typed });
    }

    public async Task<IResult> Judge(HttpContext context, string key, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        var typed = new TypedStanding(SourceWords.StandingNamed(form.Text("standing")), form.Text("address"), form.Text("note"), form.Seen);
        var done = await SetStanding.Handle(db, key, typed, await ReopenArticles.ByPolicy(db, context.RequestAborted), time, context.Actor(), context.RequestAborted);
        return done.Done ? StudioPages.SeeOther(context, SourceRoutes.Of(key) + "?is=judged") : await Page(context, key, db, StatusCodes.Status422UnprocessableEntity, done.Refusals, new() { Standing = typed });
    }

    private async Task<IResult> Page(HttpContext context, string key, WellspringDb db, int status, IReadOnlyList<Finding> problems, TypedForms typed)
    {
        var cancel = context.RequestAborted;
        var library = await LibraryKeys.Load(db, cancel);
        if (library.Kept(key) is var kept && kept != key) return StudioPages.SeeOther(context, SourceRoutes.Of(kept));
        if (await db.Sources.AsNoTracking().SingleOrDefaultAsync(s => s.Key == key, cancel) is not { } source) return StudioPages.Plain(StatusCodes.Status404NotFound, $"The library has no source \"{key}\".");
        var view = new SourceView(source, library.RetiredInto(key), await LibraryUse.OfSource(db, key, cancel), await SourceImpact.Touched(db, key, cancel),
            await db.StandingWords.AsNoTracking().Where(w => w.SourceId == source.Id).OrderByDescending(w => w.At).ToListAsync(cancel), SetStanding.Choices(source, context.Actor()),
            StudioDoor.Libraries.OpensTo(context.Actor().Roles), context.Request.Query["is"].ToString());
        return await pages.Show<SourcePage>(context, status, problems, (nameof(SourcePage.Opened), view), (nameof(SourcePage.Typed), typed));
    }
}

/// <param name="Words">What was said of it by hand, the latest first.</param>
/// <param name="Choices">How whoever looks may say that it stands.</param>
/// <param name="Is">What was just done to it.</param>
public sealed record SourceView(Source Source, IReadOnlyList<string> Retired, LibraryUse Use, IReadOnlyList<AffectedPage> Touches, IReadOnlyList<StandingWord> Words, IReadOnlyList<Standing> Choices, bool MayChange, string Is)
{
    public CslItem Item { get; } = CslItem.Parse(Source.Csl);
}

/// <summary>What was typed into the forms of a source; null for a form that was not sent.</summary>
public sealed record TypedForms
{
    public CorrectedSource? Correction { get; init; }
    public TypedStanding? Standing { get; init; }
}
