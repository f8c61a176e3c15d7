using Microsoft.EntityFrameworkCore;

namespace Wellspring.Foundation;

/// <summary>
/// The one database of the product. It names no entity: each module brings its configurations
/// and an extension property for its tables (<c>db.Articles</c>).
/// </summary>
public abstract class WellspringDb(DbContextOptions options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(WellspringDb).Assembly);
}
