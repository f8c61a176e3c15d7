using Wellspring.Foundation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Wellspring.Accounts;

/// <summary>An author or reviewer, as readers meet them.</summary>
public sealed class Person
{
    public required Guid Id { get; init; }
    public required string Slug { get; init; }
    public required string Name { get; set; }
    public string Credentials { get; set; } = "";

    /// <summary>In the article language, without claims.</summary>
    public string Biography { get; set; } = "";

    /// <summary>A file of the media folder, as "abc….webp"; null when there is none.</summary>
    public string? Portrait { get; set; }

    /// <summary>Invented for the sample site: may sign sample articles only.</summary>
    public bool IsSample { get; set; }

    public List<Declaration> Declarations { get; } = [];
    public List<Licence> Licences { get; } = [];

    /// <summary>The one to sign under: a licence that was checked and is in force before one that is not; the longest-lived of those.</summary>
    public Licence? BestLicence(DateOnly today) =>
        Licences.OrderByDescending(l => l.CheckedOn is not null && !(l.ExpiresOn < today))
            .ThenByDescending(l => l.CheckedOn is not null)
            .ThenByDescending(l => l.ExpiresOn ?? DateOnly.MaxValue).FirstOrDefault();
}

/// <summary>What readers are told of these people changed: pages that show them are out of date.</summary>
public sealed record PeopleChanged(IReadOnlyList<string> Slugs);

/// <summary>A dated declaration of interests; a later one replaces it, none is ever deleted.</summary>
public sealed class Declaration
{
    public required Guid Id { get; init; }
    public required DateOnly DeclaredOn { get; init; }
    public required string Statement { get; init; }

    /// <summary>Names or hosts of those the person is tied to; empty when there is nothing to declare.</summary>
    public IReadOnlyList<string> Interests { get; init; } = [];
}

/// <summary>A professional licence. It counts only once a member of the team has checked it against the evidence.</summary>
public sealed class Licence
{
    public required Guid Id { get; init; }
    public required string Jurisdiction { get; init; }
    public required string Number { get; init; }
    public required string Profession { get; init; }
    public DateOnly? ExpiresOn { get; set; }
    public DateOnly? CheckedOn { get; set; }
    public string? CheckedBy { get; set; }
    public string? Evidence { get; set; }

    /// <summary>When its confirmation was taken back; null while it stands, or when it never had one.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    public string? RevokedWhy { get; set; }

    /// <summary>Changes with every confirmation and revocation: whoever acts on what a page showed acts on that.</summary>
    public string Standing => FormattableString.Invariant($"{CheckedOn:yyyy-MM-dd} {CheckedBy} {Evidence} {RevokedAt:O}");
}

public static class PersonTables
{
    extension(WellspringDb db)
    {
        public DbSet<Person> People => db.Set<Person>();
    }
}

sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("accounts_people");
        person.HasIndex(p => p.Slug).IsUnique();
        person.HasMany(p => p.Declarations).WithOne().HasForeignKey("PersonId").IsRequired();
        person.HasMany(p => p.Licences).WithOne().HasForeignKey("PersonId").IsRequired();
        person.Navigation(p => p.Declarations).AutoInclude();
        person.Navigation(p => p.Licences).AutoInclude();
    }
}

sealed class DeclarationConfiguration : IEntityTypeConfiguration<Declaration>
{
    public void Configure(EntityTypeBuilder<Declaration> declaration)
    {
        declaration.ToTable("accounts_declarations");
        declaration.Property(d => d.Id).ValueGeneratedNever();
        declaration.Property(d => d.Interests).AsJson();
    }
}

sealed class LicenceConfiguration : IEntityTypeConfiguration<Licence>
{
    public void Configure(EntityTypeBuilder<Licence> licence)
    {
        licence.ToTable("accounts_licences");
        licence.Property(l => l.Id).ValueGeneratedNever();
        licence.Ignore(l => l.Standing);
    }
}
