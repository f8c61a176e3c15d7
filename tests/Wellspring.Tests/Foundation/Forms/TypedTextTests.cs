using CsCheck;
using Wellspring.Foundation.Forms;

namespace Wellspring.Tests.Foundation.Forms;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData("a\0b", "ab")]
    [InlineData("a\r\nb\rc", "a\nb\nc")]
    [InlineData("\u001b[31mred\u001b[0m", "[31mred[0m")]
    [InlineData("\u009b2Jgone", "2Jgone")]
    [InlineData("abc\u202etxt.exe", "abctxt.exe")]
    [InlineData("  kept 👩‍👧 and ناس  ", "kept 👩‍👧 and ناس")]
    public void What_a_terminal_or_a_database_would_act_on_is_taken_out(string typed, string clean) => Assert.Equal(clean, TypedText.Clean(typed));

    [Fact]
    public void No_control_character_is_left_and_cleaning_twice_changes_nothing() => Gen.String.Holds(typed =>
    {
        var clean = TypedText.Clean(typed);
        return clean == TypedText.Clean(clean) && !clean.Any(c => char.IsControl(c) && c is not ('\n' or '\t'));
    }, iter: 300);

    [Fact]
    public void A_line_is_one_line_and_ends_between_two_signs()
    {
        Assert.Equal("a b c", TypedText.OneLine("a\nb\t c", 20));
        Assert.Equal("ab…", TypedText.OneLine("ab👩cd", 4));
        Assert.Equal(4, TypedText.OneLine("abcdefgh", 4).Length);
    }
}
