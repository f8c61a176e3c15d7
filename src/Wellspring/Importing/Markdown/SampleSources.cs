using Wellspring.Articles;

namespace Wellspring.Importing.Markdown;

/// <summary>Which records of a folder go when its samples are removed: what nothing but sample pages cites.</summary>
static class SampleSources
{
    public static IReadOnlySet<string> Of(IReadOnlyList<MarkdownPage> pages, FolderSources sources)
    {
        var (samples, others) = (pages.Where(p => p.File.Sample).ToList(), pages.Where(p => !p.File.Sample).ToList());
        if (samples.Count == 0) return new HashSet<string>();
        // A record that no page cites is whoever's all the pages are.
        if (others.Count == 0) return sources.Records.Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        return Cited(samples, sources).Except(Cited(others, sources), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Cited(IEnumerable<MarkdownPage> pages, FolderSources sources) =>
        pages.SelectMany(page => ArticleText.Parse(sources.Cite(page.File.Body, page)).CitedKeys());
}
