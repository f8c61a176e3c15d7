using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Foundation;

namespace Wellspring.Accounts.SecondFactors;

/// <summary>An application that shows somebody codes. Without this row none is asked.</summary>
public sealed class SecondFactor
{
    public required Guid UserId { get; init; }

    /// <summary>As <see cref="CodeSecrets"/> sealed it.</summary>
    public required string Secret { get; init; }

    public required DateTimeOffset SetUpAt { get; init; }

    /// <summary>The last step of time (RFC 6238, 4.2) whose code was taken: it is good once, and none before it is.</summary>
    public required long LastStep { get; init; }
}

/// <summary>One way in without the application. When it was used, the row is gone.</summary>
public sealed class RecoveryCode
{
    public required Guid Id { get; init; }
    public required Guid UserId { get; init; }
    public required string Hash { get; init; }
}

public static class SecondFactorTables
{
    extension(WellspringDb db)
    {
        public DbSet<SecondFactor> SecondFactors => db.Set<SecondFactor>();
        public DbSet<RecoveryCode> RecoveryCodes => db.Set<RecoveryCode>();

        internal async Task ForgetSecondFactor(Guid user, CancellationToken cancel)
        {
            await db.RecoveryCodes.Where(c => c.UserId == user).ExecuteDeleteAsync(cancel);
            await db.SecondFactors.Where(f => f.UserId == user).ExecuteDeleteAsync(cancel);
        }
    }
}

sealed class SecondFactorConfiguration : IEntityTypeConfiguration<SecondFactor>
{
    public void Configure(EntityTypeBuilder<SecondFactor> factor)
    {
        factor.ToTable("accounts_second_factors").HasKey(f => f.UserId);
        factor.HasOne<StaffUser>().WithOne().HasForeignKey<SecondFactor>(f => f.UserId);
    }
}

sealed class RecoveryCodeConfiguration : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> code)
    {
        code.ToTable("accounts_recovery_codes");
        code.HasIndex(c => c.Hash).IsUnique();
        code.HasOne<StaffUser>().WithMany().HasForeignKey(c => c.UserId);
    }
}
