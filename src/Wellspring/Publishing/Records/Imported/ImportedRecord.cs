using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>A review record that came with an import: what another site, or this one before, says of an article. History, and no sign-off of this site.</summary>
public sealed class ImportedRecord
{
    public required Guid Id { get; init; }
    public required Guid ArticleId { get; init; }

    /// <summary>SHA-256 of <see cref="Jws"/>: the same record twice is one.</summary>
    public required string Hash { get; init; }

    /// <summary>A <see cref="FlattenedJws"/> as text, byte for byte as it came.</summary>
    public required string Jws { get; init; }

    public required DateTimeOffset ImportedAt { get; init; }
}

/// <summary>That an imported record's sign-off counts here again: which sign-off stands for it, and whose key vouched.</summary>
public sealed class TakenUpRecord
{
    public required Guid RecordId { get; init; }
    public required Guid SignOffId { get; init; }
    public required string KeyId { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>A key of another installation whose records an administrator has decided to believe. Gone again when they are believed no more.</summary>
public sealed class TrustedKey
{
    public required string Id { get; init; }
    public required string X { get; init; }
    public required string Y { get; init; }
    public required DateTimeOffset TrustedAt { get; init; }
    public required Guid TrustedByUser { get; init; }

    public PublicRecordKey Key => new(X, Y);
}

public static class ImportedRecordTables
{
    extension(WellspringDb db)
    {
        public DbSet<ImportedRecord> ImportedRecords => db.Set<ImportedRecord>();
        public DbSet<TakenUpRecord> TakenUpRecords => db.Set<TakenUpRecord>();
        public DbSet<TrustedKey> TrustedKeys => db.Set<TrustedKey>();
    }
}

sealed class ImportedRecordConfiguration : IEntityTypeConfiguration<ImportedRecord>, IEntityTypeConfiguration<TakenUpRecord>, IEntityTypeConfiguration<TrustedKey>
{
    public void Configure(EntityTypeBuilder<ImportedRecord> record)
    {
        record.ToTable("publishing_imported_records").HasKey(r => r.Id);
        record.Property(r => r.Id).ValueGeneratedNever();
        record.Property(r => r.Hash).HasMaxLength(64);
        record.HasIndex(r => new { r.ArticleId, r.Hash }).IsUnique();
        record.HasOne<Article>().WithMany().HasForeignKey(r => r.ArticleId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TakenUpRecord> taken)
    {
        taken.ToTable("publishing_taken_up_records").HasKey(t => t.RecordId);
        taken.Property(t => t.KeyId).HasMaxLength(43);
        taken.HasOne<ImportedRecord>().WithOne().HasForeignKey<TakenUpRecord>(t => t.RecordId).OnDelete(DeleteBehavior.Restrict);
        taken.HasOne<SignOff>().WithMany().HasForeignKey(t => t.SignOffId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TrustedKey> key)
    {
        key.ToTable("publishing_trusted_keys").HasKey(k => k.Id);
        key.Property(k => k.Id).HasMaxLength(43);
        key.Ignore(k => k.Key);
    }
}
