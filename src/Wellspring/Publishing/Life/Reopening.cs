using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>A published article is open for review again: a source that it cites fell after its reviewer had signed. Its page stays; what settles it is another edition, another signature, or better news of the source.</summary>
public sealed class Reopening
{
    public required Guid Id { get; init; }
    public required Guid ArticleId { get; init; }

    /// <summary>What was live, and on which sign-off, when it was reopened.</summary>
    public required Guid EditionId { get; init; }

    public required Guid SignOffId { get; init; }

    /// <summary>The key of the source.</summary>
    public required string Source { get; init; }

    /// <summary>To what it fell. When it gets worse, that is a reopening of its own.</summary>
    public required Standing Fell { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null while it is open.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>Why it is settled, in a sentence.</summary>
    public string Outcome { get; private set; } = "";

    /// <summary>The edition that went live without the source, or was signed again; null when it was settled otherwise.</summary>
    public Guid? SettledByEdition { get; private set; }

    public Guid? SettledBySignOff { get; private set; }

    internal void Settle(DateTimeOffset now, Settlement settlement) =>
        (SettledAt, Outcome, SettledByEdition, SettledBySignOff) = (now, settlement.Why, settlement.Edition, settlement.SignOff);
}

/// <summary>What settles a reopening.</summary>
sealed record Settlement(string Why, Guid? Edition = null, Guid? SignOff = null)
{
    public static readonly Settlement Withdrawn = new("The article was withdrawn.");
    public static readonly Settlement SoundAgain = new("The source is no longer retracted or under concern.");
}

public static class ReopeningTables
{
    extension(WellspringDb db)
    {
        public DbSet<Reopening> Reopenings => db.Set<Reopening>();
    }
}

sealed class ReopeningConfiguration : IEntityTypeConfiguration<Reopening>
{
    public void Configure(EntityTypeBuilder<Reopening> reopening)
    {
        reopening.ToTable("publishing_reopenings").HasKey(r => r.Id);
        reopening.Property(r => r.Id).ValueGeneratedNever();
        reopening.HasIndex(r => new { r.ArticleId, r.Source, r.Fell }).IsUnique().HasFilter("\"SettledAt\" IS NULL");
        reopening.HasOne<Article>().WithMany().HasForeignKey(r => r.ArticleId).OnDelete(DeleteBehavior.Restrict);
        reopening.HasOne<Edition>().WithMany().HasForeignKey(r => r.EditionId).OnDelete(DeleteBehavior.Restrict);
        reopening.HasOne<SignOff>().WithMany().HasForeignKey(r => r.SignOffId).OnDelete(DeleteBehavior.Restrict);
        reopening.HasOne<Edition>().WithMany().HasForeignKey(r => r.SettledByEdition).OnDelete(DeleteBehavior.Restrict);
        reopening.HasOne<SignOff>().WithMany().HasForeignKey(r => r.SettledBySignOff).OnDelete(DeleteBehavior.Restrict);
    }
}
