using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>What a new edition does to the one that readers had: puts an error right, brings it up to date, or neither.</summary>
public enum CorrectionKind { Correction, Update, Minor }

/// <summary>What the editor says of a change, in words for readers.</summary>
public sealed record ChangeNote(CorrectionKind Kind, string Words)
{
    public static ChangeNote Unsaid { get; } = new(CorrectionKind.Update, "");
}

/// <summary>One edition took the place of another before the public, at once or after the other was withdrawn. Never changed, so that what was once live can always be seen.</summary>
public sealed class Correction
{
    public required Guid Id { get; init; }
    public required Guid ArticleId { get; init; }
    public required Guid FromEditionId { get; init; }
    public required Guid ToEditionId { get; init; }
    public required CorrectionKind Kind { get; init; }

    /// <summary>For readers; empty when the editor said nothing.</summary>
    public required string Words { get; init; }

    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }

    internal static Correction Of(Guid before, Edition next, ChangeNote note, DateTimeOffset now, Actor by) => new()
    {
        Id = Guid.CreateVersion7(now),
        ArticleId = next.ArticleId,
        FromEditionId = before,
        ToEditionId = next.Id,
        Kind = note.Kind,
        Words = note.Words,
        At = now,
        By = by.Name,
    };
}

public static class CorrectionTables
{
    extension(WellspringDb db)
    {
        public DbSet<Correction> Corrections => db.Set<Correction>();
    }
}

sealed class CorrectionConfiguration : IEntityTypeConfiguration<Correction>
{
    public void Configure(EntityTypeBuilder<Correction> correction)
    {
        correction.ToTable("publishing_corrections").HasKey(c => c.Id);
        correction.Property(c => c.Id).ValueGeneratedNever();
        correction.HasIndex(c => new { c.ArticleId, c.At });
        correction.HasOne<Article>().WithMany().HasForeignKey(c => c.ArticleId).OnDelete(DeleteBehavior.Restrict);
        correction.HasOne<Edition>().WithMany().HasForeignKey(c => c.FromEditionId).OnDelete(DeleteBehavior.Restrict);
        correction.HasOne<Edition>().WithMany().HasForeignKey(c => c.ToEditionId).OnDelete(DeleteBehavior.Restrict);
    }
}
