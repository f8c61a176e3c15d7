using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>A text that went live on a sign-off that was not independent, and the moment by which an independent one must have come.</summary>
public sealed class UrgentPublication
{
    public required Guid Id { get; init; }
    public required Guid ArticleId { get; init; }
    public required Guid EditionId { get; init; }
    public required Guid SignOffId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required DateTimeOffset Until { get; init; }

    /// <summary>For readers.</summary>
    public required string Reason { get; init; }

    public required string By { get; init; }

    /// <summary>When an independent sign-off made the article an ordinary publication; null for as long as none has, also when it was taken down.</summary>
    public DateTimeOffset? SettledAt { get; set; }
}

/// <summary>Handed out by the outbox when the time for a second sign-off is over.</summary>
public sealed record UrgencyOver(Guid UrgentPublication);

public static class UrgentPublicationTables
{
    extension(WellspringDb db)
    {
        public DbSet<UrgentPublication> UrgentPublications => db.Set<UrgentPublication>();

        /// <summary>Those of an article that no ordinary publication has followed, the first one first: all share its end.</summary>
        internal Task<List<UrgentPublication>> OpenUrgencies(Guid article, CancellationToken cancel) =>
            db.UrgentPublications.Where(u => u.ArticleId == article && u.SettledAt == null).OrderBy(u => u.Until).ToListAsync(cancel);
    }
}

sealed class UrgentPublicationConfiguration : IEntityTypeConfiguration<UrgentPublication>
{
    public void Configure(EntityTypeBuilder<UrgentPublication> urgent)
    {
        urgent.ToTable("publishing_urgent_publications").HasKey(u => u.Id);
        urgent.Property(u => u.Id).ValueGeneratedNever();
        urgent.Property(u => u.SettledAt).IsConcurrencyToken();
        urgent.HasIndex(u => u.SignOffId);
        urgent.HasOne<Article>().WithMany().HasForeignKey(u => u.ArticleId).OnDelete(DeleteBehavior.Restrict);
        urgent.HasOne<Edition>().WithMany().HasForeignKey(u => u.EditionId).OnDelete(DeleteBehavior.Restrict);
        urgent.HasOne<SignOff>().WithMany().HasForeignKey(u => u.SignOffId).OnDelete(DeleteBehavior.Restrict);
    }
}
