using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Importing.Markdown;

/// <summary>One Markdown file of a folder, ours or another publisher's.</summary>
/// <param name="Address">Where sites of folders put it: "/health-care/apply" for health-care/apply.md and health-care/apply/index.md.</param>
sealed record MarkdownPage(string Path, string Address, ArticleFile File)
{
    private static readonly string[] Moved = ["aliases", "alias", "permalink", "redirect_from"];

    public static MarkdownPage Load(string path, string root) => new(path, AddressOf(System.IO.Path.GetRelativePath(root, path)), ArticleFile.Load(path));

    public bool SaysSlug => File.SaysSlug;

    public Place SlugPlace => new(1, 1, Path);

    /// <summary>Nothing to read: a menu entry, or a shell that a program fills.</summary>
    public bool IsStub => string.IsNullOrWhiteSpace(File.Body);

    /// <summary>Where a menu entry leads; empty for other files.</summary>
    public string LeadsTo => Value("href") ?? "";

    /// <summary>Older addresses that the front matter names.</summary>
    public IEnumerable<string> OldAddresses =>
        File.UnknownKeys.Where(k => Moved.Contains(k.Key)).SelectMany(k => k.Values).Select(Folder).Where(v => v.StartsWith('/'));

    /// <summary>Front matter that means nothing here.</summary>
    public IEnumerable<UnknownKey> Lost => File.UnknownKeys.Where(k => !Moved.Contains(k.Key) && k.Key != "href");

    /// <summary>The folder of the file, as an address.</summary>
    public string FolderAddress { get; } = Address[..(Address.LastIndexOf('/') + 1)];

    private string? Value(string key) => File.UnknownKeys.FirstOrDefault(k => k.Key == key)?.Values.FirstOrDefault();

    // "/education/index.html" is the address of its folder.
    private static string Folder(string address)
    {
        var index = address.LastIndexOf("/index.", StringComparison.Ordinal);
        return index >= 0 ? address[..(index + 1)] : address;
    }

    private static string AddressOf(string relative)
    {
        var path = "/" + relative.Replace('\\', '/')[..^3];
        return path.EndsWith("/index", StringComparison.Ordinal) ? path[..^6] : path;
    }
}
