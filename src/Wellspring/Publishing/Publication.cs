using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>Which edition of an article is live, since when, by whom, on which sign-off. One row per article.</summary>
public sealed class Publication
{
    public required Guid ArticleId { get; init; }
    public required Guid EditionId { get; set; }
    public required Guid SignOffId { get; set; }

    /// <summary>When the article first went live.</summary>
    public required DateTimeOffset FirstPublishedAt { get; init; }

    /// <summary>When this edition went live.</summary>
    public required DateTimeOffset PublishedAt { get; set; }

    public required string PublishedBy { get; set; }
}

/// <summary>Warnings that were accepted when an edition went live, each with its reason.</summary>
public sealed record AcceptedWarning(string Code, string Reason);

/// <summary>Told through the outbox after an edition went live.</summary>
public sealed record ArticlePublished(string Slug, Guid ArticleId, Guid EditionId);

public static class PublicationTables
{
    extension(WellspringDb db)
    {
        public DbSet<Publication> Publications => db.Set<Publication>();
    }
}

sealed class PublicationConfiguration : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> publication)
    {
        publication.ToTable("publishing_publications").HasKey(p => p.ArticleId);
        publication.HasOne<Article>().WithOne().HasForeignKey<Publication>(p => p.ArticleId).OnDelete(DeleteBehavior.Restrict);
        publication.HasOne<Edition>().WithMany().HasForeignKey(p => p.EditionId).OnDelete(DeleteBehavior.Restrict);
        publication.HasOne<SignOff>().WithMany().HasForeignKey(p => p.SignOffId).OnDelete(DeleteBehavior.Restrict);
    }
}
