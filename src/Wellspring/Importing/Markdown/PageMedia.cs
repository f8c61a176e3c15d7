using Wellspring.Articles;
using Wellspring.Articles.Files;
using Wellspring.Foundation;

namespace Wellspring.Importing.Markdown;

/// <summary>The pictures of a page: those its text shows and those its front matter names.</summary>
static class PageMedia
{
    /// <summary>Each name once, with the rights the front matter states.</summary>
    /// <exception cref="UnreadableInputException">A name leads out of the folder.</exception>
    public static IReadOnlyList<MediaLine> Of(MarkdownPage page, string root, ArticleText text)
    {
        var shown = text.AllBlocks().SelectMany(Walk.Inlines).OfType<Image>().ToList();
        foreach (var image in shown) RefuseClimbing(page, root, image);
        return [.. page.File.Media.Concat(shown.Select(i => new MediaLine(i.Source, "", ""))).Where(line => IsLocal(line.File)).DistinctBy(line => line.File)];
    }

    private static bool IsLocal(string file) => file.Length > 0 && !file.Contains(':', StringComparison.Ordinal) && !file.StartsWith("//", StringComparison.Ordinal);

    private static void RefuseClimbing(MarkdownPage page, string root, Image image)
    {
        if (!IsLocal(image.Source) || image.Source.StartsWith('/') || !FileName.Climbs(image.Source)) return;
        var target = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(page.Path))!, Uri.UnescapeDataString(image.Source).Replace('\\', '/')));
        if (!target.StartsWith(Path.GetFullPath(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new UnreadableInputException($"the picture \"{Printed.Of(image.Source)}\" lies outside the folder.", page.File.InFile(image.Place));
    }
}
