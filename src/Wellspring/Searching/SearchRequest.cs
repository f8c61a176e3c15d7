namespace Wellspring.Searching;

/// <summary>What somebody looks for.</summary>
/// <param name="Topic">Only under this topic, by its slug.</param>
/// <param name="Kind">Only of this kind.</param>
/// <param name="Page">From 1.</param>
public sealed record SearchRequest(string Words, string? Topic = null, string? Kind = null, int Page = 1)
{
    public const int PageSize = 10;

    /// <summary>Whoever has not found it on so many pages needs other words.</summary>
    public const int LastPage = 20;

    public const int LongestQuery = 200;
}

/// <param name="Passage">HTML: encoded text in which nothing but <c>mark</c> is markup.</param>
public sealed record SearchHit(string Path, string Kind, string Title, string Passage, IReadOnlyList<SearchTopic> Trail, string Reviewed);

/// <param name="Name">What a filter asks for.</param>
public sealed record SearchCount(string Name, string Title, int Hits);

/// <param name="Total">All hits within the filters, also those beyond the last page.</param>
/// <param name="Kinds">Within the topic that was asked for.</param>
/// <param name="Topics">Within the kind that was asked for.</param>
/// <param name="Understood">The words that were looked for in place of some that no page has; empty when none were.</param>
public sealed record SearchResults(IReadOnlyList<SearchHit> Hits, int Total, int Page, IReadOnlyList<SearchCount> Kinds, IReadOnlyList<SearchCount> Topics, IReadOnlyList<string> Understood)
{
    public int Pages => Math.Min(SearchRequest.LastPage, (Total + SearchRequest.PageSize - 1) / SearchRequest.PageSize);
}

public sealed record Suggestion(string Path, string Title, string Kind);
