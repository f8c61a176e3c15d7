using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Helplines;
using Wellspring.Publishing;

namespace Wellspring.Importing.Markdown;

/// <summary>
/// A folder of articles with what belongs to them, read as a whole before anything is stored. Links out of the
/// folder are not followed, hidden folders are passed over.
/// </summary>
sealed class MarkdownFolder
{
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System, MaxRecursionDepth = 30 };

    public const string KeyFile = "review-keys.json";

    public required string Root { get; init; }
    public required IReadOnlyList<MarkdownPage> Pages { get; init; }
    public required IReadOnlyList<PersonFile> People { get; init; }
    public required IReadOnlyList<(string File, TopicFile Tree)> Topics { get; init; }
    public required IReadOnlyList<PaidLink> PaidLinks { get; init; }
    public required FolderSources Sources { get; init; }
    public required IReadOnlyList<string> Policies { get; init; }
    public required IReadOnlyList<(string Hash, MediaWords Words)> Pictures { get; init; }
    public required IReadOnlyList<PublicRecordKey> Keys { get; init; }

    /// <summary>By the article's own file.</summary>
    public required IReadOnlyDictionary<string, ArticleHistory> Histories { get; init; }

    public required IReadOnlyList<RecordFile> Records { get; init; }
    public required IReadOnlyList<RedirectLine> Redirects { get; init; }
    public required IReadOnlyList<(string File, IReadOnlyList<CountryHelp> Entries)> Helplines { get; init; }
    public required IReadOnlyList<(string File, string Text)> Questionnaires { get; init; }
    public required SettingsFile? Settings { get; init; }

    /// <exception cref="UnreadableInputException">The folder is not there, a file cannot be read, or two articles or two people claim one slug or place.</exception>
    public static MarkdownFolder Read(string folder)
    {
        InputText.MustBeFolder(folder, "name the folder that it is in");
        var root = Path.TrimEndingDirectorySeparator(folder);
        var texts = Files(root, "*.md").ToList();
        var known = texts.ToHashSet(StringComparer.Ordinal);
        var histories = Files(root, HistoryFile.Name).Select(file => HistoryFile.Load(file, known)).OfType<HistoryFile>().Select(file => ArticleHistory.Of(file, root)).ToList();
        var earlier = histories.SelectMany(h => h.Editions).Select(e => e.Page.Path).ToHashSet(StringComparer.Ordinal);
        var pages = texts.Where(file => !earlier.Contains(file)).Select(file => MarkdownPage.Load(file, root)).ToList();
        RefuseDuplicates("slug", pages.Where(p => p.SaysSlug).Select(p => (p.File.Slug, p.Path)));
        RefuseDuplicates("address", pages.Where(p => !p.SaysSlug && !p.IsStub).Select(p => (p.Address, p.Path)));
        var people = Files(root, "*.yml").Where(IsPerson).Select(PersonFile.Load).ToList();
        RefuseDuplicates("slug", people.Select(p => (p.Slug, p.Path)));
        return new()
        {
            Root = root,
            Pages = pages,
            People = people,
            Topics = [.. Files(root, "topics.yml").Select(file => (file, Fit(TopicFile.Load(file), file)))],
            PaidLinks = [.. Files(root, PaidLinkFile.Name).SelectMany(PaidLinkFile.Read)],
            Sources = FolderSources.Read(Bibliographies(pages)),
            Policies = [.. Files(root, PolicyFile.Name).SelectMany(PolicyFile.Read)],
            Pictures = [.. Files(root, PictureFile.Name).SelectMany(PictureFile.Read)],
            Keys = [.. Files(root, KeyFile).SelectMany(ReadKeys)],
            Histories = histories.ToDictionary(h => Path.Combine(h.File.Folder, "index.md"), StringComparer.Ordinal),
            Records = [.. Files(root, RecordFile.Pattern).Select(RecordFile.Load)],
            Redirects = [.. Files(root, RedirectFile.Name).SelectMany(RedirectFile.Read)],
            Helplines = [.. Files(root, HelplineFile.Name).Select(file => (file, HelplineFile.Read(file)))],
            Questionnaires = QuestionnaireFiles.Read(root),
            Settings = SettingsFile.Find(root),
        };
    }

    private static IReadOnlyList<PublicRecordKey> ReadKeys(string file) =>
        PublicRecordKey.Read(InputText.Load(file)) ?? throw new UnreadableInputException("this is no set of public keys.", new Place(1, 1, file));

    private static TopicFile Fit(TopicFile tree, string file)
    {
        var words = tree.AllTopics().Select(t => t.Title + t.Description).Concat(tree.Audiences.Select(a => a.Title + a.Description));
        return words.Any(w => Cleaned.Text(w) != w) ? throw new UnreadableInputException("a title or description holds a NUL or half a character.", new Place(0, 0, file)) : tree;
    }

    private static IEnumerable<string> Files(string root, string pattern) =>
        Directory.EnumerateFiles(root, pattern, Everywhere).Order(StringComparer.Ordinal);

    private static bool IsPerson(string file) => Path.GetFileName(Path.GetDirectoryName(file)) == "people";

    private static IEnumerable<string> Bibliographies(IEnumerable<MarkdownPage> pages) =>
        pages.Select(p => BibliographyFile.Nearest(p.Path)).OfType<string>().Distinct().Order(StringComparer.Ordinal);

    private static void RefuseDuplicates(string what, IEnumerable<(string Name, string Path)> files)
    {
        var seen = new Dictionary<string, string>();
        foreach (var (name, path) in files)
            if (!seen.TryAdd(name, path))
                throw new UnreadableInputException($"the {what} \"{name}\" is already taken by {seen[name]}.", new Place(1, 1, path));
    }
}
