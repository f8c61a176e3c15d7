using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Studio.Room;

namespace Wellspring.Studio.History;

/// <summary>Every edition of an article, and any two of them beside each other.</summary>
sealed class HistoryEndpoint(StudioPages pages, StudioSettings settings, FormDesk desk, TimeProvider time)
{
    public Task<IResult> Show(HttpContext context, string slug, WellspringDb db) => Page(context, slug, db, StatusCodes.Status200OK, []);

    public Task<IResult> Restore(HttpContext context, string slug, WellspringDb db) => desk.Take(context,
        (form, actor) => RestoreEdition.Handle(db, slug, NumberIn(form.Text("edition")) ?? 0, time, actor, context.RequestAborted),
        _ => RoomPaths.Article(slug) + "?done=restored",
        (_, refusals) => Page(context, slug, db, StatusCodes.Status422UnprocessableEntity, refusals));

    private async Task<IResult> Page(HttpContext context, string slug, WellspringDb db, int status, IReadOnlyList<Finding> problems)
    {
        var listed = await ListEditions.Handle(db, slug, context.RequestAborted);
        if (!listed.Done) return StudioPages.Plain(StatusCodes.Status404NotFound, listed.Refusals[0].Sentence);
        var (from, to) = Chosen(context.Request.Query, listed.Value);
        return await pages.Show<HistoryPage>(context, status, problems,
            (nameof(HistoryPage.Listed), listed.Value), (nameof(HistoryPage.From), from?.Number), (nameof(HistoryPage.To), to?.Number), (nameof(HistoryPage.Zone), settings.Zone),
            (nameof(HistoryPage.SideBySide), context.Request.Query["view"] == "side"), (nameof(HistoryPage.OnlyChanged), context.Request.Query["all"] != "yes"),
            (nameof(HistoryPage.Comparison), from is null || to is null ? null : await Compare(db, from, to, context.RequestAborted)));
    }

    // Two that the reader chose; without a choice the latest and the one before it.
    private static (ListedEdition? From, ListedEdition? To) Chosen(IQueryCollection query, ListedEditions listed)
    {
        ListedEdition? Numbered(string name) => NumberIn(query[name].ToString()) is { } number ? listed.Editions.FirstOrDefault(e => e.Number == number) : null;
        var to = Numbered("to") ?? (listed.Editions.Count > 0 ? listed.Editions[0] : null);
        return (Numbered("from") ?? listed.Editions.FirstOrDefault(e => e.Number < to?.Number), to);
    }

    private static async Task<EditionComparison> Compare(WellspringDb db, ListedEdition from, ListedEdition to, CancellationToken cancel)
    {
        var both = await db.Editions.AsNoTracking().Where(e => e.Id == from.Id || e.Id == to.Id).ToDictionaryAsync(e => e.Id, cancel);
        var authors = both.Values.SelectMany(e => e.Authors).ToHashSet();
        var names = await db.People.AsNoTracking().Where(p => authors.Contains(p.Slug)).ToDictionaryAsync(p => p.Slug, p => p.Name, cancel);
        return EditionChanges.Compare(both[from.Id], both[to.Id], slug => names.GetValueOrDefault(slug, slug));
    }

    private static int? NumberIn(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
