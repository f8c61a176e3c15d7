using Wellspring.Evidence;

namespace Wellspring.Tests.Evidence;

public sealed class SourceWordsTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    [Theory]
    [InlineData(Standing.Sound, true, "No notice of concern when checked 20 Nov 2026")]
    [InlineData(Standing.Sound, false, "No notice of concern when last checked")]
    [InlineData(Standing.Retracted, true, "Retracted (checked 20 Nov 2026)")]
    [InlineData(Standing.Corrected, false, "Corrected by its publisher")]
    [InlineData(Standing.Concern, false, "Its publisher has expressed concern")]
    [InlineData(Standing.Unchecked, false, "Not yet checked for retraction")]
    public void A_standing_says_no_more_than_a_check_can_show(Standing standing, bool dated, string words) =>
        Assert.Equal(words, standing.InWords(dated ? Day : null));

    [Fact]
    public void Every_kind_and_standing_is_found_again_by_its_name()
    {
        Assert.All(Enum.GetValues<SourceKind>(), kind => Assert.Equal(kind, SourceWords.KindNamed(kind.Name())));
        Assert.All(Enum.GetValues<Standing>(), standing => Assert.Equal(standing, SourceWords.StandingNamed(standing.Name())));
    }

    [Theory]
    [InlineData("Systematic review")]
    [InlineData("systematic-review")]
    [InlineData("rct")]
    [InlineData("")]
    [InlineData(null)]
    public void A_name_that_is_not_exactly_a_kind_is_none(string? name) => Assert.Null(SourceWords.KindNamed(name));

    [Fact]
    public void Nothing_is_worse_than_itself_and_retraction_is_worse_than_all_else()
    {
        Assert.All(Enum.GetValues<Standing>(), standing => Assert.False(standing.IsWorseThan(standing)));
        Assert.All(Enum.GetValues<Standing>().Where(s => s != Standing.Retracted), standing => Assert.True(Standing.Retracted.IsWorseThan(standing)));
        Assert.True(Standing.Sound.IsWorseThan(Standing.Unchecked));
        Assert.False(Standing.Sound.IsWorseThan(Standing.Corrected));
    }
}
