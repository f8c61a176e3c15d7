using CsCheck;
using Wellspring.Foundation.Shell;
using Wellspring.Identity;

namespace Wellspring.Tests.Identity;

public sealed class AccentTests
{
    private static readonly Gen<Color> AnyColor = Gen.Select(Gen.Byte, Gen.Byte, Gen.Byte, (r, g, b) => Color.Read($"#{r:x2}{g:x2}{b:x2}")!.Value);

    [Fact]
    public void The_nearest_to_any_color_can_be_read_on_its_paper_and_what_can_be_read_is_its_own_nearest() => FixedSeeds.Holds(AnyColor, color =>
    {
        foreach (var paper in (Paper[])[Paper.Light, Paper.Dark])
        {
            var nearest = Accent.Nearest(color, paper);
            if (Accent.Failures(nearest, paper).Count > 0 || (Accent.Failures(color, paper).Count == 0 && nearest != color)) return false;
        }
        return true;
    });

    [Fact]
    public void The_accents_of_the_program_can_be_read()
    {
        Assert.Empty(Accent.Failures(Color.Read("#1c5a4c")!.Value, Paper.Light));
        Assert.Empty(Accent.Failures(Color.Read("#8fcdb9")!.Value, Paper.Dark));
    }

    [Fact]
    public void The_papers_are_those_of_the_tokens()
    {
        var tokens = System.Text.Encoding.UTF8.GetString(ShellAssets.Stylesheet.Bytes);
        Assert.Contains($"--paper: light-dark({Paper.Light.Grounds[0].Color}, {Paper.Dark.Grounds[0].Color})", tokens, StringComparison.Ordinal);
        Assert.Contains($"--leaf: light-dark({Paper.Light.Grounds[1].Color}, {Paper.Dark.Grounds[1].Color})", tokens, StringComparison.Ordinal);
    }

    // Figures of the WCAG 2.2 definition of contrast ratio.
    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.478)]
    [InlineData("#0000ff", "#ffffff", 8.592)]
    [InlineData("#1c5a4c", "#1c5a4c", 1)]
    public void Contrast_is_that_of_the_standard(string one, string other, double ratio) =>
        Assert.Equal(ratio, Color.Read(one)!.Value.Against(Color.Read(other)!.Value), 3);

    [Theory]
    [InlineData("1c5a4c")]
    [InlineData("#1c5a4")]
    [InlineData("#1c5a4g")]
    [InlineData("#1c5a 4")]
    [InlineData("red")]
    [InlineData("#1c5a4c;}")]
    public void What_is_no_color_is_none(string text) => Assert.Null(Color.Read(text));

    [Fact]
    public void The_stylesheet_with_an_accent_has_a_name_of_its_own_and_all_rules_before()
    {
        var own = ShellAssets.Stylesheet.With(Accent.Tokens(Color.Read("#5a1c4c")!.Value, Color.Read("#e0a0d0")!.Value));
        Assert.NotEqual(ShellAssets.Stylesheet.Path, own.Path);
        Assert.StartsWith("/assets/site.", own.Path, StringComparison.Ordinal);
        Assert.EndsWith(")}", System.Text.Encoding.UTF8.GetString(own.Bytes).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
