using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Foundation;

namespace Wellspring.Helplines;

/// <summary>What a member of the team did with a country's entry.</summary>
public enum HelplineStep
{
    /// <summary>Written down; readers see nothing of it until it is confirmed.</summary>
    Kept,

    /// <summary>Held against its sources: readers see exactly this.</summary>
    Confirmed,

    /// <summary>Something in what readers saw is wrong: its lines are shown no more.</summary>
    TakenDown,
}

/// <summary>One step of a country's entry, with the entry as it was in it. None is ever changed.</summary>
public sealed class HelplineVersion
{
    public long Number { get; private init; }
    public required string Country { get; init; }
    public required HelplineStep Step { get; init; }
    public required CountryHelp Entry { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
    public required Guid? ByUser { get; init; }

    /// <summary>The last day on which a confirmation holds; null for other steps.</summary>
    public DateOnly? HoldsUntil { get; init; }
}

/// <summary>Which country's numbers stand on every page, since when; the last row says it.</summary>
public sealed class HelplineHome
{
    public long Number { get; private init; }
    public required string Country { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
}

/// <summary>Lines of these countries are shown otherwise than before.</summary>
public sealed record HelplinesChanged(IReadOnlyList<string> Countries);

/// <summary>The last day of a confirmation is over.</summary>
public sealed record ConfirmationRanOut(string Country);

public static class HelplineTables
{
    extension(WellspringDb db)
    {
        public DbSet<HelplineVersion> Helplines => db.Set<HelplineVersion>();
        public DbSet<HelplineHome> HelplineHomes => db.Set<HelplineHome>();
    }
}

sealed class HelplineVersionConfiguration : IEntityTypeConfiguration<HelplineVersion>
{
    public void Configure(EntityTypeBuilder<HelplineVersion> version)
    {
        version.ToTable("helplines_versions").HasKey(v => v.Number);
        version.Property(v => v.Number).ValueGeneratedOnAdd();
        version.Property(v => v.Country).HasMaxLength(2);
        version.Property(v => v.Entry).AsJson();
        version.HasIndex(v => new { v.Country, v.Number });
    }
}

sealed class HelplineHomeConfiguration : IEntityTypeConfiguration<HelplineHome>
{
    public void Configure(EntityTypeBuilder<HelplineHome> home)
    {
        home.ToTable("helplines_homes").HasKey(h => h.Number);
        home.Property(h => h.Number).ValueGeneratedOnAdd();
        home.Property(h => h.Country).HasMaxLength(2);
    }
}
