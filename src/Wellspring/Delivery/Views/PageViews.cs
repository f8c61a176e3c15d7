using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Foundation;

namespace Wellspring.Delivery.Views;

/// <summary>How often a page was loaded on one day. It counts pages, not people: nothing about a reader is in it.</summary>
public sealed class PageViews
{
    public required string Path { get; init; }

    /// <summary>In UTC.</summary>
    public required DateOnly Day { get; init; }

    public required long Count { get; set; }
}

public static class PageViewTables
{
    extension(WellspringDb db)
    {
        public DbSet<PageViews> PageViews => db.Set<PageViews>();
    }
}

sealed class PageViewsConfiguration : IEntityTypeConfiguration<PageViews>
{
    public void Configure(EntityTypeBuilder<PageViews> views) => views.ToTable("delivery_page_views").HasKey(v => new { v.Day, v.Path });
}
