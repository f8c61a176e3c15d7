using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Foundation.Forms;
using Wellspring.Publishing;

namespace Wellspring.Studio.Picking;

/// <summary>What a page shows that puts something into a draft.</summary>
/// <param name="Find">The words that were looked for.</param>
/// <param name="Form">What was typed before it was refused; null on a fresh page.</param>
public sealed record PickView(WorkingDraft Draft, Draft Words, string Find, StudioForm? Form)
{
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>Whether a number alone can bring a work in.</summary>
    public bool LooksUp { get; init; }

    public IReadOnlyList<LinkPick> Links { get; init; } = [];

    public IReadOnlyList<MediaFile> Pictures { get; init; } = [];

    public string Path => $"{StudioPaths.Drafts}/{Draft.Id}";

    public string Title => Words.Title.Length > 0 ? Words.Title : "Without a title";

    public string Typed(string name) => Form?.Text(name) ?? "";
}

/// <summary>The pickers of the editor as pages, for browsers without script: each keeps the draft as it was saved, and leads back to it.</summary>
sealed class PickPage(StudioPages pages, StudioSettings settings, IAntiforgery antiforgery, SourcePicks sources, MediaPicks media, Registers registers, TimeProvider time)
{
    private const int LongestWords = 200;

    /// <summary>So many sources or pictures are shown to whoever looked for none.</summary>
    private const int MostUnasked = 6;

    public Task<IResult> Sources(HttpContext context, Guid id, WellspringDb db) => Show<CitingPage>(context, id, db, null, []);

    public Task<IResult> Links(HttpContext context, Guid id, WellspringDb db) => Show<LinkingPage>(context, id, db, null, []);

    public Task<IResult> Pictures(HttpContext context, Guid id, WellspringDb db) => Show<PicturePage>(context, id, db, null, []);

    /// <summary>Takes a work into the library, and shows it for citing.</summary>
    public Task<IResult> AddSource(HttpContext context, Guid id, WellspringDb db) => Sent(context, async form =>
    {
        var taken = await sources.Take(context, db, form.Text);
        return taken.Done ? StudioPages.SeeOther(context, $"{StudioPaths.Drafts}/{id}/sources?find={Uri.EscapeDataString(taken.Value.Source.Key)}#found") : await Show<CitingPage>(context, id, db, form, taken.Refusals);
    });

    public Task<IResult> Cite(HttpContext context, Guid id, WellspringDb db) => Sent(context, async form =>
        form.Text("key").Length > 0
            ? await Back<CitingPage>(context, id, db, form, await PutIntoDraft.Citation(context, db, id, form, time))
            : await Show<CitingPage>(context, id, db, form, [Finding.Refuse("key-missing", "Choose a source.")]));

    public Task<IResult> Link(HttpContext context, Guid id, WellspringDb db) => Sent(context, async form => Against(form) is { Count: > 0 } refusals
        ? await Show<LinkingPage>(context, id, db, form, refusals)
        : await Back<LinkingPage>(context, id, db, form, await PutIntoDraft.Link(context, db, id, form, time)));

    public Task<IResult> AddPicture(HttpContext context, Guid id, WellspringDb db) => Sent(context, async form =>
    {
        var taken = await media.Take(context, db);
        return taken.Done
            ? await Back<PicturePage>(context, id, db, form, await PutIntoDraft.Picture(context, db, id, form, time, taken.Value))
            : await Show<PicturePage>(context, id, db, form, taken.Refusals);
    });

    private static List<Finding> Against(StudioForm form)
    {
        var refusals = new List<Finding>();
        if (form.Text("path").Length == 0) refusals.Add(Finding.Refuse("path-missing", "Choose a page."));
        if (form.Text("words").Length == 0) refusals.Add(Finding.Refuse("words-missing", "Give the words that are to lead there."));
        return refusals;
    }

    private async Task<IResult> Sent(HttpContext context, Func<StudioForm, Task<IResult>> answer) =>
        await StudioForm.Read(context, antiforgery, settings) is { } form ? await answer(form) : StudioPages.NotOurs;

    // The words of others are merged; where they contradict, the draft's own page asks.
    private async Task<IResult> Back<TPage>(HttpContext context, Guid id, WellspringDb db, StudioForm form, Outcome<SavedDraft> saved) where TPage : Microsoft.AspNetCore.Components.IComponent =>
        !saved.Done ? await Show<TPage>(context, id, db, form, saved.Refusals)
            : saved.Value.Conflicts.Count > 0 ? await Show<TPage>(context, id, db, form, [Finding.Refuse("spot-gone", "Somebody else changed that place of the text meanwhile. Choose again where it is to stand.")])
            : StudioPages.SeeOther(context, $"{StudioPaths.Drafts}/{id}?done=put#body");

    private async Task<IResult> Show<TPage>(HttpContext context, Guid id, WellspringDb db, StudioForm? form, IReadOnlyList<Finding> problems) where TPage : Microsoft.AspNetCore.Components.IComponent
    {
        if (await OpenDraft.Find(db, id, context.RequestAborted) is not { } opened) return StudioPages.Plain(StatusCodes.Status404NotFound, "There is no such draft.");
        var find = TypedText.OneLine(form?.Text("find") ?? context.Request.Query["find"].ToString(), LongestWords);
        var view = new PickView(opened.Draft, opened.Words, find, form)
        {
            Sources = typeof(TPage) == typeof(CitingPage) ? [.. (await FindSources.Handle(db, find, context.RequestAborted)).Take(find.Length > 0 ? FindSources.AtMost : MostUnasked)] : [],
            LooksUp = !registers.AreOff,
            Pictures = typeof(TPage) == typeof(PicturePage) ? [.. (await MediaPicks.Of(db, find, context.RequestAborted)).Take(find.Length > 0 ? int.MaxValue : MostUnasked)] : [],
            Links = typeof(TPage) == typeof(LinkingPage) ? await LinkPicks.Of(db, find, context.RequestAborted) : [],
        };
        return await pages.Show<TPage>(context, problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK, problems, ("Pick", view));
    }
}
