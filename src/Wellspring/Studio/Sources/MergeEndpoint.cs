using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Foundation.Forms;
using Wellspring.Publishing;

namespace Wellspring.Studio.Sources;

/// <summary>Records that may be of one work: found, laid side by side, and merged.</summary>
sealed class MergeEndpoint(StudioPages pages, StudioSettings settings, IAntiforgery antiforgery, Bibliography bibliography, TimeProvider time)
{
    private const int PageLength = 50;
    private const int LongestKey = 200;

    public async Task<IResult> List(HttpContext context, WellspringDb db)
    {
        var page = int.TryParse(context.Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Min(asked, 10_000) : 0;
        var pairs = await FindDuplicates.All(db, context.RequestAborted);
        var shown = pairs.Skip(page * PageLength).Take(PageLength).ToList();
        var sources = await LibraryKeys.Sources(db, [.. shown.SelectMany(p => new[] { p.One, p.Other }).Distinct()], context.RequestAborted);
        return await pages.Ok<DuplicatesPage>(context,
            (nameof(DuplicatesPage.Pairs), shown), (nameof(DuplicatesPage.Sources), sources), (nameof(DuplicatesPage.Count), pairs.Count), (nameof(DuplicatesPage.Page), page), (nameof(DuplicatesPage.IsMore), (page + 1) * PageLength < pairs.Count));
    }

    public Task<IResult> Show(HttpContext context, WellspringDb db) =>
        Page(context, db, Key(context.Request.Query["kept"]), Key(context.Request.Query["retired"]), StatusCodes.Status200OK, []);

    public async Task<IResult> Merge(HttpContext context, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        var (one, other, kept) = (form.Text("one"), form.Text("other"), form.Text("kept"));
        var merged = kept == one || kept == other
            ? await MergeSources.Handle(db, kept, kept == one ? other : one, bibliography, await ReopenArticles.ByPolicy(db, context.RequestAborted), time, context.Actor(), context.RequestAborted)
            : Finding.Refuse("kept-missing", "Choose the key that remains.");
        db.ChangeTracker.Clear();
        return merged.Done ? StudioPages.SeeOther(context, SourceRoutes.Of(kept) + "?is=merged") : await Page(context, db, one, other, StatusCodes.Status422UnprocessableEntity, merged.Refusals);
    }

    private async Task<IResult> Page(HttpContext context, WellspringDb db, string one, string other, int status, IReadOnlyList<Finding> problems)
    {
        var found = await db.Sources.AsNoTracking().Where(s => s.Key == one || s.Key == other).ToDictionaryAsync(s => s.Key, context.RequestAborted);
        if (found.GetValueOrDefault(one) is not { } first) return NotThere(one);
        if (found.GetValueOrDefault(other) is not { } second) return NotThere(other);
        var pair = new MergeView(first, second, await LibraryUse.OfSource(db, one, context.RequestAborted), await LibraryUse.OfSource(db, other, context.RequestAborted), MergeSources.AgainstPair(first, second));
        return await pages.Show<MergePage>(context, status, problems, (nameof(MergePage.Pair), pair));
    }

    private static IResult NotThere(string key) =>
        StudioPages.Plain(StatusCodes.Status404NotFound, $"The library has no source \"{key}\". Look whether the key is right; a retired key is no record any more.");

    private static string Key(string? typed) => TypedText.OneLine(typed ?? "", LongestKey);
}

/// <param name="Against">Why they are not to be merged; null when they may.</param>
public sealed record MergeView(Source One, Source Other, LibraryUse OfOne, LibraryUse OfOther, Finding? Against);
