using Wellspring.Delivery;

namespace Wellspring.Site.Rendering;

/// <summary>A page that the site has, and how it is made.</summary>
/// <param name="Edition">The text that has to be read before; null for pages without one.</param>
sealed record PlannedPage(string Path, Guid? Edition, Func<PageMaker, Task<RenderedPage>> Make)
{
    /// <summary>Other texts that have to be read before: those an earlier reader saw.</summary>
    public IReadOnlyList<Guid> EarlierEditions { get; init; } = [];

    /// <summary>Asked for so seldom that it is made when somebody asks; from then on it is kept like any other.</summary>
    public bool IsOnDemand { get; init; }

    /// <summary>Shows what vouches for its edition, which has to be read before.</summary>
    public bool ShowsRecord { get; init; }

    /// <summary>Pages that only the text behind this one tells of, made together with it where none can be asked for.</summary>
    public Func<PageMaker, IEnumerable<PlannedPage>>? Companions { get; init; }

    public bool BringsCompanions { get; init; }

    public IEnumerable<Guid> Editions => Edition is { } edition ? EarlierEditions.Prepend(edition) : EarlierEditions;

    public PlannedPage(string path, Func<PageMaker, Task<RenderedPage>> make) : this(path, null, make) { }
}
