using CsCheck;
using Wellspring.Foundation.Pictures;

namespace Wellspring.Tests.Foundation.Pictures;

[Trait("database", "none")]
public sealed class LetteringTests
{
    private static readonly Gen<Piece[]> Pieces = Gen.Select(Gen.String[Gen.Char["abcdefghij klmnopé"], 0, 60], Gen.Bool, (text, strong) => new Piece(text, strong)).Array[0, 6];

    [Fact]
    public void Wrapped_words_are_the_same_words_and_fit() => FixedSeeds.Holds(Gen.Select(Pieces, Gen.Double[20, 600]), drawn =>
    {
        var (pieces, width) = drawn;
        var lines = Lettering.Wrap(pieces, 16, width);
        Assert.Equal(Letters(pieces), Letters(lines.SelectMany(l => l)));
        Assert.All(lines, l => Assert.True(Lettering.WidthOf(l, 16) <= width));
    });

    [Fact]
    public void What_is_cut_fits_and_says_that_it_was_cut() => FixedSeeds.Holds(Gen.Select(Pieces, Gen.Double[60, 600]), drawn =>
    {
        var (pieces, width) = drawn;
        var lines = Lettering.Wrap(pieces, 16, width);
        var cut = Lettering.Cut(lines, 2, 16, width);
        Assert.True(cut.Count <= 2);
        Assert.All(cut, l => Assert.True(Lettering.WidthOf(l, 16) <= width));
        Assert.Equal(lines.Count > 2, cut.Count > 0 && cut[^1][^1].Text.EndsWith('…'));
    });

    [Theory]
    [InlineData("Łukasz Żółć, Ångström, “quoted” – naïve café… 1⁄2 ½ ×", true)]
    [InlineData("Почему люди плачут", true)]
    [InlineData("γιατί κλαίμε", true)]
    [InlineData("لماذا نبكي", false)]
    [InlineData("למה אנחנו בוכים", false)]
    [InlineData("なぜ泣くのか", false)]
    [InlineData("crying 😢", false)]
    public void The_typeface_tells_what_it_can_set(string text, bool can) => Assert.Equal(can, Lettering.CanSet([new(text)]));

    [Fact]
    public void Every_letter_taken_as_known_is_in_the_typeface() =>
        Assert.Empty(Enumerable.Range(0, 0x3000).Select(c => (char)c).Where(c => Typeface.IsLatin(c) && !Typeface.IsMeasured(c)).Select(c => $"U+{(int)c:x4}"));

    private static string Letters(IEnumerable<Piece> pieces) => string.Concat(pieces.Select(p => p.Text)).Replace(" ", "", StringComparison.Ordinal);
}
