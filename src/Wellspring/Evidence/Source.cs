using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Foundation;

namespace Wellspring.Evidence;

public enum SourceKind { Guideline, SystematicReview, Trial, Observational, NarrativeReview, ExpertOrganisation, Other }

/// <summary><see cref="Sound"/> means "not listed when last checked", never more than that.</summary>
public enum Standing { Unchecked, Sound, Concern, Corrected, Retracted }

/// <summary>A bibliographic record of the library: CSL-JSON with a kind and a standing.</summary>
public sealed class Source
{
    public required Guid Id { get; init; }

    /// <summary>What texts cite: <c>bylsma2019</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The CSL-JSON item without our own fields.</summary>
    public required string Csl { get; set; }

    public required SourceKind Kind { get; set; }
    public Standing Standing { get; set; }
    public DateOnly? CheckedOn { get; set; }

    /// <summary>When it came to stand as it does; null when it never changed.</summary>
    public DateTimeOffset? StandingSince { get; set; }

    public string? Landmark { get; set; }

    /// <summary>Lower-case, without resolver or prefix; null when the record has none.</summary>
    public string? Doi { get; set; }

    public string? Pmid { get; set; }

    /// <summary>The bibliography entry as sanitised HTML in the house style, made when the record was stored.</summary>
    public string Entry { get; set; } = "";

    public bool IsSample { get; set; }
}

public static class SourceTables
{
    extension(WellspringDb db)
    {
        public DbSet<Source> Sources => db.Set<Source>();
    }
}

sealed class SourceConfiguration : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> source)
    {
        source.ToTable("evidence_sources");
        source.HasIndex(s => s.Key).IsUnique();
        source.HasIndex(s => s.Doi);
        source.HasIndex(s => s.Pmid);
    }
}
