namespace Wellspring.Tests.Publishing.Rules;

public sealed class ImageAltLongTests
{
    [Fact]
    public void An_alternative_text_of_126_characters_is_warned_of() => Gate.Warns("image-alt-long", Sheet.Saying($"![{new string('a', 126)}](x.png)"));

    [Fact]
    public void One_of_125_characters_passes() => Gate.IsSilent("image-alt-long", Sheet.Saying($"![{new string('a', 125)}](x.png)"));
}
