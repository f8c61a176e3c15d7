using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Foundation;

namespace Wellspring.Accounts.Passkeys;

/// <summary>A key that somebody's device or password manager holds; here lies the public half. Bytes are in base64url.</summary>
public sealed class Passkey
{
    public required Guid Id { get; init; }
    public required Guid UserId { get; init; }

    /// <summary>As its owner calls it.</summary>
    public required string Name { get; init; }

    public required string CredentialId { get; init; }
    public required string PublicKey { get; init; }

    /// <summary>How often it has signed, as it says itself; some keys always say 0. One that counts backwards was copied.</summary>
    public required long SignCount { get; init; }

    public required IReadOnlyList<string> Transports { get; init; }
    public required bool IsBackupEligible { get; init; }
    public required bool IsBackedUp { get; init; }
    public required DateTimeOffset AddedAt { get; init; }
    public DateTimeOffset? LastUsedAt { get; init; }
}

public static class PasskeyTables
{
    extension(WellspringDb db)
    {
        public DbSet<Passkey> Passkeys => db.Set<Passkey>();
    }
}

sealed class PasskeyConfiguration : IEntityTypeConfiguration<Passkey>
{
    public void Configure(EntityTypeBuilder<Passkey> passkey)
    {
        passkey.ToTable("accounts_passkeys");
        passkey.HasIndex(p => p.CredentialId).IsUnique();
        passkey.Property(p => p.Transports).AsJson();
        passkey.HasOne<StaffUser>().WithMany().HasForeignKey(p => p.UserId);
    }
}
