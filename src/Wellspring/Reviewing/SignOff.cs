using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Accounts;
using Wellspring.Foundation;

namespace Wellspring.Reviewing;

/// <summary>
/// A reviewer's proof on one fingerprint, under one version of the editorial policy. Proof is a type:
/// it cannot be made or altered but by <c>SignOff.Give</c>, and a changed word of the text leaves it covering nothing.
/// </summary>
public sealed partial class SignOff
{
    private SignOff() { }

    public Guid Id { get; private init; }

    /// <summary>The fingerprint of the text that was read.</summary>
    public string Covers { get; private init; } = "";

    public Guid UserId { get; private init; }

    /// <summary>The public person who signed; null only for a policy page checked by an editor without a page of their own.</summary>
    public Guid? PersonId { get; private init; }

    /// <summary>The licence the reviewer signed under; null when an editor checked a policy page.</summary>
    public Guid? LicenceId { get; private init; }

    public DateTimeOffset SignedAt { get; private init; }
    public int PolicyVersion { get; private init; }
}

public static class SignOffTables
{
    extension(WellspringDb db)
    {
        public DbSet<SignOff> SignOffs => db.Set<SignOff>();
    }
}

sealed class SignOffConfiguration : IEntityTypeConfiguration<SignOff>
{
    public void Configure(EntityTypeBuilder<SignOff> signOff)
    {
        signOff.ToTable("reviewing_sign_offs", t => t.HasCheckConstraint("CK_sign_off_licence_is_a_persons", "\"LicenceId\" IS NULL OR \"PersonId\" IS NOT NULL"));
        signOff.Property(s => s.Id).ValueGeneratedNever();
        signOff.Property(s => s.Covers).HasMaxLength(64);
        signOff.HasIndex(s => s.Covers);
        // What was signed first falls due first.
        signOff.HasIndex(s => new { s.SignedAt, s.Id });
        signOff.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
        signOff.HasOne<StaffUser>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Restrict);
        signOff.HasOne<Licence>().WithMany().HasForeignKey(s => s.LicenceId).OnDelete(DeleteBehavior.Restrict);
    }
}
