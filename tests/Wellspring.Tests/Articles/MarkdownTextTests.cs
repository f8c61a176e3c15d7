using CsCheck;
using Wellspring.Articles;

namespace Wellspring.Tests.Articles;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("1. One # two *three* [four] <five> {six} @seven8 a_b _c_ &amp; x|y ![z]")]
    [InlineData("# not a heading")]
    [InlineData("- not a list")]
    [InlineData("::: not a container")]
    [InlineData("12) not a list")]
    [InlineData("\\backslash `code` !")]
    public void Escaped_words_read_as_these_words(string words) => Assert.Equal($"p({words})", Shape.Of(MarkdownText.Escape(words)));

    [Fact]
    public void Any_words_on_one_line_survive_escaping() =>
        Bodies.Hostile.Select(s => string.Join(' ', s.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('\0', '0')).Where(s => s.Length > 0 && !s.Any(char.IsControl))
            .Holds(words => Assert.Equal($"p({words})", Shape.Of(MarkdownText.Escape(words))));
}
