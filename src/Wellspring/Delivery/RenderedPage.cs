namespace Wellspring.Delivery;

/// <summary>A page as it was rendered, before it is compressed and stored.</summary>
/// <param name="DependsOn">What it shows: when one of these changes it must be rendered again.</param>
public sealed record RenderedPage(string Path, string ContentType, byte[] Bytes, IReadOnlyCollection<string> DependsOn)
{
    public int Status { get; init; } = 200;

    /// <summary>The site no longer has it: what is stored is taken down.</summary>
    public bool IsGone { get; init; }

    /// <summary>See <see cref="Page.Stamp"/>.</summary>
    public string Stamp { get; init; } = "";
}
