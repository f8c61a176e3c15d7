using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>Pictures are files of ours: one that is not there, or that lies on somebody else's server, is missing.</summary>
static class MediaMissing
{
    public static readonly TextRule Rule = new("media-missing", Severity.Refuse, manuscript =>
        [.. InText(manuscript), .. Listed(manuscript)]);

    private static IEnumerable<Remark> InText(Manuscript manuscript) =>
        manuscript.Text.Images().Where(image => !manuscript.Media.Any(m => m.File == image.Source && m.IsThere))
            .Select(image => new Remark($"The picture {image.Source} is not among the media files. Add the file, or mend its name.", image.Place));

    private static IEnumerable<Remark> Listed(Manuscript manuscript) =>
        manuscript.Media.Where(m => !m.IsThere && !manuscript.Text.Images().Any(image => image.Source == m.File))
            .Select(m => new Remark($"The file {m.File} is listed under \"media\" and is not there. Add the file, or take out the row."));
}
