using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>One version of the numbers the gate goes by. A version is never changed: a new one follows it, and each sign-off names its own.</summary>
public sealed record EditorialPolicy
{
    public static readonly EditorialPolicy Default = new() { Version = 1, Since = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero) };

    public required int Version { get; init; }
    public required DateTimeOffset Since { get; init; }

    public int ReviewMonths { get; init; } = 24;
    public int ReviewMonthsAtHighRisk { get; init; } = 12;
    /// <summary>How long after a review fell due it counts as lapsed.</summary>
    public int MonthsUntilLapse { get; init; } = 6;

    public ReviewConsequence WhenOverdue { get; init; } = ReviewConsequence.Notice;
    public ReviewConsequence WhenLapsed { get; init; } = ReviewConsequence.NoIndex;
    public int DeclarationMonths { get; init; } = 12;

    public int MinimumSources { get; init; } = 3;
    /// <summary>How long a page may rest on a source that was retracted, or is under concern, before readers are told above the text.</summary>
    public int SourceGraceDays { get; init; } = 14;

    public int SourceYears { get; init; } = 10;
    public IReadOnlyList<SourceKind> AcceptedKinds { get; init; } = [.. Enum.GetValues<SourceKind>().Except([SourceKind.Other])];

    public int TitleCharacters { get; init; } = 65;
    public int AltCharacters { get; init; } = 125;
    public int SentenceWords { get; init; } = 20;
    public int ParagraphSentences { get; init; } = 3;
    public int ReadingAge { get; init; } = 14;

    public int MonthsBetweenReviews(Risk risk) => risk == Risk.High ? ReviewMonthsAtHighRisk : ReviewMonths;

    public ReviewConsequence Follows(ReviewState state) => state switch
    {
        ReviewState.Lapsed => WhenLapsed,
        ReviewState.Overdue => WhenOverdue,
        _ => ReviewConsequence.None,
    };

    /// <summary>The version in force.</summary>
    public static Task<EditorialPolicy> Current(WellspringDb db, CancellationToken cancel) =>
        db.EditorialPolicies.AsNoTracking().OrderByDescending(p => p.Version).FirstAsync(cancel);
}

public static class EditorialPolicyTables
{
    extension(WellspringDb db)
    {
        public DbSet<EditorialPolicy> EditorialPolicies => db.Set<EditorialPolicy>();
    }
}

sealed class EditorialPolicyConfiguration : IEntityTypeConfiguration<EditorialPolicy>
{
    public void Configure(EntityTypeBuilder<EditorialPolicy> policy)
    {
        policy.ToTable("publishing_policies").HasKey(p => p.Version);
        policy.Property(p => p.Version).ValueGeneratedNever();
        policy.Property(p => p.AcceptedKinds).AsJson();
        policy.HasData(EditorialPolicy.Default);
    }
}
