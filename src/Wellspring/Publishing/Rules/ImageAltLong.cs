using Wellspring.Foundation;

namespace Wellspring.Publishing;

static class ImageAltLong
{
    public static readonly TextRule Rule = new("image-alt-long", Severity.Warn, manuscript =>
        manuscript.Text.Images().Where(image => image.Alt.Length > manuscript.Policy.AltCharacters)
            .Select(image => new Remark($"The alternative text has {image.Alt.Length} characters; a screen reader reads it in one go. Keep to {manuscript.Policy.AltCharacters}, and put the rest into the text.", image.Place)));
}
