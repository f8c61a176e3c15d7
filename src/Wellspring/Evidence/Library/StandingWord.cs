using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>A member of the team said how a source stands, and on what evidence. Never changed.</summary>
public sealed class StandingWord
{
    public required Guid Id { get; init; }
    public required Guid SourceId { get; set; }
    public required Standing From { get; init; }
    public required Standing To { get; init; }

    /// <summary>Where the publisher's notice can be read.</summary>
    public required string Address { get; init; }

    public required string Note { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
}

public static class StandingWordTables
{
    extension(WellspringDb db)
    {
        public DbSet<StandingWord> StandingWords => db.Set<StandingWord>();
    }
}

sealed class StandingWordConfiguration : IEntityTypeConfiguration<StandingWord>
{
    public void Configure(EntityTypeBuilder<StandingWord> word)
    {
        word.ToTable("evidence_standing_words");
        word.Property(w => w.Id).ValueGeneratedNever();
        word.HasIndex(w => new { w.SourceId, w.At });
        word.HasOne<Source>().WithMany().HasForeignKey(w => w.SourceId).OnDelete(DeleteBehavior.Cascade);
    }
}
