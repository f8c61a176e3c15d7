using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>An edition was taken from the public: when, by whom, what readers are told, and where they may go instead. Never changed.</summary>
public sealed class Withdrawal
{
    public required Guid Id { get; init; }
    public required Guid ArticleId { get; init; }
    public required Guid EditionId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }

    /// <summary>For readers: why the page was taken down.</summary>
    public required string Notice { get; init; }

    /// <summary>A path of this site that answers the same need; null when there is none.</summary>
    public required string? Instead { get; init; }
}

/// <summary>Told through the outbox after an article left the public.</summary>
public sealed record ArticleWithdrawn(string Slug, Guid ArticleId);

public static class WithdrawalTables
{
    extension(WellspringDb db)
    {
        public DbSet<Withdrawal> Withdrawals => db.Set<Withdrawal>();
    }
}

sealed class WithdrawalConfiguration : IEntityTypeConfiguration<Withdrawal>
{
    public void Configure(EntityTypeBuilder<Withdrawal> withdrawal)
    {
        withdrawal.ToTable("publishing_withdrawals").HasKey(w => w.Id);
        withdrawal.Property(w => w.Id).ValueGeneratedNever();
        withdrawal.HasIndex(w => new { w.ArticleId, w.At });
        withdrawal.HasOne<Article>().WithMany().HasForeignKey(w => w.ArticleId).OnDelete(DeleteBehavior.Restrict);
        withdrawal.HasOne<Edition>().WithMany().HasForeignKey(w => w.EditionId).OnDelete(DeleteBehavior.Restrict);
    }
}
