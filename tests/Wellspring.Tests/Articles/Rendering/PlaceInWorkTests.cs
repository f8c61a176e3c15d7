using Wellspring.Articles.Rendering;

namespace Wellspring.Tests.Articles.Rendering;

public sealed class PlaceInWorkTests
{
    [Theory]
    [InlineData("12", "p. 12")]
    [InlineData(" 12 ", "p. 12")]
    [InlineData("12-14", "pp. 12-14")]
    [InlineData("12, 15–17", "pp. 12, 15–17")]
    [InlineData("p. 12", "p. 12")]
    [InlineData("table 2", "table 2")]
    [InlineData("12 of the annex", "12 of the annex")]
    public void A_bare_number_is_a_page_and_words_stay_as_they_are(string typed, string shown) => Assert.Equal(shown, PlaceInWork.Of(typed));
}
