using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Wellspring.Accounts;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Readers;

namespace Wellspring.Studio.Inbox;

/// <summary>One message, and what the team decides about it.</summary>
sealed class MessageEndpoint(StudioPages pages, StudioSettings settings, ReadersSettings readers, IAntiforgery antiforgery, TimeProvider time)
{
    public async Task<IResult> Show(HttpContext context, long number, WellspringDb db) =>
        await Page(context, number, db, StatusCodes.Status200OK, [], new() { Reply = await Template(context, db) });

    public async Task<IResult> Decide(HttpContext context, long number, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        var typed = new TypedDecision { Decision = form.Text("decision"), Why = form.Text("why"), Article = form.Text("article") };
        var refusals = await Act(db, number, typed, context.Actor(), context.RequestAborted);
        return refusals.Count == 0 ? StudioPages.SeeOther(context, $"{StudioPaths.Inbox}/{number}") : await Page(context, number, db, StatusCodes.Status422UnprocessableEntity, refusals, typed);
    }

    public async Task<IResult> Reply(HttpContext context, long number, WellspringDb db)
    {
        if (await StudioForm.Read(context, antiforgery, settings) is not { } form) return StudioPages.NotOurs;
        var reply = new Reply(form.Text("reply"), new(settings.PublicUrl, "/crisis"));
        var sent = await TriageMessage.Reply(db, number, reply, readers, time, context.Actor(), context.RequestAborted);
        return sent.Done ? StudioPages.SeeOther(context, $"{StudioPaths.Inbox}/{number}") : await Page(context, number, db, StatusCodes.Status422UnprocessableEntity, sent.Refusals, new() { Reply = reply.Words });
    }

    private async Task<IReadOnlyList<Finding>> Act(WellspringDb db, long number, TypedDecision typed, Actor actor, CancellationToken cancel) => typed.Decision switch
    {
        "plan" => (await TriageMessage.Plan(db, number, typed.Why, time, actor, cancel)).Refusals,
        "answer" => (await TriageMessage.Answer(db, number, await Live(db, typed.Article, cancel), typed.Why, readers, time, actor, cancel)).Refusals,
        "decline" => (await TriageMessage.Decline(db, number, typed.Why, time, actor, cancel)).Refusals,
        "settle" => await Settle(db, number, typed, actor, cancel),
        "let-in" => (await TriageMessage.LetIn(db, number, time, actor, cancel)).Refusals,
        _ => [Finding.Refuse("decision-missing", "Choose what is to be done.")],
    };

    private async Task<IReadOnlyList<Finding>> Settle(WellspringDb db, long number, TypedDecision typed, Actor actor, CancellationToken cancel)
    {
        var live = await Live(db, typed.Article, cancel);
        if (live is null && typed.Article.Length > 0) return [Finding.Refuse("article-not-live", "Readers cannot open this article now. Leave the field empty, or name one that is live.")];
        return (await TriageMessage.Settle(db, number, typed.Why, live, time, actor, cancel)).Refusals;
    }

    private async Task<Answer?> Live(WellspringDb db, string article, CancellationToken cancel) =>
        await LiveArticles.WithSlug(db, SlugIn(article), cancel) is { } live ? new(live.Id, live.Slug, live.Title, new(settings.PublicUrl, live.Path)) : null;

    // An address pasted from the browser does as well.
    private static string SlugIn(string typed) => typed.Trim().TrimEnd('/').Split('/')[^1];

    private static async Task<string> Template(HttpContext context, WellspringDb db) => Guid.TryParse(context.Request.Query["template"], out var id)
        ? (await ReplyTemplates.All(db, context.RequestAborted)).SingleOrDefault(t => t.Id == id)?.Words ?? ""
        : "";

    private async Task<IResult> Page(HttpContext context, long number, WellspringDb db, int status, IReadOnlyList<Finding> problems, TypedDecision typed)
    {
        if (await ReadMessage.Handle(db, number, context.RequestAborted) is not { } opened) return StudioPages.Plain(StatusCodes.Status404NotFound, $"There is no message {number}. What readers wrote is deleted after a while.");
        return await pages.Show<MessagePage>(context, status, problems, (nameof(MessagePage.Opened), opened), (nameof(MessagePage.Typed), typed), (nameof(MessagePage.Templates), await ReplyTemplates.All(db, context.RequestAborted)));
    }
}

/// <summary>What was typed into the forms of a message.</summary>
public sealed record TypedDecision
{
    public string Decision { get; init; } = "";
    public string Why { get; init; } = "";
    public string Article { get; init; } = "";
    public string Reply { get; init; } = "";
}
