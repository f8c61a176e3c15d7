using Microsoft.AspNetCore.Http;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Studio.Room;

namespace Wellspring.Studio.Topics;

/// <summary>One topic: its words, its risk, and the ways in which it ends.</summary>
sealed class TopicEndpoint(StudioPages pages, FormDesk desk, TimeProvider time)
{
    private const string Told = "told";

    public Task<IResult> Show(HttpContext context, string slug, WellspringDb db) => Page(context, slug, db, StatusCodes.Status200OK, [], null);

    public Task<IResult> Change(HttpContext context, string slug, WellspringDb db) => desk.Take(
        context,
        (form, actor) => ChangeTopic.Handle(db, slug, Words(form), form.Seen, time, actor, context.RequestAborted),
        _ => $"{StudioPaths.Topics}/{slug}?kept=words",
        (form, refusals) => Page(context, slug, db, StatusCodes.Status422UnprocessableEntity, refusals, Words(form)));

    public Task<IResult> ChangeRisk(HttpContext context, string slug, WellspringDb db) => Tell(context, slug, db, "Changed", async (form, actor) =>
    {
        if (!Enum.TryParse<Risk>(form.Text("risk"), ignoreCase: true, out var to) || !Enum.IsDefined(to)) return Finding.Refuse("risk-unchanged", "Choose a risk.");
        var changed = await ChangeTopicRisk.Handle(db, slug, to, time, actor, context.RequestAborted);
        return changed.Done ? new ChangedTopic(slug, changed.Value.Touched) : changed.Refusals.ToArray();
    });

    public Task<IResult> Merge(HttpContext context, string slug, WellspringDb db) => Tell(context, slug, db, "Merged", async (form, actor) => form.Text("into") is { Length: > 0 } kept
        ? await MergeTopics.Handle(db, slug, kept, time, actor, context.RequestAborted)
        : Finding.Refuse("topic-itself", "Choose the topic that stays."));

    public Task<IResult> Remove(HttpContext context, string slug, WellspringDb db) => desk.Take(
        context,
        (_, actor) => RemoveTopic.Handle(db, slug, time, actor, context.RequestAborted),
        _ => StudioPaths.Topics,
        (_, refusals) => Page(context, slug, db, StatusCodes.Status422UnprocessableEntity, refusals, null));

    // What is live and no longer fits is told at once, where nothing is on to the topic.
    private async Task<IResult> Tell(HttpContext context, string slug, WellspringDb db, string done, Func<StudioForm, Actor, Task<Outcome<ChangedTopic>>> act)
    {
        ChangedTopic? changed = null;
        return await desk.Take(
            context,
            async (form, actor) =>
            {
                var outcome = await act(form, actor);
                changed = outcome.Value;
                return changed is { Touched.Count: > 0 } ? Finding.Refuse(Told, "") : outcome;
            },
            on => $"{StudioPaths.Topics}/{on.Slug}?kept={done.ToLowerInvariant()}",
            (_, refusals) => refusals is [{ Code: Told }] ? Touched(pages, context, db, changed!.Slug, done, changed.Touched) : Page(context, slug, db, StatusCodes.Status422UnprocessableEntity, refusals, null));
    }

    internal static async Task<IResult> Touched(StudioPages pages, HttpContext context, WellspringDb db, string slug, string done, IReadOnlyList<TouchedArticle> touched) =>
        (await TopicTree.Load(db, context.RequestAborted)).Find(slug) is { } topic
            ? await pages.Ok<TouchedPage>(context, (nameof(TouchedPage.Topic), topic), (nameof(TouchedPage.Done), done), (nameof(TouchedPage.Touched), touched))
            : Unknown(slug);

    private static TopicWords Words(StudioForm form) => new(form.Text("title"), form.Text("description"));

    private async Task<IResult> Page(HttpContext context, string slug, WellspringDb db, int status, IReadOnlyList<Finding> problems, TopicWords? typed)
    {
        var tree = await TopicTree.Load(db, context.RequestAborted);
        if (tree.Find(slug) is not { } topic) return Unknown(slug);
        if (topic.Slug != slug) return StudioPages.SeeOther(context, $"{StudioPaths.Topics}/{topic.Slug}");
        var counts = await CountTopics.Handle(db, tree, context.RequestAborted);
        return await pages.Show<TopicPage>(context, status, problems, (nameof(TopicPage.Topic), topic), (nameof(TopicPage.Tree), tree), (nameof(TopicPage.Count), counts[slug]), (nameof(TopicPage.Typed), typed ?? new(topic.Title, topic.Description)),
            (nameof(TopicPage.Kept), problems.Count == 0 ? context.Request.Query["kept"].ToString() : ""));
    }

    private static IResult Unknown(string slug) => StudioPages.Plain(StatusCodes.Status404NotFound, $"There is no topic \"{slug}\".");
}
