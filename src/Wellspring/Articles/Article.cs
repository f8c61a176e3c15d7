using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Foundation;

namespace Wellspring.Articles;

public enum ArticleKind { Article, Guide, Policy }

/// <summary>A document with a permanent identity. What it says stands in its editions.</summary>
public sealed class Article
{
    public required Guid Id { get; init; }
    public required string Slug { get; set; }
    public required ArticleKind Kind { get; set; }
    public bool IsSample { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Where it was imported from, as a stable key of that system; null when it was written here.</summary>
    public string? Origin { get; set; }

    /// <summary>What lists show and look through, of the latest edition: they must not read 50,000 texts for it.</summary>
    public string Title { get; private set; } = "";

    public Guid? LatestEdition { get; private set; }

    /// <summary>When the latest edition was written.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Its title and slug in lower case.</summary>
    public string ListWords { get; private set; } = "";

    /// <summary>Slugs, each with a blank before and behind it.</summary>
    public string ListTopics { get; private set; } = "";

    /// <summary>Likewise.</summary>
    public string ListAuthors { get; private set; } = "";

    internal void Show(Edition latest)
    {
        (Title, LatestEdition, ChangedAt) = (latest.Title, latest.Id, latest.WrittenAt);
        ListWords = $"{latest.Title} {Slug}".ToLowerInvariant();
        ListTopics = Spaced([.. latest.Topic is { } topic ? [topic] : Array.Empty<string>(), .. latest.Also]);
        ListAuthors = Spaced(latest.Authors);
    }

    private static string Spaced(IReadOnlyList<string> names) => names.Count == 0 ? "" : $" {string.Join(' ', names)} ";
}

public static class ArticleTables
{
    extension(WellspringDb db)
    {
        public DbSet<Article> Articles => db.Set<Article>();
        public DbSet<Edition> Editions => db.Set<Edition>();
    }
}

sealed class ArticleConfiguration : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> article)
    {
        article.ToTable("articles_articles");
        article.HasIndex(a => a.Slug).IsUnique();
        article.HasIndex(a => a.Origin).IsUnique();
        article.HasIndex(a => new { a.ChangedAt, a.Slug });
    }
}
