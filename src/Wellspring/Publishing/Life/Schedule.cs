using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>One edition that goes live at a moment which a member of the team chose, on the terms they named. A later draft changes nothing about it.</summary>
public sealed class Schedule
{
    public required Guid Id { get; init; }
    public required Guid ArticleId { get; init; }
    public required Guid EditionId { get; init; }
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The moment as it was chosen, with the time zone it was meant in: "2027-03-28T09:00 Europe/Berlin".</summary>
    public required string Chosen { get; init; }

    public required Guid ByUser { get; init; }
    public required PublicationTerms Terms { get; init; }

    /// <summary>When it was done with: published, refused or cancelled; null while it waits.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>"published", by whom it was cancelled or what replaced it, or why it was not published.</summary>
    public string Outcome { get; private set; } = "";

    internal void Settle(DateTimeOffset now, string outcome) => (SettledAt, Outcome) = (now, outcome);
}

/// <summary>Handed out by the outbox when a schedule falls due.</summary>
public sealed record ScheduleDue(Guid Schedule);

public static class ScheduleTables
{
    extension(WellspringDb db)
    {
        public DbSet<Schedule> Schedules => db.Set<Schedule>();
    }
}

sealed class ScheduleConfiguration : IEntityTypeConfiguration<Schedule>
{
    public void Configure(EntityTypeBuilder<Schedule> schedule)
    {
        schedule.ToTable("publishing_schedules").HasKey(s => s.Id);
        schedule.Property(s => s.Id).ValueGeneratedNever();
        schedule.Property(s => s.Terms).AsJson();
        // Whoever settles it second has acted on what is no longer so, and stores nothing.
        schedule.Property(s => s.SettledAt).IsConcurrencyToken();
        schedule.HasIndex(s => s.ArticleId).IsUnique().HasFilter("\"SettledAt\" IS NULL");
        schedule.HasOne<Article>().WithMany().HasForeignKey(s => s.ArticleId).OnDelete(DeleteBehavior.Restrict);
        schedule.HasOne<Edition>().WithMany().HasForeignKey(s => s.EditionId).OnDelete(DeleteBehavior.Restrict);
        schedule.HasOne<StaffUser>().WithMany().HasForeignKey(s => s.ByUser).OnDelete(DeleteBehavior.Restrict);
    }
}
