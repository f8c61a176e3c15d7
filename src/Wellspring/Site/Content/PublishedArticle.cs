using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Publishing;

namespace Wellspring.Site.Content;

/// <summary>What lists and bylines need to know of a live edition; its text is read only to render its own page.</summary>
public sealed record PublishedArticle
{
    public required Guid EditionId { get; init; }
    public required string Slug { get; init; }
    public required ArticleKind Kind { get; init; }
    public required bool IsSample { get; init; }
    public required string Title { get; init; }
    public required string Standfirst { get; init; }
    public required string Description { get; init; }
    public required string? Topic { get; init; }
    public required IReadOnlyList<string> Also { get; init; }
    public required IReadOnlyList<string> Audiences { get; init; }
    public required IReadOnlyList<string> Authors { get; init; }
    public required string? PartOf { get; init; }
    public required int? Part { get; init; }
    public required DateTimeOffset FirstPublishedAt { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }
    public required Guid? ReviewerId { get; init; }

    /// <summary>When the reviewer signed: the only review date a reader is ever shown.</summary>
    public required DateTimeOffset SignedAt { get; init; }

    /// <summary>Why it went live before an independent reviewer had signed it; null when one has.</summary>
    public string? UrgentReason { get; init; }

    public DateTimeOffset? UrgentUntil { get; init; }

    public string Path => PublicPaths.Of(Kind, Slug);

    public IEnumerable<string> Topics => Topic is null ? Also : Also.Prepend(Topic).Distinct();

    /// <summary>With its topics by the names that they have now: what it names may have been merged since.</summary>
    internal PublishedArticle Under(TopicTree tree) => Topics.All(topic => tree.Find(topic) is not { } found || found.Slug == topic)
        ? this
        : this with { Topic = Now(Topic, tree), Also = [.. Also.Select(also => Now(also, tree)!).Distinct()] };

    private static string? Now(string? topic, TopicTree tree) => tree.Find(topic)?.Slug ?? topic;

    public bool IsPolicy => Kind == ArticleKind.Policy;
}

public static class TopicUrls
{
    extension(TopicNode topic)
    {
        /// <summary>The address of the topic's page, which tells its place in the tree.</summary>
        public string Url => PublicPaths.Of(topic);
    }
}

/// <summary>A person and what they wrote or reviewed.</summary>
/// <param name="SignedUrgently">What went live on their signature though they are not independent of it: nobody has reviewed it yet.</param>
public sealed record PersonWork(Person Person, IReadOnlyList<PublishedArticle> Wrote, IReadOnlyList<PublishedArticle> Reviewed, IReadOnlyList<PublishedArticle> SignedUrgently)
{
    private const int LongestIntroduction = 220;

    public string Path => "/people/" + Person.Slug;

    /// <summary>How the biography begins, as plain words. Thousands of pages show the same: it is read once.</summary>
    public string Introduction => field ??= Opening.Of(string.Join(' ', ArticleText.Parse(Person.Biography).AllBlocks().OfType<Paragraph>().Select(p => Walk.PlainText(p.Content))), LongestIntroduction);
}
