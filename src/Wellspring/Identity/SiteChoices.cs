using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Foundation;

namespace Wellspring.Identity;

/// <summary>What the team chose for the whole site. What is null is as the operator's configuration has it.</summary>
public sealed record SiteChoices
{
    public static readonly SiteChoices None = new();

    public string? Name { get; init; }

    /// <summary>As "#1c5a4c", on light paper.</summary>
    public string? Accent { get; init; }

    /// <summary>On dark paper; there whenever <see cref="Accent"/> is.</summary>
    public string? AccentInDark { get; init; }

    public string? LeaveTo { get; init; }
    public string? ContactAddress { get; init; }
    public IReadOnlyList<ChosenProfile>? Profiles { get; init; }
    public Logo? Logo { get; init; }

    /// <summary>What is in force.</summary>
    public static async Task<SiteChoices> Current(WellspringDb db, CancellationToken cancel) => (await Latest(db, cancel))?.Choices ?? None;

    internal static Task<SiteChoice?> Latest(WellspringDb db, CancellationToken cancel) => db.SiteChoices.AsNoTracking().OrderByDescending(c => c.Number).FirstOrDefaultAsync(cancel);
}

/// <summary>A page of the site elsewhere.</summary>
public sealed record ChosenProfile(string Name, string Address);

/// <param name="Path">Where it is served.</param>
/// <param name="SaysName">The name of the site stands in it, and need not stand beside it.</param>
public sealed record Logo(string Path, int Width, int Height, bool SaysName);

/// <summary>One state of the choices, whole. None is ever changed: the last is in force.</summary>
public sealed class SiteChoice
{
    public long Number { get; private init; }
    public required SiteChoices Choices { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
}

/// <summary>Every page looks otherwise than before.</summary>
public sealed record IdentityChanged;

public static class IdentityTables
{
    extension(WellspringDb db)
    {
        public DbSet<SiteChoice> SiteChoices => db.Set<SiteChoice>();
    }
}

sealed class SiteChoiceConfiguration : IEntityTypeConfiguration<SiteChoice>
{
    public void Configure(EntityTypeBuilder<SiteChoice> choice)
    {
        choice.ToTable("identity_choices").HasKey(c => c.Number);
        choice.Property(c => c.Number).ValueGeneratedOnAdd();
        choice.Property(c => c.Choices).AsJson();
    }
}
