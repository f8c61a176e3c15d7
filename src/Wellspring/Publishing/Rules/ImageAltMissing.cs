using Wellspring.Foundation;

namespace Wellspring.Publishing;

static class ImageAltMissing
{
    public static readonly TextRule Rule = new("image-alt-missing", Severity.Refuse, manuscript =>
        manuscript.Text.Images().Where(image => string.IsNullOrWhiteSpace(image.Alt))
            .Select(image => new Remark($"The picture {image.Source} has no alternative text. Say in the brackets what it shows.", image.Place)));
}
