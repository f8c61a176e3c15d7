using Wellspring.Searching;

namespace Wellspring.Tests.Searching;

/// <summary>A few pages in an index in memory.</summary>
sealed class Shelf : IDisposable
{
    private readonly SearchIndex index = new(null, "tests");

    private Shelf(IEnumerable<SearchDocument> documents) => index.Change(documents.Select(d => (d, 1L)), []);

    public static Shelf Of(params SearchDocument[] documents) => new(documents);

    public static SearchDocument Page(string title, string text = "", string[]? headings = null, string kind = "Article", params string[] topics) =>
        new("/articles/" + title.ToLowerInvariant().Replace(' ', '-'), kind, title, "", [.. topics.Select(t => new SearchTopic(t, t.ToUpperInvariant()))], [])
        { Text = text, Headings = headings ?? [] };

    public IReadOnlyList<string> Titles(string words) => [.. Find(words).Hits.Select(h => h.Title)];

    public SearchResults Find(string words, string? topic = null, string? kind = null, int page = 1) => index.Search(new(words, topic, kind, page))!;

    public IReadOnlyList<string> Suggested(string words) => [.. index.Suggest(words).Select(s => s.Title)];

    public void Dispose() => index.Dispose();
}
