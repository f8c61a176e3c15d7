using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Foundation;

namespace Wellspring.Articles;

public enum UseKind { Source, Picture }

/// <summary>That an edition cites a source, or shows a picture: what its copies say, in rows that a library can look through.</summary>
/// <param name="Name">The key that the text cites by, or the picture's hash.</param>
public sealed record EditionUse(UseKind Kind, string Name, Guid EditionId)
{
    public static IEnumerable<EditionUse> Of(Edition edition) =>
    [
        .. edition.Sources.Select(s => s.Key).Distinct().Select(key => new EditionUse(UseKind.Source, key, edition.Id)),
        .. edition.Media.Select(m => m.Hash).OfType<string>().Distinct().Select(hash => new EditionUse(UseKind.Picture, hash, edition.Id)),
    ];
}

public static class EditionUseTables
{
    extension(WellspringDb db)
    {
        public DbSet<EditionUse> EditionUses => db.Set<EditionUse>();
    }
}

sealed class EditionUseConfiguration : IEntityTypeConfiguration<EditionUse>
{
    public void Configure(EntityTypeBuilder<EditionUse> use)
    {
        use.ToTable("articles_edition_uses").HasKey(u => new { u.Kind, u.Name, u.EditionId });
        use.HasOne<Edition>().WithMany().HasForeignKey(u => u.EditionId).OnDelete(DeleteBehavior.Cascade);
    }
}
