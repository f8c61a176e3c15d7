using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Foundation;

namespace Wellspring.Delivery;

/// <summary>The finished bytes of one public URL. Identity bytes are the gzip bytes inflated: they are not stored twice.</summary>
public sealed class Page
{
    /// <summary>"/articles/is-crying-good-for-you".</summary>
    public required string Path { get; init; }

    public required int Status { get; set; }
    public required string ContentType { get; set; }
    public required byte[] Gzip { get; set; }
    public required byte[] Brotli { get; set; }

    /// <summary>Length of the identity bytes.</summary>
    public required int Length { get; set; }

    /// <summary>SHA-256 of the identity bytes, lower-case hex: the heart of each encoding's strong ETag.</summary>
    public required string Hash { get; set; }

    /// <summary>When the bytes last changed; a re-rendering that gives the same bytes leaves it.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>Grows with every change of any page: nodes ask for what is newer than what they hold.</summary>
    public required long Version { get; set; }

    /// <summary>Gone: the path answers 404 (or 410 when it has a page of that status) and nodes forget it.</summary>
    public DateTimeOffset? RemovedAt { get; set; }
}

/// <summary>A page must be rendered again when the thing named by <see cref="On"/> changes: "article:…", "person:…", "topic:…", "navigation".</summary>
public sealed class PageDependency
{
    public required string Path { get; init; }
    public required string On { get; init; }
}

/// <summary>An old address and where its content went; answered with 301.</summary>
public sealed class Redirect
{
    public required string From { get; init; }
    public required string To { get; set; }
}

public static class PageTables
{
    extension(WellspringDb db)
    {
        public DbSet<Page> Pages => db.Set<Page>();
        public DbSet<PageDependency> PageDependencies => db.Set<PageDependency>();
        public DbSet<Redirect> Redirects => db.Set<Redirect>();
    }
}

sealed class PageConfiguration : IEntityTypeConfiguration<Page>
{
    public void Configure(EntityTypeBuilder<Page> page)
    {
        page.ToTable("delivery_pages").HasKey(p => p.Path);
        page.HasIndex(p => p.Version);
    }
}

sealed class PageDependencyConfiguration : IEntityTypeConfiguration<PageDependency>
{
    public void Configure(EntityTypeBuilder<PageDependency> dependency)
    {
        dependency.ToTable("delivery_dependencies").HasKey(d => new { d.Path, d.On });
        dependency.HasIndex(d => d.On);
    }
}

sealed class RedirectConfiguration : IEntityTypeConfiguration<Redirect>
{
    public void Configure(EntityTypeBuilder<Redirect> redirect) => redirect.ToTable("delivery_redirects").HasKey(r => r.From);
}
