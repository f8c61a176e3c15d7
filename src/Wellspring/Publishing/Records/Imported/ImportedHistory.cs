using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

public enum HistoryKind { Event, Policy, Key }

/// <summary>
/// What files of an import say that was done on the site they come from: an event in the life of an article, a version of that
/// site's editorial policy, a public key that its records can be checked with. History: it is no act of this site, and nothing here goes by it but caution.
/// </summary>
public sealed class ImportedHistory
{
    public required Guid Id { get; init; }

    /// <summary>Null for what is of the whole site.</summary>
    public required Guid? ArticleId { get; init; }

    public required HistoryKind Kind { get; init; }

    /// <summary>SHA-256 of <see cref="Json"/>: the same twice is one.</summary>
    public required string Hash { get; init; }

    /// <summary>In canonical form (RFC 8785).</summary>
    public required string Json { get; init; }

    public required DateTimeOffset ImportedAt { get; init; }
}

public static class ImportedHistoryTables
{
    extension(WellspringDb db)
    {
        public DbSet<ImportedHistory> ImportedHistory => db.Set<ImportedHistory>();
    }
}

sealed class ImportedHistoryConfiguration : IEntityTypeConfiguration<ImportedHistory>
{
    public void Configure(EntityTypeBuilder<ImportedHistory> history)
    {
        history.ToTable("publishing_imported_history").HasKey(h => h.Id);
        history.Property(h => h.Id).ValueGeneratedNever();
        history.Property(h => h.Hash).HasMaxLength(64);
        history.HasIndex(h => new { h.ArticleId, h.Hash }).IsUnique();
        history.HasOne<Article>().WithMany().HasForeignKey(h => h.ArticleId).OnDelete(DeleteBehavior.Restrict);
    }
}
