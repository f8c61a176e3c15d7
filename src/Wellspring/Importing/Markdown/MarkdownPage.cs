using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Importing.Markdown;

/// <summary>One Markdown file of a folder, ours or another publisher's.</summary>
/// <param name="Address">Where sites of folders put it: "/health-care/apply" for health-care/apply.md and health-care/apply/index.md.</param>
/// <param name="FolderAddress">The file's own folder: "/health-care/" and "/health-care/apply/".</param>
sealed record MarkdownPage(string Path, string Address, string FolderAddress, ArticleFile File)
{
    private static readonly string[] Moved = ["aliases", "alias", "permalink", "redirect_from"];

    public static MarkdownPage Load(string path, string root)
    {
        var address = "/" + System.IO.Path.GetRelativePath(root, path).Replace('\\', '/')[..^3];
        return new(path, address.EndsWith("/index", StringComparison.Ordinal) ? address[..^6] : address, address[..(address.LastIndexOf('/') + 1)], ArticleFile.Load(path));
    }

    public bool SaysSlug => File.SaysSlug;

    /// <summary>Nothing to read: a menu entry, or a shell that a program fills.</summary>
    public bool IsStub => string.IsNullOrWhiteSpace(File.Body);

    /// <summary>Where a menu entry leads; empty for other files.</summary>
    public string LeadsTo => Value("href") ?? "";

    /// <summary>From the file's name, or its folder's when it is the folder's index.</summary>
    public string WantedSlug => Slug.From(Address.Length > 0 ? Address[(Address.LastIndexOf('/') + 1)..] : "home");

    /// <summary>Older addresses that the front matter names.</summary>
    public IEnumerable<string> OldAddresses =>
        File.UnknownKeys.Where(k => Moved.Contains(k.Key)).SelectMany(k => k.Values).Select(Folder).Where(v => v.StartsWith('/'));

    /// <summary>Front matter that means nothing here.</summary>
    public IEnumerable<UnknownKey> Lost => File.UnknownKeys.Where(k => !Moved.Contains(k.Key) && k.Key != "href");

    private string? Value(string key) => File.UnknownKeys.FirstOrDefault(k => k.Key == key)?.Values is [var value, ..] ? value : null;

    // "/education/index.html" is the address of its folder.
    private static string Folder(string address)
    {
        var index = address.LastIndexOf("/index.", StringComparison.Ordinal);
        return index >= 0 ? address[..(index + 1)] : address;
    }
}
