using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Readers;

/// <summary>Where a message stands; a message without an act is new.</summary>
public enum TriageState { New, Planned, Answered, Declined, Settled }

/// <summary>What the team did about a message, when and why. The last act says how it stands; none is ever changed.</summary>
public sealed class TriageAct
{
    public long Number { get; private init; }
    public required long Message { get; init; }
    public required TriageState State { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
    public required Guid? ByUser { get; init; }

    /// <summary>For the team; empty where the act speaks for itself.</summary>
    public required string Why { get; init; }

    /// <summary>The article that answers it, or is to.</summary>
    public Guid? ArticleId { get; init; }
}

sealed class TriageActConfiguration : IEntityTypeConfiguration<TriageAct>
{
    public void Configure(EntityTypeBuilder<TriageAct> act)
    {
        act.ToTable("readers_triage").HasKey(a => a.Number);
        act.Property(a => a.Number).ValueGeneratedOnAdd();
        act.HasIndex(a => a.Message);
        act.HasOne<Message>().WithMany().HasForeignKey(a => a.Message).OnDelete(DeleteBehavior.Cascade);
        act.HasOne<Article>().WithMany().HasForeignKey(a => a.ArticleId).OnDelete(DeleteBehavior.SetNull);
    }
}
