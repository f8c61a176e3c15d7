using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Foundation;

namespace Wellspring.Delivery;

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

/// <summary>
/// One row that every change of pages locks: it orders the changes, so that a node which asks for what is newer
/// than it holds misses none, and so that pages made from older content never replace newer ones.
/// </summary>
public sealed class PageClock
{
    public required int Id { get; init; }

    /// <summary>The version of the latest change of any page.</summary>
    public required long Version { get; set; }

    /// <summary>Counts renderings only, not recompressions.</summary>
    public required long Rendering { get; set; }

    /// <summary>The version of the latest rendering: a node that holds it says what is to be said.</summary>
    public required long Rendered { get; set; }
}

public static class PageTables
{
    extension(WellspringDb db)
    {
        public DbSet<Page> Pages => db.Set<Page>();
        public DbSet<PageDependency> PageDependencies => db.Set<PageDependency>();
        public DbSet<Redirect> Redirects => db.Set<Redirect>();
        public DbSet<PageClock> PageClock => db.Set<PageClock>();
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

sealed class PageClockConfiguration : IEntityTypeConfiguration<PageClock>
{
    public void Configure(EntityTypeBuilder<PageClock> clock)
    {
        clock.ToTable("delivery_clock");
        clock.Property(c => c.Id).ValueGeneratedNever();
        clock.HasData(new PageClock { Id = 1, Version = 0, Rendering = 0, Rendered = 0 });
    }
}
