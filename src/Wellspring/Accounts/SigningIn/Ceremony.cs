using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Foundation;

namespace Wellspring.Accounts.SigningIn;

/// <summary>What a ceremony is good for, and for nothing else.</summary>
public enum CeremonyPurpose { SignInWithCode, SignInWithPasskey, RegisterPasskey, Reauthenticate }

/// <summary>Something that one request begins and another has to finish: a sign-in whose code is still asked, a challenge that a passkey answers. It is good once, and for minutes.</summary>
public sealed class Ceremony
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(10);

    public required Guid Id { get; init; }
    public required string WordHash { get; init; }
    public required CeremonyPurpose Purpose { get; init; }

    /// <summary>Whose it is; null as long as nobody said who they are.</summary>
    public required Guid? UserId { get; init; }

    /// <summary>The challenge, as the passkey handler keeps it.</summary>
    public required string State { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
}

public static class CeremonyTables
{
    extension(WellspringDb db)
    {
        public DbSet<Ceremony> Ceremonies => db.Set<Ceremony>();

        internal async Task Begin(CeremonyPurpose purpose, SecretWord word, Guid? user, string state, TimeProvider time, CancellationToken cancel)
        {
            var now = time.GetUtcNow();
            await db.Ceremonies.Where(c => c.ExpiresAt <= now).ExecuteDeleteAsync(cancel);
            db.Add(new Ceremony { Id = Guid.CreateVersion7(now), WordHash = word.Hash, Purpose = purpose, UserId = user, State = state, ExpiresAt = now + Ceremony.GoodFor });
        }

        internal Task<Ceremony?> Begun(CeremonyPurpose purpose, SecretWord word, TimeProvider time, CancellationToken cancel)
        {
            var (hash, now) = (word.Hash, time.GetUtcNow());
            return db.Ceremonies.AsNoTracking().SingleOrDefaultAsync(c => c.WordHash == hash && c.Purpose == purpose && c.ExpiresAt > now, cancel);
        }

        /// <summary>The ceremony, which is over by this, however it goes on; null when it was over before.</summary>
        internal async Task<Ceremony?> Take(CeremonyPurpose purpose, SecretWord word, TimeProvider time, CancellationToken cancel) =>
            await db.Begun(purpose, word, time, cancel) is { } begun && await db.Ceremonies.Where(c => c.Id == begun.Id).ExecuteDeleteAsync(cancel) == 1 ? begun : null;
    }
}

sealed class CeremonyConfiguration : IEntityTypeConfiguration<Ceremony>
{
    public void Configure(EntityTypeBuilder<Ceremony> ceremony)
    {
        ceremony.ToTable("accounts_ceremonies");
        ceremony.HasIndex(c => c.WordHash).IsUnique();
        ceremony.Property(c => c.Purpose).HasConversion<string>();
        ceremony.HasOne<StaffUser>().WithMany().HasForeignKey(c => c.UserId);
    }
}
