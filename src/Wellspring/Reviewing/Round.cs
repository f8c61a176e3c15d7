using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Accounts;
using Wellspring.Foundation;

namespace Wellspring.Reviewing;

/// <summary>
/// Reviewers are asked to read a text by a day. The round is on whatever the text says last: an edition that is written while it is open
/// is what they read from then on, and who signed the one before is asked again. It knows the text by its identity alone.
/// </summary>
public sealed class Round
{
    public required Guid Id { get; init; }

    /// <summary>The identity of the text that is read, whatever kind of text it is.</summary>
    public required Guid TextId { get; init; }

    /// <summary>The fingerprint of what it said when the round was opened.</summary>
    public required string OpenedOn { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }
    public required Guid OpenedBy { get; init; }
    public required DateOnly DueOn { get; init; }

    /// <summary>For the reviewers; empty when there is nothing to add.</summary>
    public required string Note { get; init; }

    /// <summary>Null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>What closed it, in a sentence.</summary>
    public string Outcome { get; private set; } = "";

    public List<InvitedReviewer> Invited { get; } = [];

    internal void Close(DateTimeOffset now, string outcome) => (ClosedAt, Outcome) = (now, outcome);
}

/// <summary>Somebody who was asked to read. That they signed stands in their sign-off, and nowhere else.</summary>
public sealed class InvitedReviewer
{
    public required Guid UserId { get; init; }
    public required DateTimeOffset InvitedAt { get; init; }
    public DateTimeOffset? DeclinedAt { get; private set; }

    /// <summary>Why they declined, for the team.</summary>
    public string Reason { get; private set; } = "";

    internal void Decline(DateTimeOffset now, string reason) => (DeclinedAt, Reason) = (now, reason);
}

public static class RoundTables
{
    extension(WellspringDb db)
    {
        public DbSet<Round> Rounds => db.Set<Round>();

        public Task<Round?> OpenRound(Guid text, CancellationToken cancel) => db.Rounds.SingleOrDefaultAsync(r => r.TextId == text && r.ClosedAt == null, cancel);
    }
}

sealed class RoundConfiguration : IEntityTypeConfiguration<Round>
{
    public void Configure(EntityTypeBuilder<Round> round)
    {
        round.ToTable("reviewing_rounds");
        round.Property(r => r.Id).ValueGeneratedNever();
        round.Property(r => r.OpenedOn).HasMaxLength(64);
        round.Property(r => r.ClosedAt).IsConcurrencyToken();
        round.HasIndex(r => r.TextId).IsUnique().HasFilter("\"ClosedAt\" IS NULL");
        round.HasIndex(r => new { r.TextId, r.OpenedAt });
        round.HasOne<StaffUser>().WithMany().HasForeignKey(r => r.OpenedBy).OnDelete(DeleteBehavior.Restrict);
        round.HasMany(r => r.Invited).WithOne().HasForeignKey("RoundId").IsRequired();
        round.Navigation(r => r.Invited).AutoInclude();
    }
}

sealed class InvitedReviewerConfiguration : IEntityTypeConfiguration<InvitedReviewer>
{
    public void Configure(EntityTypeBuilder<InvitedReviewer> invited)
    {
        invited.ToTable("reviewing_invited");
        invited.Property<Guid>("RoundId");
        invited.HasKey("RoundId", nameof(InvitedReviewer.UserId));
        invited.HasIndex(i => i.UserId);
        invited.HasOne<StaffUser>().WithMany().HasForeignKey(i => i.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}
