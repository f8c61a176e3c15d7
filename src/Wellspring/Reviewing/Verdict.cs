using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Accounts;
using Wellspring.Foundation;

namespace Wellspring.Reviewing;

/// <summary>
/// A reviewer's word on one claim, which is known by its hash alone: it carries over to every text that makes the same claim
/// with the same citations. Never changed; a later one by the same reviewer takes its place.
/// </summary>
public sealed class Verdict
{
    private const int HashLength = 64;

    private Verdict() { }

    public Guid Id { get; private init; }

    /// <summary>The hash of the claim.</summary>
    public string Claim { get; private init; } = "";

    public Guid UserId { get; private init; }

    /// <summary>Counts this reviewer's verdicts on this claim from 1: the highest counts, whatever the clock said.</summary>
    public int Number { get; private init; }

    public VerdictWord Word { get; private init; }

    /// <summary>For the team, never for readers; empty when the reviewer said nothing more.</summary>
    public string Comment { get; private init; } = "";

    public DateTimeOffset At { get; private init; }

    /// <summary>Whether this reviewer may judge a claim of that text is the gate's answer and must have been asked.</summary>
    internal static Verdict Give(string claim, Actor reviewer, VerdictWord word, string comment, int number, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Claim = claim.Length == HashLength ? claim : throw new ArgumentException("Not the hash of a claim.", nameof(claim)),
        UserId = reviewer.UserId ?? throw new ArgumentException("Only a member of the team can give a verdict.", nameof(reviewer)),
        Number = number,
        Word = word,
        Comment = comment,
        At = now,
    };
}

public static class VerdictTables
{
    extension(WellspringDb db)
    {
        public DbSet<Verdict> Verdicts => db.Set<Verdict>();

        /// <summary>The verdict that counts of each reviewer on each of these claims.</summary>
        public async Task<IReadOnlyList<Verdict>> VerdictsOn(IReadOnlyCollection<string> claims, CancellationToken cancel) =>
            claims.Count == 0 ? [] : Latest(await db.Verdicts.AsNoTracking().Where(v => claims.Contains(v.Claim)).ToListAsync(cancel));

        /// <summary>One reviewer's word on each of these claims as it stood at that time, by the claim's hash.</summary>
        public async Task<IReadOnlyDictionary<string, Verdict>> VerdictsBy(Guid reviewer, IReadOnlyCollection<string> claims, DateTimeOffset until, CancellationToken cancel) =>
            Latest(await db.Verdicts.AsNoTracking().Where(v => v.UserId == reviewer && v.At <= until && claims.Contains(v.Claim)).ToListAsync(cancel)).ToDictionary(v => v.Claim);
    }

    private static List<Verdict> Latest(IEnumerable<Verdict> given) => [.. given.GroupBy(v => (v.UserId, v.Claim)).Select(g => g.MaxBy(v => v.Number)!)];
}

sealed class VerdictConfiguration : IEntityTypeConfiguration<Verdict>
{
    public void Configure(EntityTypeBuilder<Verdict> verdict)
    {
        verdict.ToTable("reviewing_verdicts");
        verdict.Property(v => v.Id).ValueGeneratedNever();
        verdict.Property(v => v.Claim).HasMaxLength(64);
        verdict.HasIndex(v => new { v.Claim, v.UserId, v.Number }).IsUnique();
        verdict.HasOne<StaffUser>().WithMany().HasForeignKey(v => v.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}
