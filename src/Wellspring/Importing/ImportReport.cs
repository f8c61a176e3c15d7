using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Identity;
using Wellspring.Publishing;

namespace Wellspring.Importing;

/// <summary>How many things of one sort an import made, changed, or found as they were.</summary>
public sealed class Tally
{
    public int Created { get; private set; }
    public int Updated { get; private set; }
    public int Unchanged { get; private set; }

    internal void Count(Change change)
    {
        if (change == Change.Created) Created++;
        else if (change == Change.Updated) Updated++;
        else Unchanged++;
    }

    internal void Add(int created, int updated, int unchanged) =>
        (Created, Updated, Unchanged) = (Created + created, Updated + updated, Unchanged + unchanged);
}

/// <summary>A file that a text came from line by line.</summary>
sealed record TextFile(string Path, int BodyLine, string Body)
{
    public Place At(Place place) => place.Line == 0 ? place : new(place.Line + BodyLine - 1, place.Column);
}

/// <summary>Everything an import did, and everything it did not bring in.</summary>
public sealed class ImportReport
{
    private readonly List<Dropped> dropped = [];

    public Tally Articles { get; } = new();
    public Tally People { get; } = new();
    public Tally Topics { get; } = new();
    public Tally Media { get; } = new();
    public Tally Redirects { get; } = new();
    public IReadOnlyList<Dropped> Dropped => dropped;

    /// <summary>Signed records of other publications, kept as history.</summary>
    public int Records { get; internal set; }

    /// <summary>Events, versions of policies and public keys of another site, kept as history.</summary>
    public int History { get; internal set; }

    /// <summary>What became of the settings and menus of another site.</summary>
    public List<(string What, Brought Became)> Settings { get; } = [];

    /// <summary>Sources that stand otherwise than before, because a file says so.</summary>
    public List<StandingChange> Standings { get; } = [];

    /// <summary>The articles the import wrote or found as they were.</summary>
    internal List<string> Slugs { get; } = [];

    /// <summary>By slug, the files whose lines are those of the text.</summary>
    internal Dictionary<string, TextFile> Files { get; } = [];

    /// <summary>For the audit log.</summary>
    internal string Summary => $"{Articles.Created} articles created, {Articles.Updated} updated, {Articles.Unchanged} unchanged; {dropped.Count} things not brought in{Past}";

    private string Past => Records + History == 0 ? "" : $"; {Records} records and {History} words of the past kept as history, none an act of this site";

    internal void Drop(string what, string where, string why) => dropped.Add(new(what, where, why));

    internal void Drop(IEnumerable<Dropped> losses) => dropped.AddRange(losses);
}
