namespace Wellspring.Tests.Publishing.Rules;

public sealed class SentenceLongTests
{
    private static string Of(int words) => string.Join(' ', Enumerable.Repeat("tear", words)) + ".";

    [Fact]
    public void A_sentence_of_21_words_is_hinted_at_where_it_begins() =>
        Assert.Equal((3, 8), Assert.Single(Gate.Hints("sentence-long", Sheet.Saying($"Hello.\n\nHello. T{Of(21)[1..]}")).Places()));

    [Fact]
    public void A_sentence_of_20_words_passes() => Gate.IsSilent("sentence-long", Sheet.Saying(Of(20)));
}
