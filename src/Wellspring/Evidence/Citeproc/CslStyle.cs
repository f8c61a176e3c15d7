using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>A citation style, checked to be one. A dependent style stands here as its parent, with its own language.</summary>
public sealed record CslStyle
{
    private static readonly Lazy<CslStyle> House = new(() => BuiltIn("apa"));
    private static readonly Lazy<CslStyle> Numbered = new(() => BuiltIn("vancouver"));

    private CslStyle(string name, string tree, string? language) => (Name, Tree, Language) = (name, tree, language);

    /// <summary>Where it comes from, for sentences to people: a file, or a built-in name.</summary>
    public string Name { get; }

    internal string Tree { get; }

    internal string? Language { get; }

    /// <summary>The style of our own pages.</summary>
    public static CslStyle Apa => House.Value;

    public static CslStyle Vancouver => Numbered.Value;

    /// <summary>A file, or the name of a built-in style: apa, vancouver, harvard1.</summary>
    public static CslStyle Named(string name) =>
        File.Exists(name) ? Read(name)
        : CiteprocResources.Styles.ContainsKey(name) ? BuiltIn(name)
        : throw new UnreadableInputException($"there is no such style file, and the styles built in are {string.Join(", ", CiteprocResources.Styles.Keys.Order(StringComparer.Ordinal))}", new Place(0, 0, name));

    public static CslStyle Read(string file)
    {
        var style = CslXml.ReadFile(file, "style");
        return style.Parent is null ? new(file, style.Tree, null) : ParentOf(style, style.Parent, file);
    }

    private static CslStyle ParentOf(CslXml dependent, string parent, string file)
    {
        var name = parent[(parent.LastIndexOf('/') + 1)..];
        if (FileNear(file, name + ".csl") is { } near) return new(file, CslXml.ReadFile(near, "style").Tree, dependent.Language);
        if (BuiltInWithId(parent) is { } text) return new(file, CslXml.Read(text, "style", name).Tree, dependent.Language);
        throw new UnreadableInputException($"this style only points to “{name}”, which is not built in: put {name}.csl beside it or one folder above", new Place(0, 0, file));
    }

    // The public collection of styles keeps dependent ones in a folder below their parents.
    private static string? FileNear(string file, string name)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        return new[] { Path.Combine(folder, name), Path.Combine(folder, "..", name) }.FirstOrDefault(File.Exists);
    }

    private static string? BuiltInWithId(string id) =>
        CiteprocResources.Styles.Values.FirstOrDefault(text => text.Contains($"<id>{id}</id>", StringComparison.Ordinal));

    private static CslStyle BuiltIn(string name) =>
        new(name, CslXml.Read(CiteprocResources.Styles[name], "style", name).Tree, null);
}
