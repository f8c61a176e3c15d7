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

    /// <summary>When they left the team: nobody acts under this address since. What they wrote and signed stays theirs, and what they signed counts on.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    public Actor AsActor() => new(Id, Email, Roles, PersonId, IsSample);
}

public static class RoleWords
{
    /// <summary>As the command line takes them: "writer, newsletter-editor".</summary>
    public static string InWords(this Roles roles) => string.Join(", ", Enum.GetValues<Roles>().Where(r => r != Roles.None && roles.HasFlag(r))
        .Select(r => string.Concat(r.ToString().Select((c, at) => char.IsAsciiLetterUpper(c) && at > 0 ? $"-{c}" : $"{c}")).ToLowerInvariant()));

    /// <summary>Those that have one of these names; other words are none.</summary>
    public static Roles Read(IReadOnlyCollection<string> words) => Enum.GetValues<Roles>().Where(r => words.Contains(r.InWords())).Aggregate(Roles.None, (a, b) => a | b);
}

public static class StaffTables
{
    extension(WellspringDb db)
    {
        public DbSet<StaffUser> Staff => db.Set<StaffUser>();

        /// <summary>Whoever has or had this address; addresses are kept in lower case.</summary>
        public async Task<Outcome<StaffUser>> StaffNamed(string email, CancellationToken cancel)
        {
            var address = email.Trim().ToLowerInvariant();
            return await db.Staff.SingleOrDefaultAsync(u => u.Email == address, cancel) is { } user
                ? user
                : Finding.Refuse("user-unknown", $"No member of the team has the address {address}. Add them with \"user add\".");
        }
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
