using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;
using Wellspring.Foundation.Forms;

namespace Wellspring.Reviewing;

/// <summary>Where a comment is put.</summary>
/// <param name="Anchor">The hash of the block or claim; whoever calls has found it in the text.</param>
/// <param name="Words">What stands there.</param>
public sealed record CommentedPlace(CommentedText Text, string Anchor, string Words);

/// <param name="Subject">The text as the audit log names it.</param>
public sealed record CommentedText(Guid Id, string Subject, bool IsSample);

/// <summary>Somebody of the team says something of a place in a text, or answers what was said.</summary>
public static class WriteComment
{
    public const int Longest = 2000;

    private const int LongestQuote = 160;
    private const Roles Who = Roles.Writer | Roles.Editor | Roles.Reviewer | Roles.Administrator;

    public static async Task<Outcome<Comment>> Handle(WellspringDb db, CommentedPlace place, string words, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        var refusals = Refusals(place.Text, words, actor).ToList();
        if (refusals.Count > 0) return refusals;
        return await Store(db, place.Text, Said(place.Text, place.Anchor, Opening(place.Words), null, words, time.GetUtcNow(), actor), actor, cancel);
    }

    /// <summary>An answer goes to the end of its thread, and opens it again when it was settled.</summary>
    public static async Task<Outcome<Comment>> Answer(WellspringDb db, CommentedText text, Guid comment, string words, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        var refusals = Refusals(text, words, actor).ToList();
        await using var alone = await db.ActAlone(cancel);
        var first = await db.Comments.SingleOrDefaultAsync(c => c.Id == comment && c.TextId == text.Id && c.Answers == null, cancel);
        if (first is null) refusals.Add(ResolveComment.Unknown);
        if (refusals.Count > 0) return refusals;

        first!.Reopen();
        var stored = await Store(db, text, Said(text, first.Anchor, first.Quote, first.Id, words, time.GetUtcNow(), actor), actor, cancel);
        await alone.Commit(cancel);
        return stored;
    }

    private static IEnumerable<Finding> Refusals(CommentedText text, string words, Actor actor)
    {
        foreach (var refusal in AgainstActor(text, actor)) yield return refusal;
        if (words.Trim().Length is 0 or > Longest) yield return Finding.Refuse("comment-length", words.Trim().Length == 0 ? "Write the comment first." : $"A comment has at most {Longest} characters; this one has {words.Trim().Length}.");
    }

    /// <summary>Why somebody has no say in what is said of this text.</summary>
    internal static IEnumerable<Finding> AgainstActor(CommentedText text, Actor actor)
    {
        if (!actor.May(Who) || actor.UserId is null) yield return Finding.Refuse("not-allowed", "Only a writer, an editor, a reviewer or an administrator comments on a text.");
        if (actor.IsSample && !text.IsSample) yield return Finding.Refuse("not-allowed", $"{actor.Name} is an invented sample user and comments on sample articles only.");
    }

    private static Comment Said(CommentedText text, string anchor, string quote, Guid? answers, string words, DateTimeOffset now, Actor actor) => new()
    {
        Id = Guid.CreateVersion7(now), TextId = text.Id, Anchor = anchor, Quote = quote, Answers = answers, UserId = actor.UserId!.Value, At = now, Words = words.Trim(),
    };

    private static async Task<Comment> Store(WellspringDb db, CommentedText text, Comment comment, Actor actor, CancellationToken cancel)
    {
        db.Add(comment);
        db.Record(actor, comment.Answers is null ? "commented" : "answered a comment", text.Subject, comment.At, comment.Anchor);
        await db.SaveChangesAsync(cancel);
        return comment;
    }

    private static string Opening(string words) => TypedText.OneLine(words, LongestQuote);
}

/// <summary>A thread is settled, or opened again; what was said stays.</summary>
public static class ResolveComment
{
    internal static readonly Finding Unknown = Finding.Refuse("comment-unknown", "This comment is no longer there. Open the page again.");

    public static async Task<Outcome<Comment>> Handle(WellspringDb db, CommentedText text, Guid comment, bool settled, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        if (WriteComment.AgainstActor(text, actor).ToList() is { Count: > 0 } refusals) return refusals;
        if (await db.Comments.SingleOrDefaultAsync(c => c.Id == comment && c.TextId == text.Id && c.Answers == null, cancel) is not { } first) return Unknown;
        if (first.ResolvedAt is not null == settled) return first;
        if (settled) first.Resolve(time.GetUtcNow(), actor.UserId!.Value);
        else first.Reopen();
        db.Record(actor, settled ? "settled a comment" : "opened a comment again", text.Subject, time.GetUtcNow(), first.Anchor);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return first;
    }
}
