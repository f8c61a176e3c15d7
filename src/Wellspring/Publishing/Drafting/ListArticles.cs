using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>Where an article stands, for lists; it may stand in several at once.</summary>
public enum ListState { Draft, Review, Scheduled, Live, Withdrawn, Due }

/// <param name="Find">Words that title or slug have, all of them.</param>
/// <param name="After">The last row of the page before.</param>
public sealed record ArticleFilter(string Find, ListState? State, string? Topic, string? Author, ListKey? After)
{
    /// <summary>Null for every kind.</summary>
    public ArticleKind? Kind { get; init; }
}

/// <summary>A row's place in the order: policy pages behind all others, and the latest first.</summary>
public sealed record ListKey(DateTimeOffset ChangedAt, string Slug, bool IsPolicy);

/// <param name="Draft">The open draft, when it says something that no edition has.</param>
/// <param name="States">As they are now; empty for an edition that nobody looks at.</param>
public sealed record ListedArticle(string Slug, string Title, ArticleKind Kind, DateTimeOffset ChangedAt, Guid? Draft, IReadOnlyList<ListState> States);

/// <param name="Matching">How many rows there are on all pages.</param>
/// <param name="Next">What the next page comes after; null on the last one.</param>
public sealed record ListedArticles(IReadOnlyList<ListedArticle> Rows, int Matching, ListKey? Next);

/// <summary>The articles of the site, whatever became of them, some at a time.</summary>
public static class ListArticles
{
    public const int PageSize = 50;

    public static async Task<ListedArticles> Handle(WellspringDb db, ArticleFilter filter, TimeProvider time, CancellationToken cancel)
    {
        var states = await ArticleStates.Load(db, time, cancel);
        var matching = Matching(db, filter, states, await TopicTree.Load(db, cancel));
        var count = await matching.CountAsync(cancel);
        var rows = await Page(matching, filter.After, cancel);
        var ids = rows.ConvertAll(r => r.Id);
        var of = await states.Of(ids, cancel);
        var drafts = await db.WorkingDrafts.AsNoTracking().Where(d => d.SettledAt == null && d.ArticleId != null && ids.Contains(d.ArticleId.Value)).ToDictionaryAsync(d => d.ArticleId!.Value, d => d.Id, cancel);
        var listed = rows.Take(PageSize).Select(r => new ListedArticle(r.Slug, r.Title, r.Kind, r.ChangedAt, drafts.TryGetValue(r.Id, out var draft) ? draft : null, [.. of[r.Id]])).ToList();
        return new(listed, count, rows.Count > PageSize ? new(listed[^1].ChangedAt, listed[^1].Slug, listed[^1].Kind == ArticleKind.Policy) : null);
    }

    /// <summary>What is being written now, the latest first: new articles, and drafts with news.</summary>
    public static Task<List<WorkingDraft>> BeingWritten(WellspringDb db, CancellationToken cancel) =>
        db.WorkingDrafts.AsNoTracking().Where(d => d.SettledAt == null && (d.KeptRevision == null || d.Revision != d.KeptRevision)).OrderByDescending(d => d.SavedAt).Take(PageSize).ToListAsync(cancel);

    private static IQueryable<Article> Matching(WellspringDb db, ArticleFilter filter, ArticleStates states, TopicTree topics)
    {
        var articles = db.Articles.AsNoTracking();
        foreach (var word in SoughtWords.In(filter.Find)) articles = articles.Where(a => a.ListWords.Contains(word));
        if (filter.Kind is { } kind) articles = articles.Where(a => a.Kind == kind);
        if (filter.Author is { } author) articles = articles.Where(a => a.ListAuthors.Contains(" " + author + " "));
        if (filter.Topic is { } topic) articles = Under(articles, [.. topics.Find(topic)?.WithAllBelow().SelectMany(t => t.Names) ?? [topic]]);
        return filter.State is { } state ? states.In(articles, state) : articles;
    }

    private static IQueryable<Article> Under(IQueryable<Article> articles, IReadOnlyList<string> topics)
    {
        var spaced = topics.Select(t => $" {t} ").ToArray();
        return articles.Where(a => spaced.Any(t => a.ListTopics.Contains(t)));
    }

    // Two questions and not one order over both: the index on the latest edition answers each.
    private static async Task<List<Row>> Page(IQueryable<Article> matching, ListKey? after, CancellationToken cancel)
    {
        var rows = after is { IsPolicy: true } ? [] : await After(matching.Where(a => a.Kind != ArticleKind.Policy), after, PageSize + 1).ToListAsync(cancel);
        if (rows.Count <= PageSize) rows.AddRange(await After(matching.Where(a => a.Kind == ArticleKind.Policy), after is { IsPolicy: true } ? after : null, PageSize + 1 - rows.Count).ToListAsync(cancel));
        return rows;
    }

    private static IQueryable<Row> After(IQueryable<Article> matching, ListKey? after, int atMost)
    {
#pragma warning disable CA1309 // the database compares, by the order of its own index
        var page = after is null ? matching : matching.Where(a => a.ChangedAt <= after.ChangedAt && (a.ChangedAt < after.ChangedAt || string.Compare(a.Slug, after.Slug) > 0));
#pragma warning restore CA1309
        return page.OrderByDescending(a => a.ChangedAt).ThenBy(a => a.Slug).Take(atMost).Select(a => new Row(a.Id, a.Slug, a.Title, a.Kind, a.ChangedAt));
    }

    private sealed record Row(Guid Id, string Slug, string Title, ArticleKind Kind, DateTimeOffset ChangedAt);
}
