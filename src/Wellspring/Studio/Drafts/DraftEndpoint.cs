using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Studio.Drafts;

/// <summary>The draft as pages and forms: all that the editor does, without a script.</summary>
sealed class DraftEndpoint(StudioPages pages, ArticlesEndpoint articles, StudioSettings settings, IAntiforgery antiforgery, Registers registers, TimeProvider time)
{
    public async Task<IResult> Begin(HttpContext context, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        var begun = await BeginDraft.New(db, form.Text("title"), time, context.Actor(), context.RequestAborted);
        return begun.Done ? To(context, begun.Value.Id) : await articles.Show(context, db, StatusCodes.Status422UnprocessableEntity, begun.Refusals, form.Text("title"));
    }

    public async Task<IResult> Open(HttpContext context, string slug, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is null) return StudioPages.NotOurs;
        var begun = await BeginDraft.Of(db, slug, time, context.Actor(), context.RequestAborted);
        return begun.Done ? To(context, begun.Value.Id) : StudioPages.Plain(StatusCodes.Status404NotFound, begun.Refusals[0].Sentence);
    }

    public async Task<IResult> Show(HttpContext context, Guid id, WellspringDb db) =>
        await OpenDraft.Find(db, id, context.RequestAborted) is { } opened
            ? await Page(context, db, StatusCodes.Status200OK, [], new(opened.Draft, opened.Words, opened.Draft.Revision) { Done = DoneWord(context) })
            : Missing;

    public async Task<IResult> Save(HttpContext context, Guid id, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        var saved = await SaveDraft.Handle(db, id, DraftForm.ChangeOf(form), time, context.Actor(), context.RequestAborted);
        return saved.Done && saved.Value.Conflicts.Count == 0
            ? To(context, id, Picker(form.Text("then")) ?? (saved.Value.Merged.Count > 0 ? "?done=merged" : "?done=saved"))
            : await Again(context, db, id, form, saved);
    }

    private static string? Picker(string then) => then is "sources" or "links" or "pictures" ? "/" + then : null;

    /// <summary>Stores what the form holds, and makes an edition of it.</summary>
    public async Task<IResult> Keep(HttpContext context, Guid id, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        var saved = await SaveDraft.Handle(db, id, DraftForm.ChangeOf(form), time, context.Actor(), context.RequestAborted);
        if (!saved.Done || !saved.Value.IsAsSent) return await Again(context, db, id, form, saved);
        var kept = await KeepDraft.Handle(db, id, saved.Value.Revision, time, context.Actor(), context.RequestAborted);
        if (kept.Done) return To(context, id, "?done=edition");
        var opened = (await OpenDraft.Find(db, id, context.RequestAborted))!;
        return await Page(context, db, StatusCodes.Status422UnprocessableEntity, kept.Refusals, new(opened.Draft, opened.Words, opened.Draft.Revision));
    }

    public async Task<IResult> TakeIn(HttpContext context, Guid id, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is null) return StudioPages.NotOurs;
        var taken = await TakeInEdition.Handle(db, id, time, context.Actor(), context.RequestAborted);
        return taken.Done ? To(context, id, "?done=taken") : StudioPages.Plain(StatusCodes.Status409Conflict, taken.Refusals[0].Sentence);
    }

    public async Task<IResult> AskToDiscard(HttpContext context, Guid id, WellspringDb db) =>
        await OpenDraft.Find(db, id, context.RequestAborted) is { } opened ? await pages.Ok<DiscardPage>(context, (nameof(DiscardPage.Draft), opened.Draft)) : Missing;

    public async Task<IResult> Discard(HttpContext context, Guid id, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is null) return StudioPages.NotOurs;
        var discarded = await DiscardDraft.Handle(db, id, time, context.Actor(), context.RequestAborted);
        return discarded.Done ? StudioPages.SeeOther(context, StudioPaths.Articles) : StudioPages.Plain(StatusCodes.Status409Conflict, discarded.Refusals[0].Sentence);
    }

    // What was typed stays: refused words as they are, others with both versions of what two people wrote differently.
    private async Task<IResult> Again(HttpContext context, WellspringDb db, Guid id, StudioForm form, Outcome<SavedDraft> saved)
    {
        if (await OpenDraft.Find(db, id, context.RequestAborted) is not { } opened) return Missing;
        if (!saved.Done) return await Page(context, db, StatusCodes.Status422UnprocessableEntity, saved.Refusals, new(opened.Draft, DraftForm.ChangeOf(form).Apply(opened.Words), DraftForm.RevisionOf(form)));
        var both = DraftMerge.WithBoth(saved.Value.Proposal, saved.Value.Conflicts);
        return await Page(context, db, StatusCodes.Status409Conflict, ConflictWords.Problems(saved.Value), new(opened.Draft, both, saved.Value.Revision) { Conflicts = saved.Value.Conflicts });
    }

    private async Task<IResult> Page(HttpContext context, WellspringDb db, int status, IReadOnlyList<Finding> problems, DraftView draft)
    {
        var check = await CheckDraft.Handle(db, draft.Draft, draft.Words, time, context.RequestAborted);
        StudioFrames.Allow(context.Response.Headers);
        // What could not be stored stands in the form alone: the editor asks for what is.
        var opened = problems.Count > 0 ? null : DraftAnswers.InPage(await DocumentEndpoint.Opened(db, new(draft.Draft, draft.Words), context.RequestAborted), draft.Words.Body);
        var choices = (await DraftChoices.Load(db, draft.Words, context.RequestAborted)) with { LooksUp = !registers.AreOff };
        return await pages.Show<DraftPage>(context, status, problems, (nameof(DraftPage.Draft), draft with { Newer = await TakeInEdition.Newer(db, draft.Draft, context.RequestAborted), Article = await SlugOf(db, draft.Draft, context.RequestAborted) }), (nameof(DraftPage.Check), check), (nameof(DraftPage.Choices), choices), (nameof(DraftPage.Opened), opened));
    }

    // The draft's own may be empty, or another than the edition has.
    private static Task<string?> SlugOf(WellspringDb db, WorkingDraft draft, CancellationToken cancel) =>
        db.Articles.Where(a => a.Id == draft.ArticleId).Select(a => a.Slug).SingleOrDefaultAsync(cancel);

    private static IResult Missing => StudioPages.Plain(StatusCodes.Status404NotFound, "There is no such draft.");

    private static string? DoneWord(HttpContext context) => context.Request.Query["done"].ToString() switch
    {
        "saved" => "Saved.",
        "put" => "It stands in the text now, at the place that you chose.",
        "merged" => "Saved. Somebody else had changed other places meanwhile; their changes are in it, too.",
        "edition" => "Kept as an edition. It can be reviewed now; what you write from here on is for the next one.",
        "taken" => "The newer edition is in the draft now. Where both said something else, both versions stand in the text.",
        _ => null,
    };

    private static IResult To(HttpContext context, Guid id, string query = "") => StudioPages.SeeOther(context, $"{StudioPaths.Drafts}/{id}{query}");
}
