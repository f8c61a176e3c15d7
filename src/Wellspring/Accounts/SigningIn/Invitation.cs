using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Accounts.Passkeys;
using Wellspring.Accounts.SecondFactors;
using Wellspring.Foundation;

namespace Wellspring.Accounts.SigningIn;

/// <summary>A link by which somebody chooses how to sign in. It is good once, and for a while; when it was used, the row is gone.</summary>
public sealed class Invitation
{
    public required Guid Id { get; init; }

    /// <summary>Whom it invites; null for whoever sets the site up and becomes its first administrator.</summary>
    public required Guid? UserId { get; init; }

    public required string WordHash { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>A password, as the hash that ASP.NET Core Identity makes of it.</summary>
public sealed class StaffPassword
{
    public required Guid UserId { get; init; }
    public required string Hash { get; set; }
    public required DateTimeOffset SetAt { get; set; }
}

/// <summary>What somebody showed of themselves when they signed in. Where a second factor is demanded, one alone opens nothing but the way to another.</summary>
public enum Shown { OneFactor, TwoFactors }

/// <summary>A browser in which somebody is signed in. Without its row the browser's cookie is worth nothing.</summary>
public sealed class StaffSession
{
    public required Guid Id { get; init; }
    public required Guid UserId { get; init; }
    public required string WordHash { get; init; }
    public required DateTimeOffset Since { get; init; }
    public required DateTimeOffset LastUsedAt { get; set; }

    /// <summary>In plain words, as "Firefox on Linux".</summary>
    public required string Device { get; init; }

    public required Shown Shown { get; set; }
}

public static class SigningInTables
{
    extension(WellspringDb db)
    {
        public DbSet<Invitation> Invitations => db.Set<Invitation>();
        public DbSet<StaffPassword> StaffPasswords => db.Set<StaffPassword>();
        public DbSet<StaffSession> StaffSessions => db.Set<StaffSession>();

        /// <summary>Wherever they were signed in they are so no more, and no password or link of theirs is good; what they have beside it stays.</summary>
        internal async Task ShutOut(Guid user, CancellationToken cancel)
        {
            await db.EndAllSessions(user, cancel);
            await db.Invitations.Where(i => i.UserId == user).ExecuteDeleteAsync(cancel);
            await db.StaffPasswords.Where(p => p.UserId == user).ExecuteDeleteAsync(cancel);
        }

        /// <summary>Those that are half begun, too.</summary>
        internal async Task EndAllSessions(Guid user, CancellationToken cancel)
        {
            await db.StaffSessions.Where(s => s.UserId == user).ExecuteDeleteAsync(cancel);
            await db.Ceremonies.Where(c => c.UserId == user).ExecuteDeleteAsync(cancel);
        }

        /// <summary>No passkey, application or recovery code of theirs is good any more.</summary>
        internal async Task ForgetFactors(Guid user, CancellationToken cancel)
        {
            await db.ForgetSecondFactor(user, cancel);
            await db.Passkeys.Where(p => p.UserId == user).ExecuteDeleteAsync(cancel);
        }
    }
}

sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.ToTable("accounts_invitations");
        invitation.HasIndex(i => i.WordHash).IsUnique();
        invitation.HasOne<StaffUser>().WithMany().HasForeignKey(i => i.UserId);
    }
}

sealed class StaffPasswordConfiguration : IEntityTypeConfiguration<StaffPassword>
{
    public void Configure(EntityTypeBuilder<StaffPassword> password)
    {
        password.ToTable("accounts_passwords").HasKey(p => p.UserId);
        password.HasOne<StaffUser>().WithOne().HasForeignKey<StaffPassword>(p => p.UserId);
    }
}

sealed class StaffSessionConfiguration : IEntityTypeConfiguration<StaffSession>
{
    public void Configure(EntityTypeBuilder<StaffSession> session)
    {
        session.ToTable("accounts_sessions");
        session.HasIndex(s => s.WordHash).IsUnique();
        session.Property(s => s.Shown).HasConversion<string>();
        session.HasOne<StaffUser>().WithMany().HasForeignKey(s => s.UserId);
    }
}
