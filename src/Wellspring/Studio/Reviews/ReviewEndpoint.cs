using System.Globalization;
using Microsoft.AspNetCore.Http;
using Wellspring.Accounts.SigningIn;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Reviewing;
using Wellspring.Studio.Room;

namespace Wellspring.Studio.Reviews;

/// <summary>A review as a reviewer goes through it, and the list of those that are open.</summary>
sealed class ReviewEndpoint(StudioPages pages, StudioSettings settings, FormDesk desk, Reauthentication again, TimeProvider time)
{
    public async Task<IResult> List(HttpContext context, WellspringDb db) =>
        await pages.Ok<ReviewsPage>(context, (nameof(ReviewsPage.Rounds), await ListRounds.Handle(db, context.RequestAborted)));

    public Task<IResult> Show(HttpContext context, Guid id, WellspringDb db) => Page(context, id, db, StatusCodes.Status200OK, [], null);

    public Task<IResult> Judge(HttpContext context, Guid id, WellspringDb db) => Act(context, id, db, "verdict", null, async (slug, form, actor) =>
        VerdictWords.Named(form.Text("word")) is { } word
            ? await GiveVerdicts.Handle(db, slug, [form.Text("claim")], word, form.Text("words"), time, actor, context.RequestAborted)
            : Finding.Refuse("verdict-unknown", "Choose one of the three: supported, needs a change, cannot be checked."));

    public Task<IResult> Comment(HttpContext context, Guid id, WellspringDb db) => Act(context, id, db, "comment", null, (slug, form, actor) =>
        CommentOnText.Handle(db, slug, form.Text("anchor"), form.Text("words"), time, actor, context.RequestAborted));

    public Task<IResult> Answer(HttpContext context, Guid id, WellspringDb db) => Act(context, id, db, "answer", null, async (slug, form, actor) =>
        await WriteComment.Answer(db, await TextOf(db, slug, context), CommentIn(form), form.Text("words"), time, actor, context.RequestAborted));

    public Task<IResult> Settle(HttpContext context, Guid id, WellspringDb db) => Act(context, id, db, "settle", null, async (slug, form, actor) =>
        await ResolveComment.Handle(db, await TextOf(db, slug, context), CommentIn(form), form.Text("settled") == "yes", time, actor, context.RequestAborted));

    /// <summary>First who it is: whoever found a tablet on a table signs nothing. Then exactly the text that was shown.</summary>
    public Task<IResult> Sign(HttpContext context, Guid id, WellspringDb db) => Act(context, id, db, "sign", "signed", async (slug, form, actor) =>
        await again.Read(context, db, form) is { Done: false } stranger
            ? stranger.Refusals.ToList()
            : await SignArticle.Shown(db, slug, form.Text("shown"), time, actor, context.RequestAborted));

    public Task<IResult> Decline(HttpContext context, Guid id, WellspringDb db) => Act(context, id, db, "decline", "declined", (slug, form, actor) =>
        DeclineReview.Handle(db, id, form.Text("decline-reason"), settings.At(RoomPaths.Article(slug)), time, actor, context.RequestAborted));

    public Task<IResult> Close(HttpContext context, Guid id, WellspringDb db) => Act(context, id, db, "close", "closed", (_, _, actor) =>
        CloseRound.Handle(db, id, time, actor, context.RequestAborted));

    private async Task<IResult> Act<T>(HttpContext context, Guid id, WellspringDb db, string form, string? done, Func<string, StudioForm, Actor, Task<Outcome<T>>> act) where T : class
    {
        if (await ReadRound.SlugOf(db, id, context.RequestAborted) is not { } slug) return NoSuch;
        return await desk.Take(context, (typed, actor) => act(slug, typed, actor), _ => RoomPaths.Review(id) + (done is null ? "" : $"?done={done}"),
            (typed, refusals) => Page(context, id, db, StatusCodes.Status422UnprocessableEntity, refusals, new(form, typed)));
    }

    private async Task<IResult> Page(HttpContext context, Guid id, WellspringDb db, int status, IReadOnlyList<Finding> problems, Kept? kept)
    {
        db.ChangeTracker.Clear();
        var round = await ReadRound.Handle(db, id, time, context.Actor(), context.RequestAborted);
        if (!round.Done) return NoSuch;
        return await pages.Show<ReviewPage>(context, status, problems,
            (nameof(ReviewPage.Round), round.Value), (nameof(ReviewPage.Text), await DeskText.Of(db, round.Value, context.RequestAborted)), (nameof(ReviewPage.Zone), settings.Zone),
            (nameof(ReviewPage.Means), await Reauthentication.Means(context, db)), (nameof(ReviewPage.Kept), kept), (nameof(ReviewPage.Done), Done(context.Request.Query["done"])));
    }

    private static string? Done(string? word) => word switch
    {
        "signed" => "Signed. Thank you. The editor can publish exactly this text.",
        "declined" => "You have declined. The editor is told, with your reason.",
        "closed" => "The review is closed. What was signed and said in it stays.",
        _ => null,
    };

    private static async Task<CommentedText> TextOf(WellspringDb db, string slug, HttpContext context) => CommentOnText.TextOf((await LookAtArticle.Find(db, slug, context.RequestAborted))!);

    private static Guid CommentIn(StudioForm form) => Guid.TryParse(form.Text("comment"), CultureInfo.InvariantCulture, out var id) ? id : default;

    private static IResult NoSuch => StudioPages.Plain(StatusCodes.Status404NotFound, "There is no such review. It may have been removed.");
}
