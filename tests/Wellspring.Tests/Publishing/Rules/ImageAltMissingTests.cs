namespace Wellspring.Tests.Publishing.Rules;

public sealed class ImageAltMissingTests
{
    [Theory]
    [InlineData("Hello.\n\n![](tears.png)")]
    [InlineData("Hello.\n\n![  ](tears.png \"Caption\")")]
    public void A_picture_without_alternative_text_is_refused(string text) =>
        Assert.Equal((3, 1), Assert.Single(Gate.Refuses("image-alt-missing", Sheet.Saying(text)).Places()));

    [Fact]
    public void A_picture_with_one_passes() => Gate.IsSilent("image-alt-missing", Sheet.Saying("![A cup of tears](tears.png)"));
}
