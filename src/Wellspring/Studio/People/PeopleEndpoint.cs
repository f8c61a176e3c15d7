using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Wellspring.Foundation;
using Wellspring.Foundation.Forms;
using Wellspring.Publishing;
using Wellspring.Studio.Room;

namespace Wellspring.Studio.People;

/// <summary>The list of authors and reviewers. What is asked of it stands in the address.</summary>
sealed class PeopleEndpoint(StudioPages pages, FormDesk desk, TimeProvider time)
{
    private const int LongestWords = 200;
    private const int MostPages = 10_000;

    public Task<IResult> Show(HttpContext context, WellspringDb db) => Page(context, db, StatusCodes.Status200OK, [], new("", "", ""), "");

    public Task<IResult> Add(HttpContext context, WellspringDb db) => desk.Take(
        context,
        (form, actor) => AddPerson.Handle(db, Typed(form), form.Text("slug"), time, actor, context.RequestAborted),
        person => $"{StudioPaths.People}/{person.Slug}",
        (form, refusals) => Page(context, db, StatusCodes.Status422UnprocessableEntity, refusals, Typed(form), form.Text("slug")));

    private static PersonWords Typed(StudioForm form) => new(form.Text("name"), form.Text("credentials"), "");

    private async Task<IResult> Page(HttpContext context, WellspringDb db, int status, IReadOnlyList<Finding> problems, PersonWords typed, string slug)
    {
        var question = QuestionOf(context.Request.Query);
        var listed = new PeopleView(question, await ListPeople.Handle(db, question, time, context.RequestAborted));
        return await pages.Show<PeoplePage>(context, status, problems, (nameof(PeoplePage.People), listed), (nameof(PeoplePage.Typed), typed), (nameof(PeoplePage.Slug), slug));
    }

    private static PeopleQuestion QuestionOf(IQueryCollection query) => new(
        TypedText.OneLine(query["find"].ToString(), LongestWords),
        PeopleView.Filters.FirstOrDefault(f => f.Name == query["which"]).Filter,
        int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Min(page, MostPages) : 0);
}

public sealed record PeopleView(PeopleQuestion Question, ListedPeople Listed)
{
    public static readonly IReadOnlyList<(PeopleFilter Filter, string Name, string InWords)> Filters =
    [
        (PeopleFilter.All, "all", "Everybody"), (PeopleFilter.Authors, "authors", "Authors"), (PeopleFilter.Reviewers, "reviewers", "Reviewers"),
        (PeopleFilter.Expiring, "expiring", "Licence ends within 90 days"), (PeopleFilter.Unconfirmed, "unconfirmed", "Licence not confirmed"), (PeopleFilter.Undeclared, "undeclared", "Declaration due"),
    ];

    public string? Earlier => Question.Page > 0 ? Address(Question with { Page = Question.Page - 1 }) : null;

    public string? Later => (Question.Page + 1) * PeopleQuestion.PageLength < Listed.Matching ? Address(Question with { Page = Question.Page + 1 }) : null;

    private static string Address(PeopleQuestion question) => QueryHelpers.AddQueryString(StudioPaths.People, new Dictionary<string, string?>
    {
        ["find"] = question.Find.Length > 0 ? question.Find : null,
        ["which"] = question.Filter == PeopleFilter.All ? null : Filters.Single(f => f.Filter == question.Filter).Name,
        ["page"] = question.Page > 0 ? question.Page.ToString(CultureInfo.InvariantCulture) : null,
    }.Where(p => p.Value is not null));
}
