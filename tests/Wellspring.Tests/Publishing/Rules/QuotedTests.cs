using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Rules;

public sealed class QuotedTests
{
    [Fact]
    public void Eighty_characters_stand_as_they_are() => Assert.Equal(new string('a', 80), Quoted.Shortly(new string('a', 80)));

    [Fact]
    public void More_are_cut_to_eighty() => Assert.Equal(new string('a', 80) + "…", Quoted.Shortly(new string('a', 81)));

    [Fact]
    public void No_character_is_cut_in_half() => Assert.Equal(new string('a', 79) + "…", Quoted.Shortly(new string('a', 79) + "😢 and more"));
}
