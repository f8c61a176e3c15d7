using Wellspring.Articles;
using Wellspring.Articles.Files;
using Wellspring.Foundation;

namespace Wellspring.Importing.Markdown;

/// <summary>The pictures of a page: those its text shows and those its front matter names.</summary>
static class PageMedia
{
    /// <summary>Each picture once, with the rights the front matter states; one that is not there is named, and has no bytes.</summary>
    /// <exception cref="UnreadableInputException">A name leads out of the folder.</exception>
    public static async Task<IReadOnlyList<EditionMedia>> Bring(MarkdownPage page, string root, string body, PictureDesk desk, Losses losses, CancellationToken cancel)
    {
        var media = new List<EditionMedia>();
        foreach (var line in Named(page, root, body))
            media.Add(new(line.File, await Hash(page, root, line, desk, losses, cancel), line.Licence, line.Credit));
        return media;
    }

    private static async Task<string?> Hash(MarkdownPage page, string root, MediaLine line, PictureDesk desk, Losses losses, CancellationToken cancel)
    {
        var stored = MediaPath.Find(page.Path, root, line.File) is { } file ? await desk.Bring(file, PictureFile.Nothing with { Licence = Cleaned.Line(line.Licence), Credit = Cleaned.Line(line.Credit) }, cancel) : Finding.Refuse("media-missing", "It is not in the folder.");
        if (stored.Done) return stored.Value.Hash;
        losses.Name("image", $"{Printed.Of(line.File)}: {stored.Refusals[0].Sentence}");
        return null;
    }

    private static IEnumerable<MediaLine> Named(MarkdownPage page, string root, string body)
    {
        var shown = Shown(body);
        foreach (var image in shown) RefuseClimbing(page, root, image);
        return page.File.Media.Concat(shown.Select(i => new MediaLine(i.Source, "", ""))).Where(line => IsLocal(line.File)).DistinctBy(line => line.File);
    }

    // Most texts show none, and need not be parsed to know it.
    private static List<Image> Shown(string body) =>
        body.Contains("![", StringComparison.Ordinal) ? [.. ArticleText.Parse(body).AllBlocks().SelectMany(Walk.Inlines).OfType<Image>()] : [];

    private static bool IsLocal(string file) => file.Length > 0 && !file.Contains(':', StringComparison.Ordinal) && !file.StartsWith("//", StringComparison.Ordinal);

    private static void RefuseClimbing(MarkdownPage page, string root, Image image)
    {
        if (!IsLocal(image.Source) || image.Source.StartsWith('/') || !FileName.Climbs(image.Source)) return;
        var target = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(page.Path))!, Uri.UnescapeDataString(image.Source).Replace('\\', '/')));
        if (!target.StartsWith(Path.GetFullPath(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new UnreadableInputException($"the picture \"{Printed.Of(image.Source)}\" lies outside the folder.", page.File.InFile(image.Place));
    }
}
