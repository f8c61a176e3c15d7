using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wellspring.Foundation;

namespace Wellspring.Articles;

/// <summary>A picture by the hash of its bytes; the bytes lie in the media folder under that name.</summary>
public sealed class MediaFile
{
    /// <summary>SHA-256 of the bytes, lower-case hex.</summary>
    public required string Hash { get; init; }

    public required string ContentType { get; init; }
    public required long Length { get; init; }
    public int? Width { get; init; }
    public int? Height { get; init; }
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>The file's name where it came from; a picture that came twice keeps its first.</summary>
    public string Name { get; init; } = "";

    /// <summary>What forms propose when a text takes the picture in; each text has its own words.</summary>
    public string Alt { get; internal set; } = "";

    public string Licence { get; internal set; } = "";
    public string Credit { get; internal set; } = "";

    /// <summary>Where it was found.</summary>
    public string SourceAddress { get; internal set; } = "";

    /// <summary>What must stay in sight where the picture is cut to another shape: percent from the left and from the top.</summary>
    public int FocusX { get; internal set; } = Middle;

    public int FocusY { get; internal set; } = Middle;

    /// <summary>The words above in lower case.</summary>
    public string ListWords { get; internal set; } = "";

    internal const int Middle = 50;

    /// <summary>The public address: content-addressed, so it may be cached for ever.</summary>
    public string Path => $"/media/{Hash}.{Extension}";

    private string Extension => ContentType switch
    {
        "image/svg+xml" => "svg",
        "image/jpeg" => "jpg",
        _ => ContentType[(ContentType.IndexOf('/', StringComparison.Ordinal) + 1)..],
    };
}

public static class MediaTables
{
    extension(WellspringDb db)
    {
        public DbSet<MediaFile> Media => db.Set<MediaFile>();
    }
}

sealed class MediaFileConfiguration : IEntityTypeConfiguration<MediaFile>
{
    public void Configure(EntityTypeBuilder<MediaFile> media)
    {
        media.ToTable("articles_media").HasKey(m => m.Hash);
        media.Property(m => m.Hash).HasMaxLength(64);
        media.Ignore(m => m.Path);
        media.HasIndex(m => new { m.AddedAt, m.Hash });
    }
}
