using Microsoft.AspNetCore.Http;
using Wellspring.Accounts;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Studio.Room;

namespace Wellspring.Studio.People;

/// <summary>Declarations of interests: everybody adds their own, an editor writes down what somebody gave them.</summary>
sealed class DeclarationsEndpoint(StudioPages pages, FormDesk desk, TimeProvider time)
{
    public Task<IResult> Show(HttpContext context, string slug, WellspringDb db) => Page(context, slug, db, StatusCodes.Status200OK, [], new("", "", "", ""));

    public Task<IResult> Add(HttpContext context, string slug, WellspringDb db) => desk.Take(
        context,
        (form, actor) => Act(db, slug, Typed(form), actor, context.RequestAborted),
        _ => $"{StudioPaths.People}/{slug}/declarations",
        (form, refusals) => Page(context, slug, db, StatusCodes.Status422UnprocessableEntity, refusals, Typed(form)));

    private async Task<Outcome<Declaration>> Act(WellspringDb db, string slug, TypedDeclaration typed, Actor actor, CancellationToken cancel)
    {
        var on = TypedDay.Of(typed.On);
        if (on.IsWrong) return on.Wrong("date-malformed");
        return await AddDeclaration.Handle(db, slug, new(typed.Statement, typed.Lines, on.Day, typed.Given), time, actor, cancel);
    }

    private static TypedDeclaration Typed(StudioForm form) => new(form.Text("statement"), form.Text("interests"), form.Text("on"), form.Text("given"));

    private async Task<IResult> Page(HttpContext context, string slug, WellspringDb db, int status, IReadOnlyList<Finding> problems, TypedDeclaration typed)
    {
        var actor = context.Actor();
        var seen = await LookAtPerson.Handle(db, slug, time, context.RequestAborted);
        if (seen is null || !(AddDeclaration.IsOwn(seen.Person, actor) || StudioDoor.Newsroom.OpensTo(actor.Roles))) return PersonEndpoint.Unknown(slug);
        return await pages.Show<DeclarationsPage>(context, status, problems, (nameof(DeclarationsPage.Person), seen.Person), (nameof(DeclarationsPage.Typed), typed));
    }
}

/// <summary>What was typed into the form of a declaration.</summary>
/// <param name="Interests">One on each line.</param>
public sealed record TypedDeclaration(string Statement, string Interests, string On, string Given)
{
    public IReadOnlyList<string> Lines => [.. Interests.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
}
