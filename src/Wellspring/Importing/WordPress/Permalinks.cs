namespace Wellspring.Importing.WordPress;

/// <summary>Where the posts of the old site are now.</summary>
sealed class Permalinks(string site)
{
    private readonly Dictionary<string, string> paths = [];

    public void Add(WxrItem item, string path)
    {
        foreach (var address in new[] { item.Link, item.Guid })
            if (OldAddress.Key(address, site) is { } key) paths.TryAdd(key, path);
        if (item.Id.Length > 0 && OldAddress.Key($"/?p={item.Id}", site) is { } byId) paths.TryAdd(byId, path);
    }

    /// <summary>The path here, with the fragment of the link; null when it is no link to an imported post.</summary>
    public string? Resolve(string href)
    {
        var fragment = href.IndexOf('#', StringComparison.Ordinal);
        var address = fragment < 0 ? href : href[..fragment];
        return address.Length > 0 && OldAddress.Key(address, site) is { } key && paths.TryGetValue(key, out var path)
            ? path + (fragment < 0 ? "" : href[fragment..])
            : null;
    }
}
