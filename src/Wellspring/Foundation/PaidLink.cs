using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Wellspring.Foundation;

/// <summary>
/// A host that we are paid to link to. It holds what a reader must be told and no commercial term:
/// medicine may read this table, money's own tables stay in Partners.
/// </summary>
public sealed class PaidLink
{
    /// <summary>Lower-case host name without "www."; covers its subdomains.</summary>
    public required string Host { get; init; }

    /// <summary>For the reader: "affiliate", "sponsor", "advertiser".</summary>
    public required string Relationship { get; set; }

    public required string Sponsor { get; set; }

    public bool IsSample { get; set; }

    public bool Covers(Uri link) =>
        link.IsAbsoluteUri && (link.Host.Equals(Host, StringComparison.OrdinalIgnoreCase) || link.Host.EndsWith("." + Host, StringComparison.OrdinalIgnoreCase));
}

/// <summary>What readers are told of links to these hosts changed: pages that link to one are out of date.</summary>
public sealed record PaidLinksChanged(IReadOnlyList<string> Hosts);

public static class PaidLinkTables
{
    extension(WellspringDb db)
    {
        public DbSet<PaidLink> PaidLinks => db.Set<PaidLink>();
    }
}

sealed class PaidLinkConfiguration : IEntityTypeConfiguration<PaidLink>
{
    public void Configure(EntityTypeBuilder<PaidLink> paidLink)
    {
        paidLink.ToTable("foundation_paid_links").HasKey(p => p.Host);
        paidLink.Property(p => p.Host).HasMaxLength(253);
    }
}
