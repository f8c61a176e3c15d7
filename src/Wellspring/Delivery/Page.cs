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

    /// <summary>How hard <see cref="Brotli"/> was compressed: quickly at publication, best later, in idle time.</summary>
    public required int BrotliQuality { get; set; }

    /// <summary>Length of the identity bytes.</summary>
    public required int Length { get; set; }

    /// <summary>SHA-256 of the identity bytes, lower-case hex: the heart of each encoding's strong ETag.</summary>
    public required string Hash { get; set; }

    /// <summary>When the bytes last changed; a re-rendering that gives the same bytes leaves it.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>Grows with every change of any page: nodes ask for what is newer than what they hold.</summary>
    public required long Version { get; set; }

    /// <summary>What every page is made with besides its content (program, navigation): another stamp means it must be rendered again.</summary>
    public required string Stamp { get; set; }

    /// <summary>Gone: the path answers 404 (or 410 when it has a page of that status) and nodes forget it.</summary>
    public DateTimeOffset? RemovedAt { get; set; }
}
