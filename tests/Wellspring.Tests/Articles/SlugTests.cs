using CsCheck;
using Wellspring.Articles;

namespace Wellspring.Tests.Articles;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Is crying good for you?", "is-crying-good-for-you")]
    [InlineData("Gračanin's café — 3 kinds", "gracanins-cafe-3-kinds")]
    [InlineData("  --A__B--  ", "a-b")]
    [InlineData("Ångström ½ ﬁ", "angstrom-1-2-fi")]
    public void Words_become_an_address(string words, string slug) => Assert.Equal(slug, Slug.From(words));

    [Theory]
    [InlineData("")]
    [InlineData("泣く")]
    [InlineData("\ud83d\ude22")]
    [InlineData("\uffff\ud800")]
    public void A_title_without_latin_letters_is_named_after_its_hash(string words)
    {
        Assert.StartsWith("t-", Slug.From(words), StringComparison.Ordinal);
        Assert.Equal(Slug.From(words), Slug.From(words));
    }

    [Fact]
    public void Every_text_has_a_valid_slug() => Bodies.Hostile.Holds(text => Slug.IsValid(Slug.From(text)));

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("a b")]
    [InlineData("a/../b")]
    [InlineData("-a")]
    [InlineData("é")]
    public void What_is_no_slug_is_told(string slug) => Assert.False(Slug.IsValid(slug));
}
