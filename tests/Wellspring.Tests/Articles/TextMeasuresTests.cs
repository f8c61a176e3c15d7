using Wellspring.Articles;

namespace Wellspring.Tests.Articles;

public sealed class TextMeasuresTests
{
    [Fact]
    public void Words_sentences_and_minutes_are_counted()
    {
        var measures = TextMeasures.Of("Tears help some people. They don't help everyone, every time.");
        Assert.Equal((10, 2, 1), (measures.Words, measures.Sentences, measures.ReadingMinutes));
        Assert.Equal(3, TextMeasures.Of(string.Join(' ', Enumerable.Repeat("word", 500))).ReadingMinutes);
    }

    [Fact]
    public void An_empty_text_has_no_reading_age() => Assert.Equal(new TextMeasures(0, 0, 0), TextMeasures.Of(""));

    // Grade 0.39 * 6 / 1 + 11.8 * 6 / 6 - 15.59 is below the first grade.
    [Theory]
    [InlineData("The cat sat on the mat.", 5, 5.1)]
    [InlineData("You may feel better after you cry. Talk to someone you trust.", 5, 9)]
    [InlineData("Contemporary psychophysiological investigations demonstrate considerable heterogeneity regarding autonomic regulation.", 25, 60)]
    public void Long_words_and_sentences_raise_the_reading_age(string text, double least, double most) =>
        Assert.InRange(TextMeasures.Of(text).ReadingAge, least, most);

    [Fact]
    public void Headings_and_code_are_not_read_as_prose() =>
        Assert.Equal(4, TextMeasures.Of(ArticleText.Parse("## Incomprehensibilities\n\nOne two.[@a1]\n\n- three\n- four\n\n```\nfive\n```")).Words);
}
