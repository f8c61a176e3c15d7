using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>What vouched for one edition when it went live: signed once, in the transaction of the publication, and never changed.</summary>
public sealed class TrustRecord
{
    public required Guid Id { get; init; }
    public required Guid ArticleId { get; init; }
    public required Guid EditionId { get; init; }
    public required int EditionNumber { get; init; }
    public required string Fingerprint { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>A <see cref="FlattenedJws"/> as text, byte for byte as readers get it.</summary>
    public required string Jws { get; init; }
}

/// <summary>The public half of a key that signed a record; kept for as long as there are records.</summary>
public sealed class KnownRecordKey
{
    public required string Id { get; init; }
    public required string X { get; init; }
    public required string Y { get; init; }
    public required DateTimeOffset Since { get; init; }

    public PublicRecordKey Key => new(X, Y);
}

public static class TrustRecordTables
{
    extension(WellspringDb db)
    {
        public DbSet<TrustRecord> TrustRecords => db.Set<TrustRecord>();
        public DbSet<KnownRecordKey> RecordKeys => db.Set<KnownRecordKey>();
    }
}

sealed class TrustRecordConfiguration : IEntityTypeConfiguration<TrustRecord>, IEntityTypeConfiguration<KnownRecordKey>
{
    public void Configure(EntityTypeBuilder<TrustRecord> record)
    {
        record.ToTable("publishing_trust_records").HasKey(r => r.Id);
        record.Property(r => r.Id).ValueGeneratedNever();
        record.Property(r => r.Fingerprint).HasMaxLength(64);
        record.HasIndex(r => new { r.ArticleId, r.PublishedAt });
        record.HasOne<Edition>().WithMany().HasPrincipalKey(e => new { e.Id, e.ArticleId, e.Fingerprint })
            .HasForeignKey(r => new { r.EditionId, r.ArticleId, r.Fingerprint }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<KnownRecordKey> key)
    {
        key.ToTable("publishing_record_keys").HasKey(k => k.Id);
        key.Property(k => k.Id).HasMaxLength(43);
        key.Ignore(k => k.Key);
    }
}
