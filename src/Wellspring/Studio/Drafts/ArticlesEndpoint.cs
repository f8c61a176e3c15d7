using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Foundation.Forms;
using Wellspring.Publishing;

namespace Wellspring.Studio.Drafts;

/// <summary>The list of articles. What is asked of it stands in the address, so that it can be kept and shared.</summary>
sealed class ArticlesEndpoint(StudioPages pages, TimeProvider time)
{
    private const int LongestWords = 200;

    public Task<IResult> Show(HttpContext context, WellspringDb db) => Show(context, db, StatusCodes.Status200OK, [], "");

    /// <param name="typed">The title of a new article that was refused.</param>
    public async Task<IResult> Show(HttpContext context, WellspringDb db, int status, IReadOnlyList<Finding> problems, string typed)
    {
        var filter = FilterOf(context.Request.Query);
        var list = await ListArticles.Handle(db, filter, time, context.RequestAborted);
        var view = new ArticlesView(filter, list, IsFirst(filter) ? await ListArticles.BeingWritten(db, context.RequestAborted) : [], typed)
        {
            Topics = [.. (await TopicTree.Load(db, context.RequestAborted)).All()],
            Authors = await db.People.AsNoTracking().OrderBy(p => p.Name).ToListAsync(context.RequestAborted),
        };
        return await pages.Show<ArticlesPage>(context, status, problems, (nameof(ArticlesPage.Articles), view));
    }

    private static bool IsFirst(ArticleFilter filter) => filter is { Find: "", State: null or ListState.Draft, Topic: null, Author: null, Kind: null, After: null };

    private static ArticleFilter FilterOf(IQueryCollection query) => new(
        TypedText.OneLine(query["find"].ToString(), LongestWords),
        Enum.TryParse<ListState>(query["state"], ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : null,
        Name(query["topic"].ToString()), Name(query["author"].ToString()), KeyOf(query["page"].ToString()))
    {
        Kind = Enum.TryParse<ArticleKind>(query["kind"], ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null,
    };

    private static string? Name(string slug) => Slug.IsValid(slug) ? slug : null;

    private static ListKey? KeyOf(string page) => page.Split('~') is [var ticks, var slug, .. var policy] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < DateTime.MaxValue.Ticks
        ? new(new(at, TimeSpan.Zero), slug, policy.Length > 0) : null;
}

/// <param name="Writing">What is being written; empty when something else is asked for.</param>
public sealed record ArticlesView(ArticleFilter Filter, ListedArticles List, IReadOnlyList<WorkingDraft> Writing, string Typed)
{
    public required IReadOnlyList<TopicNode> Topics { get; init; }
    public required IReadOnlyList<Person> Authors { get; init; }

    public string? Next => List.Next is { } key ? Address(key) : null;

    /// <summary>The first page for the same question.</summary>
    public string First => Address(null);

    private string Address(ListKey? key) => QueryHelpers.AddQueryString(StudioPaths.Articles, new Dictionary<string, string?>
    {
        ["find"] = Filter.Find.Length > 0 ? Filter.Find : null,
        ["state"] = Filter.State?.ToString().ToLowerInvariant(),
        ["topic"] = Filter.Topic,
        ["author"] = Filter.Author,
        ["kind"] = Filter.Kind?.ToString().ToLowerInvariant(),
        ["page"] = key is null ? null : string.Create(CultureInfo.InvariantCulture, $"{key.ChangedAt.UtcTicks}~{key.Slug}{(key.IsPolicy ? "~policy" : "")}"),
    }.Where(p => p.Value is not null));
}
