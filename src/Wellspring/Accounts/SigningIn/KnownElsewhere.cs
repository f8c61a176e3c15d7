using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Foundation;

namespace Wellspring.Accounts.SigningIn;

/// <summary>Under which number a provider knows a member of the team. A provider may give an address to somebody else, and never a number (OpenID Connect Core 1.0, 5.7).</summary>
public sealed class KnownElsewhere
{
    public required Guid UserId { get; init; }
    public required string Issuer { get; init; }

    /// <summary>The token's <c>sub</c>.</summary>
    public required string Subject { get; init; }

    public required DateTimeOffset Since { get; init; }
}

public static class KnownElsewhereTables
{
    extension(WellspringDb db)
    {
        public DbSet<KnownElsewhere> StaffElsewhere => db.Set<KnownElsewhere>();

        internal Task<int> ForgetElsewhere(Guid user, CancellationToken cancel) => db.StaffElsewhere.Where(k => k.UserId == user).ExecuteDeleteAsync(cancel);
    }
}

sealed class KnownElsewhereConfiguration : IEntityTypeConfiguration<KnownElsewhere>
{
    public void Configure(EntityTypeBuilder<KnownElsewhere> known)
    {
        known.ToTable("accounts_known_elsewhere").HasKey(k => new { k.UserId, k.Issuer });
        known.HasIndex(k => new { k.Issuer, k.Subject }).IsUnique();
        known.HasOne<StaffUser>().WithMany().HasForeignKey(k => k.UserId);
    }
}
