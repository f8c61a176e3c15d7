using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Wellspring.Foundation;

/// <summary>Who did what to what, with which proof; written in the transaction of the act itself, never changed.</summary>
public sealed class AuditEntry
{
    /// <summary>Counts from 1 without a gap.</summary>
    public long Id { get; internal set; }

    public required DateTimeOffset At { get; init; }
    public required Guid? UserId { get; init; }
    public required string ActorName { get; init; }

    /// <summary>The act, as a verb in the past: "published", "signed".</summary>
    public required string Act { get; init; }

    /// <summary>What it was done to, as "article/is-crying-good-for-you".</summary>
    public required string Subject { get; init; }

    public required string Details { get; init; }

    /// <summary>The hash of the entry before this one.</summary>
    public string Previous { get; internal set; } = "";

    /// <summary>See <see cref="AuditChain.HashOf"/>.</summary>
    public string Hash { get; internal set; } = "";
}

public static class AuditTables
{
    extension(WellspringDb db)
    {
        public DbSet<AuditEntry> Audit => db.Set<AuditEntry>();

        /// <summary>Adds an entry to the unit of work; it is stored, or not, together with the act.</summary>
        public void Record(Actor actor, string act, string subject, DateTimeOffset at, string details = "") =>
            db.Acts.Add(new AuditEntry { At = at, UserId = actor.UserId, ActorName = actor.Name, Act = act, Subject = subject, Details = details });
    }
}

sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable("foundation_audit").HasKey(e => e.Id);
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.Property(e => e.Previous).HasMaxLength(64);
        entry.Property(e => e.Hash).HasMaxLength(64);
        entry.HasIndex(e => e.Previous).IsUnique();
        entry.HasIndex(e => new { e.Subject, e.Id });
        entry.HasIndex(e => new { e.ActorName, e.Id });
        entry.HasIndex(e => new { e.Act, e.Id });
        entry.HasIndex(e => e.At);
    }
}
