using Wellspring.Foundation;

namespace Wellspring.Publishing;

static class ImageLicenceMissing
{
    public static readonly TextRule Rule = new("image-licence-missing", Severity.Refuse, manuscript =>
        manuscript.Text.Images().Where(image => !IsLicensed(image.Source, manuscript))
            .Select(image => new Remark($"Nothing says on what terms {image.Source} may be shown. Name its licence.", image.Place)));

    private static bool IsLicensed(string file, Manuscript manuscript) =>
        manuscript.Media.Any(m => m.File == file && !string.IsNullOrWhiteSpace(m.Licence));
}
