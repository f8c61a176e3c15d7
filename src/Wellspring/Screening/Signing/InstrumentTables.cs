using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Accounts;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Screening;

/// <summary>A screening test that came in by a file; the last of a slug counts. None is ever changed, and that one is here does not make it public.</summary>
public sealed class ImportedInstrument
{
    public long Number { get; private init; }
    public required string Slug { get; init; }
    public required Instrument Definition { get; init; }

    /// <summary>The file as it came.</summary>
    public required string Fhir { get; init; }

    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }

    /// <summary>Who cannot sign it; null when the system brought it.</summary>
    public required Guid? ByUser { get; init; }
}

/// <summary>An administrator's word that the conditions under which a test may be shown are met here; it stands for these conditions and no others.</summary>
public sealed class ConfirmedConditions
{
    public long Number { get; private init; }
    public required string Slug { get; init; }
    public required string Conditions { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
}

/// <summary>
/// A screening test that readers see, exactly as a reviewer signed it: a newer definition, of a file or of the program, changes nothing of it.
/// It cannot be made without a sign-off, and the database refuses a row whose sign-off covers another definition.
/// </summary>
public sealed class InstrumentRelease
{
    private InstrumentRelease() { }

    public string Slug { get; private init; } = "";
    public Instrument Definition { get; private set; } = null!;
    public string Fingerprint { get; private set; } = "";
    public Guid SignOffId { get; private set; }

    /// <summary>Signed by an invented person: goes with the sample site.</summary>
    public bool IsSample { get; private set; }

    public DateTimeOffset Since { get; private set; }
    public string By { get; private set; } = "";

    /// <summary>Whether the definition is what was signed; a row that was written to past the program is not.</summary>
    public bool IsSound => Definition.Fingerprint() == Fingerprint;

    internal static InstrumentRelease First(InstrumentProof proof, DateTimeOffset now, Actor actor) => new InstrumentRelease { Slug = proof.Instrument.Slug }.With(proof, now, actor);

    internal InstrumentRelease With(InstrumentProof proof, DateTimeOffset now, Actor actor)
    {
        (Definition, Fingerprint, SignOffId, IsSample) = (proof.Instrument, proof.SignOff.Covers, proof.SignOff.Id, proof.IsSample);
        (Since, By) = (now, actor.Name);
        return this;
    }
}

/// <summary>Readers see other screening tests than before, or see these otherwise.</summary>
public sealed record ScreeningChanged(IReadOnlyList<string> Slugs);

public static class ScreeningTables
{
    extension(WellspringDb db)
    {
        public DbSet<ImportedInstrument> ImportedInstruments => db.Set<ImportedInstrument>();
        public DbSet<ConfirmedConditions> ConfirmedConditions => db.Set<ConfirmedConditions>();
        public DbSet<InstrumentRelease> InstrumentReleases => db.Set<InstrumentRelease>();
    }
}

sealed class ImportedInstrumentConfiguration : IEntityTypeConfiguration<ImportedInstrument>
{
    public void Configure(EntityTypeBuilder<ImportedInstrument> imported)
    {
        imported.ToTable("screening_imported").HasKey(i => i.Number);
        imported.Property(i => i.Number).ValueGeneratedOnAdd();
        imported.Property(i => i.Definition).AsJson();
        imported.HasIndex(i => new { i.Slug, i.Number });
    }
}

sealed class ConfirmedConditionsConfiguration : IEntityTypeConfiguration<ConfirmedConditions>
{
    public void Configure(EntityTypeBuilder<ConfirmedConditions> confirmed)
    {
        confirmed.ToTable("screening_conditions").HasKey(c => c.Number);
        confirmed.Property(c => c.Number).ValueGeneratedOnAdd();
        confirmed.HasIndex(c => new { c.Slug, c.Number });
    }
}

sealed class InstrumentReleaseConfiguration : IEntityTypeConfiguration<InstrumentRelease>
{
    public void Configure(EntityTypeBuilder<InstrumentRelease> release)
    {
        release.ToTable("screening_releases").HasKey(r => r.Slug);
        release.Property(r => r.Definition).AsJson();
        release.Property(r => r.Fingerprint).HasMaxLength(64);
        release.Ignore(r => r.IsSound);
        release.HasOne<SignOff>().WithMany().HasPrincipalKey(s => new { s.Id, s.Covers }).HasForeignKey(r => new { r.SignOffId, r.Fingerprint }).OnDelete(DeleteBehavior.Restrict);
    }
}
