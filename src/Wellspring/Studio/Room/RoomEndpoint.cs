using System.Globalization;
using Microsoft.AspNetCore.Http;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Reviewing;

namespace Wellspring.Studio.Room;

/// <summary>The page of one article: where it stands, and every way on from there.</summary>
sealed class RoomEndpoint(StudioPages pages, StudioSettings settings, FormDesk desk, RecordSeal seal, TimeProvider time)
{
    public Task<IResult> Show(HttpContext context, string slug, WellspringDb db) => Page(context, slug, db, StatusCodes.Status200OK, [], null);

    public Task<IResult> OpenRound(HttpContext context, string slug, WellspringDb db) => Act(context, slug, db, "round", "asked", (form, actor) =>
        Publishing.OpenRound.Handle(db, slug, RoundForm.Read(form), id => settings.At(RoomPaths.Review(id)), time, actor, context.RequestAborted));

    /// <summary>At once, or at the time that the form names.</summary>
    public Task<IResult> Publish(HttpContext context, string slug, WellspringDb db) => Act(context, slug, db, "publish", "published", (form, actor) =>
        form.Text("when") == "later" ? Schedule(db, slug, form, actor, context.RequestAborted) : Now(db, slug, PublicationForm.Terms(form), actor, context.RequestAborted));

    public Task<IResult> Unschedule(HttpContext context, string slug, WellspringDb db) => Act(context, slug, db, "unschedule", "unscheduled", (_, actor) =>
        ScheduleArticle.Cancel(db, slug, time, actor, context.RequestAborted));

    public Task<IResult> Withdraw(HttpContext context, string slug, WellspringDb db) => Act(context, slug, db, "withdraw", "withdrawn", (form, actor) =>
        WithdrawArticle.Handle(db, slug, form.Text("withdraw-notice"), form.Text("withdraw-instead") is { Length: > 0 } instead ? instead : null, time, actor, context.RequestAborted));

    public Task<IResult> PublishUrgently(HttpContext context, string slug, WellspringDb db) => Act(context, slug, db, "urgent", "urgent", (form, actor) =>
        Publishing.PublishUrgently.Handle(db, slug, form.Text("urgent-reason"), PublicationForm.Accepted(form), seal, time, actor, context.RequestAborted));

    public Task<IResult> Answer(HttpContext context, string slug, WellspringDb db) => Talk(context, slug, db, (text, comment, form, actor) =>
        WriteComment.Answer(db, text, comment, form.Text("words"), time, actor, context.RequestAborted));

    public Task<IResult> Settle(HttpContext context, string slug, WellspringDb db) => Talk(context, slug, db, (text, comment, form, actor) =>
        ResolveComment.Handle(db, text, comment, form.Text("settled") == "yes", time, actor, context.RequestAborted));

    private async Task<Outcome<Chosen>> Now(WellspringDb db, string slug, PublicationTerms terms, Actor actor, CancellationToken cancel)
    {
        var published = await PublishArticle.Handle(db, slug, terms.Accepted, seal, time, actor, cancel, terms.Change);
        return published.Done ? new Chosen(time.GetUtcNow()) : published.Refusals.ToList();
    }

    private async Task<Outcome<Chosen>> Schedule(WellspringDb db, string slug, StudioForm form, Actor actor, CancellationToken cancel)
    {
        var (at, terms) = (PublisherTime.Read(form.Text("schedule-at"), settings.Zone), PublicationForm.Terms(form));
        if (!at.Done) return at.Refusals.Concat(await ScheduleArticle.Against(db, slug, terms, time, actor, cancel)).ToList();
        var scheduled = await ScheduleArticle.Handle(db, slug, at.Value, terms, time, actor, cancel);
        return scheduled.Done ? new Chosen(scheduled.Value.DueAt) : scheduled.Refusals.ToList();
    }

    private Task<IResult> Talk(HttpContext context, string slug, WellspringDb db, Func<CommentedText, Guid, StudioForm, Actor, Task<Outcome<Comment>>> act) => Act(context, slug, db, "comment", "said", async (form, actor) =>
        await LookAtArticle.Find(db, slug, context.RequestAborted) is { } article
            ? await act(CommentOnText.TextOf(article), Guid.TryParse(form.Text("comment"), CultureInfo.InvariantCulture, out var id) ? id : default, form, actor)
            : Finding.Refuse("article-unknown", "This article is no longer there."));

    private Task<IResult> Act<T>(HttpContext context, string slug, WellspringDb db, string form, string done, Func<StudioForm, Actor, Task<Outcome<T>>> act) where T : class =>
        desk.Take(context, act, _ => $"{RoomPaths.Article(slug)}?done={done}", (typed, refusals) => Page(context, slug, db, StatusCodes.Status422UnprocessableEntity, refusals, new(form, typed)));

    private async Task<IResult> Page(HttpContext context, string slug, WellspringDb db, int status, IReadOnlyList<Finding> problems, Kept? kept)
    {
        db.ChangeTracker.Clear();
        var standing = await LookAtArticle.Handle(db, slug, time, context.Actor(), context.RequestAborted);
        if (!standing.Done) return StudioPages.Plain(StatusCodes.Status404NotFound, standing.Refusals[0].Sentence);
        return await pages.Show<RoomPage>(context, status, problems,
            (nameof(RoomPage.Standing), standing.Value), (nameof(RoomPage.Kept), kept), (nameof(RoomPage.Zone), settings.Zone),
            (nameof(RoomPage.Now), time.GetUtcNow()), (nameof(RoomPage.Done), RoomWords.Done(context.Request.Query["done"])));
    }

    /// <summary>When readers get it.</summary>
    private sealed record Chosen(DateTimeOffset At);
}
