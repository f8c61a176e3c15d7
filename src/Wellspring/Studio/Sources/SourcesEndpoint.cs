using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Foundation.Forms;
using Wellspring.Publishing;

namespace Wellspring.Studio.Sources;

/// <summary>The list of sources. What is asked of it stands in the address.</summary>
sealed class SourcesEndpoint(StudioPages pages, TimeProvider time)
{
    private const int LongestWords = 200;
    private const int MostPages = 10_000;

    public async Task<IResult> Show(HttpContext context, WellspringDb db)
    {
        var question = QuestionOf(context.Request.Query);
        var list = await ListSources.Handle(db, question, time, context.RequestAborted);
        return await pages.Ok<SourcesPage>(context, (nameof(SourcesPage.Sources), new SourcesView(question, list)), (nameof(SourcesPage.MayMerge), StudioDoor.Libraries.OpensTo(context.Actor().Roles)));
    }

    private static SourceQuestion QuestionOf(IQueryCollection query) => new(
        TypedText.OneLine(query["find"].ToString(), LongestWords), SourceWords.StandingNamed(query["standing"]), SourceWords.KindNamed(query["kind"]), SourcesView.WorryNamed(query["worry"]),
        int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Min(page, MostPages) : 0);
}

public sealed record SourcesView(SourceQuestion Question, ListedSources List)
{
    public static readonly IReadOnlyList<(SourceWorry Worry, string Name)> Worries = [(SourceWorry.Unused, "unused"), (SourceWorry.Old, "old"), (SourceWorry.BadAndLive, "bad-live")];

    public string? Earlier => Question.Page > 0 ? Address(Question with { Page = Question.Page - 1 }) : null;

    public string? Later => (Question.Page + 1) * SourceQuestion.PageLength < List.Matching ? Address(Question with { Page = Question.Page + 1 }) : null;

    public static SourceWorry WorryNamed(string? name) => Worries.SingleOrDefault(w => w.Name == name).Worry;

    private static string Address(SourceQuestion question) => QueryHelpers.AddQueryString(StudioPaths.Sources, new Dictionary<string, string?>
    {
        ["find"] = question.Find.Length > 0 ? question.Find : null,
        ["standing"] = question.Standing?.Name(),
        ["kind"] = question.Kind?.Name(),
        ["worry"] = Worries.SingleOrDefault(w => w.Worry == question.Worry).Name,
        ["page"] = question.Page > 0 ? question.Page.ToString(CultureInfo.InvariantCulture) : null,
    }.Where(p => p.Value is not null));
}
