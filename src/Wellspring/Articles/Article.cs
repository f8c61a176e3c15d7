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
    }
}
