using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Foundation;

namespace Wellspring.Accounts;

/// <summary>A file that shows a licence, as the register's answer: for the team, never for readers. The bytes lie in the folder of papers.</summary>
public sealed class LicencePaper
{
    public required Guid Id { get; init; }
    public required Guid LicenceId { get; init; }

    /// <summary>The hash of its bytes and an extension, as "abc….pdf".</summary>
    public required string File { get; init; }

    /// <summary>What whoever handed it in called it.</summary>
    public required string Name { get; init; }

    public required DateTimeOffset AddedAt { get; init; }
    public required string AddedBy { get; init; }
}

public static class LicencePaperTables
{
    extension(WellspringDb db)
    {
        public DbSet<LicencePaper> LicencePapers => db.Set<LicencePaper>();
    }
}

sealed class LicencePaperConfiguration : IEntityTypeConfiguration<LicencePaper>
{
    public void Configure(EntityTypeBuilder<LicencePaper> paper)
    {
        paper.ToTable("accounts_licence_papers");
        paper.Property(p => p.Id).ValueGeneratedNever();
        paper.HasOne<Licence>().WithMany().HasForeignKey(p => p.LicenceId).OnDelete(DeleteBehavior.Cascade);
    }
}
