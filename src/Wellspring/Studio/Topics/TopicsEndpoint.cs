using System.Globalization;
using Microsoft.AspNetCore.Http;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Studio.Room;

namespace Wellspring.Studio.Topics;

/// <summary>The whole tree. Each topic is moved by buttons; a script lets it be dragged as well, and sends the same form.</summary>
sealed class TopicsEndpoint(StudioPages pages, FormDesk desk, TimeProvider time)
{
    public Task<IResult> Show(HttpContext context, WellspringDb db) => Page(context, db, StatusCodes.Status200OK, [], new("", "", "", ""));

    public Task<IResult> Add(HttpContext context, WellspringDb db) => desk.Take(
        context,
        (form, actor) => AddTopic.Handle(db, new(form.Text("title"), form.Text("description")), form.Text("slug"), OrNull(form.Text("parent")), time, actor, context.RequestAborted),
        added => $"{StudioPaths.Topics}?moved={added.Slug}#topic-{added.Slug}",
        (form, refusals) => Page(context, db, StatusCodes.Status422UnprocessableEntity, refusals, new(form.Text("title"), form.Text("description"), form.Text("slug"), form.Text("parent"))));

    public async Task<IResult> Move(HttpContext context, string slug, WellspringDb db)
    {
        var touched = (IReadOnlyList<TouchedArticle>)[];
        return await desk.Take(
            context,
            async (form, actor) =>
            {
                var moved = await Moved(db, slug, form, actor, context.RequestAborted);
                touched = moved.Value?.Touched ?? [];
                return moved.Done && touched.Count > 0 ? Finding.Refuse(Told, "") : moved;
            },
            moved => $"{StudioPaths.Topics}?moved={slug}#topic-{slug}",
            (_, refusals) => refusals is [{ Code: Told }] ? TopicEndpoint.Touched(pages, context, db, slug, "Moved", touched) : Page(context, db, StatusCodes.Status422UnprocessableEntity, refusals, new("", "", "", "")));
    }

    private const string Told = "told";

    private Task<Outcome<ChangedTopic>> Moved(WellspringDb db, string slug, StudioForm form, Actor actor, CancellationToken cancel) => form.Text("step") switch
    {
        "up" => MoveTopic.Handle(db, slug, TopicStep.Up, time, actor, cancel),
        "down" => MoveTopic.Handle(db, slug, TopicStep.Down, time, actor, cancel),
        "in" => MoveTopic.Handle(db, slug, TopicStep.In, time, actor, cancel),
        "out" => MoveTopic.Handle(db, slug, TopicStep.Out, time, actor, cancel),
        _ => MoveTopic.To(db, slug, OrNull(form.Text("parent")), int.TryParse(form.Text("at"), NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : int.MaxValue, time, actor, cancel),
    };

    private static string? OrNull(string typed) => typed.Length > 0 ? typed : null;

    private async Task<IResult> Page(HttpContext context, WellspringDb db, int status, IReadOnlyList<Finding> problems, TypedTopic typed)
    {
        var tree = await TopicTree.Load(db, context.RequestAborted);
        return await pages.Show<TopicsPage>(context, status, problems, (nameof(TopicsPage.Tree), tree), (nameof(TopicsPage.Counts), await CountTopics.Handle(db, tree, context.RequestAborted)), (nameof(TopicsPage.Typed), typed),
            (nameof(TopicsPage.Moved), problems.Count == 0 ? tree.Find(context.Request.Query["moved"]) : null));
    }
}

/// <summary>What was typed into the form of a topic.</summary>
public sealed record TypedTopic(string Title, string Description, string Slug, string Parent);
