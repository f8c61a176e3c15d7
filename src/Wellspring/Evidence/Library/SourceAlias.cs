using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>
/// A key that was retired when its record was merged into another of the same work. Texts go on citing by it: wherever a key is looked up,
/// it stands for the kept source. It leads to a row and never to another key, so no chain of merges is a circle.
/// </summary>
public sealed class SourceAlias
{
    internal const int LongestKey = 200;

    public required string Key { get; init; }

    /// <summary>The source that is kept.</summary>
    public required Guid SourceId { get; set; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The record that was retired, as it was; null when a file brought the key.</summary>
    public string? Csl { get; init; }
}

public static class SourceAliasTables
{
    extension(WellspringDb db)
    {
        public DbSet<SourceAlias> SourceAliases => db.Set<SourceAlias>();
    }
}

sealed class SourceAliasConfiguration : IEntityTypeConfiguration<SourceAlias>
{
    public void Configure(EntityTypeBuilder<SourceAlias> alias)
    {
        alias.ToTable("evidence_source_aliases").HasKey(a => a.Key);
        alias.Property(a => a.SourceId).IsRequired();
        alias.HasIndex(a => a.SourceId);
        alias.HasOne<Source>().WithMany().HasForeignKey(a => a.SourceId).OnDelete(DeleteBehavior.Cascade);
    }
}
