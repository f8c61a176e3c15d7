using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>Opens the place where an article is written: a new one, or the next edition of one that is there.</summary>
public static class BeginDraft
{
    public static async Task<Outcome<WorkingDraft>> New(WellspringDb db, string title, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        var words = DraftWords.Clean(new() { Slug = "", Title = title, Body = "" });
        if (Against(words, actor) is { Count: > 0 } refusals) return refusals;
        return await Begin(db, words, null, time.GetUtcNow(), actor, cancel);
    }

    /// <summary>A policy page that the site is expected to have: where somebody has begun it already, that one.</summary>
    public static async Task<Outcome<WorkingDraft>> Policy(WellspringDb db, ExpectedPolicy policy, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        if (!actor.May(OpenDraft.Writers)) return NotAllowed;
        await using var alone = await db.ActAlone(cancel);
        if (await db.Articles.AnyAsync(a => a.Slug == policy.Slug, cancel)) return Finding.Refuse("slug-taken", $"The address \"{policy.Slug}\" is taken by something that was written before. Open it from the list of articles.");
        var draft = await db.WorkingDrafts.FirstOrDefaultAsync(d => d.Slug == policy.Slug && d.ArticleId == null && d.SettledAt == null, cancel)
            ?? await Begin(db, new() { Slug = policy.Slug, Kind = ArticleKind.Policy, Title = policy.Title, Body = "" }, null, time.GetUtcNow(), actor, cancel);
        await alone.Commit(cancel);
        return draft;
    }

    /// <summary>The article's draft; when it has none, one with the words of its latest edition.</summary>
    public static async Task<Outcome<WorkingDraft>> Of(WellspringDb db, string slug, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        if (!actor.May(OpenDraft.Writers)) return NotAllowed;
        await using var alone = await db.ActAlone(cancel);
        var article = await db.Articles.SingleOrDefaultAsync(a => a.Slug == slug, cancel);
        if (article is null || await db.LatestEdition(article.Id, cancel) is not { } edition) return ArticleUnknown.With(slug);
        var draft = await db.WorkingDrafts.SingleOrDefaultAsync(d => d.ArticleId == article.Id && d.SettledAt == null, cancel)
            ?? await Begin(db, Draft.Of(article, edition), edition, time.GetUtcNow(), actor, cancel);
        await alone.Commit(cancel);
        return draft;
    }

    private static async Task<WorkingDraft> Begin(WellspringDb db, Draft words, Edition? from, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        var draft = new WorkingDraft { Id = Guid.CreateVersion7(now), BegunAt = now };
        db.AddRange(draft, draft.Keep(words, now, actor));
        if (from is not null) draft.BecomeEdition(from, draft.Revision);
        db.Record(actor, "began draft", from is null ? $"draft/{draft.Id}" : $"article/{words.Slug}", now, words.Title);
        await db.SaveChangesAsync(cancel);
        return draft;
    }

    private static List<Finding> Against(Draft words, Actor actor)
    {
        var refusals = DraftWords.Against(words).ToList();
        if (!actor.May(OpenDraft.Writers)) refusals.Add(NotAllowed);
        if (words.Title.Length == 0) refusals.Add(Finding.Refuse("title-missing", "Give the article a title. It can be changed at any time."));
        return refusals;
    }

    private static Finding NotAllowed => Finding.Refuse("not-allowed", "Only a writer, an editor or an administrator begins a draft.");
}
