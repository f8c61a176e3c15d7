using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>What lies beside and above article files: bibliography, topics, paid links, other articles. Each file is read once.</summary>
sealed class FolderFacts
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, CitedSource>> bibliographies = [];
    private readonly Dictionary<string, TopicTree> topics = [];
    private readonly Dictionary<string, IReadOnlyList<PaidLink>> paidLinks = [];
    private readonly Dictionary<string, IReadOnlySet<string>> articles = [];

    /// <summary>The records of the nearest bibliography, with the standing the file claims.</summary>
    public IReadOnlyDictionary<string, CitedSource> Sources(string article) =>
        Once(bibliographies, BibliographyFile.Nearest(article), ReadSources, new Dictionary<string, CitedSource>());

    public TopicTree Topics(string article) => Once(topics, Nearest(article, "topics.yml"), file => TopicFile.Load(file).Tree(), TopicTree.Empty);

    public IReadOnlyList<PaidLink> PaidLinks(string article) => Once(paidLinks, Nearest(article, PaidLinkFile.Name), PaidLinkFile.Read, []);

    /// <summary>The slugs of the articles in the same folder and in folders within it.</summary>
    public IReadOnlySet<string> ArticlesBesideAndBelow(string article) =>
        Once(articles, Path.GetDirectoryName(Path.GetFullPath(article)), ReadSlugs, new HashSet<string>());

    private static T Once<T>(Dictionary<string, T> known, string? file, Func<string, T> read, T none)
    {
        if (file is null) return none;
        return known.TryGetValue(file, out var value) ? value : known[file] = read(file);
    }

    private static string? Nearest(string article, string name)
    {
        for (var folder = Path.GetDirectoryName(Path.GetFullPath(article)); folder is not null; folder = Path.GetDirectoryName(folder))
            if (Path.Combine(folder, name) is var file && File.Exists(file)) return file;
        return null;
    }

    private static Dictionary<string, CitedSource> ReadSources(string file) =>
        BibliographyFile.Read(file).SelectMany(record => record.AllKeys.Select(key => (key, record))).DistinctBy(r => r.key)
            .ToDictionary(r => r.key, r => new CitedSource(new(r.key, r.record.Kind.Name(), r.record.Landmark, r.record.Csl, ""), r.record.Standing, r.record.Key));

    private static HashSet<string> ReadSlugs(string folder) =>
        Directory.EnumerateFiles(folder, "*.md", Everywhere).Select(ReadSlug).ToHashSet(StringComparer.Ordinal);

    private static EnumerationOptions Everywhere => new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };

    // A neighbour that cannot be read is not what was asked about: it is there under its file's name.
    private static string ReadSlug(string file)
    {
        try
        {
            return ArticleFile.Load(file).Slug;
        }
        catch (UnreadableInputException)
        {
            return Slug.From(Path.GetFileNameWithoutExtension(file));
        }
    }
}
