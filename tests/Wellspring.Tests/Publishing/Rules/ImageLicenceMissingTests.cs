using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Rules;

public sealed class ImageLicenceMissingTests
{
    private static Manuscript Showing(params ShownMedia[] media) => Sheet.Saying("![A cup](tears.png)") with { Media = media };

    [Fact]
    public void A_picture_without_a_row_is_refused() => Gate.Refuses("image-licence-missing", Showing());

    [Fact]
    public void A_row_without_a_licence_is_refused() => Gate.Refuses("image-licence-missing", Showing(new ShownMedia("tears.png", true, " ", "Somebody")));

    [Fact]
    public void The_row_of_another_picture_does_not_count() => Gate.Refuses("image-licence-missing", Showing(new ShownMedia("other.png", true, "CC BY 4.0", "Somebody")));

    [Fact]
    public void A_licensed_picture_passes() => Gate.IsSilent("image-licence-missing", Showing(new ShownMedia("tears.png", true, "CC BY 4.0", "")));
}
