using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>Pictures are files of ours: one that is not there, or that lies on somebody else's server, is missing.</summary>
static class MediaMissing
{
    public static readonly TextRule Rule = new("media-missing", Severity.Refuse, manuscript =>
        [.. InText(manuscript), .. Listed(manuscript)]);

    private static IEnumerable<Remark> InText(Manuscript manuscript) =>
        manuscript.Text.Images().Where(image => !manuscript.Media.Any(m => m.File == image.Source && m.IsThere))
            .Select(image => new Remark($"There is no picture {image.Source}. Add it, or mend its name.", image.Place));

    private static IEnumerable<Remark> Listed(Manuscript manuscript) =>
        manuscript.Media.Where(m => !m.IsThere && !manuscript.Text.Images().Any(image => image.Source == m.File))
            .Select(m => new Remark($"The picture {m.File} is listed and is not there. Add it, or take it off the list."));
}
