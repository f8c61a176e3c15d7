namespace Wellspring.Importing.WordPress;

/// <summary>The addresses under which readers knew a public post: its permalink, and the ones it had before.</summary>
static class OldPaths
{
    public static void Add(WxrItem item, string to, RedirectBook book)
    {
        if (item.Status != "publish" || OldAddress.Path(item.Link) is not { } path) return;
        var where = item.Place.ToString();
        book.Add(path, to, where);
        foreach (var old in item.Meta.Where(m => m.Key == WxrMeta.OldSlug && !string.IsNullOrWhiteSpace(m.Value)))
            book.Add($"{path[..path.LastIndexOf('/')]}/{old.Value!.Trim()}", to, where);
    }
}
