using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Foundation;

namespace Wellspring.Accounts;

/// <summary>A member of the team. E-mail addresses are kept in lower case.</summary>
public sealed class StaffUser
{
    public required Guid Id { get; init; }
    public required string Email { get; init; }
    public required Roles Roles { get; set; }

    /// <summary>The public person this user is, when they write or review under their own name.</summary>
    public Guid? PersonId { get; set; }

    public bool IsSample { get; set; }

    public Actor AsActor() => new(Id, Email, Roles, PersonId, IsSample);
}

public static class StaffTables
{
    extension(WellspringDb db)
    {
        public DbSet<StaffUser> Staff => db.Set<StaffUser>();
    }
}

sealed class StaffUserConfiguration : IEntityTypeConfiguration<StaffUser>
{
    public void Configure(EntityTypeBuilder<StaffUser> user)
    {
        user.ToTable("accounts_staff");
        user.HasIndex(u => u.Email).IsUnique();
        user.HasOne<Person>().WithMany().HasForeignKey(u => u.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
