using Wellspring.Evidence;

namespace Wellspring.Tests.Evidence.Retractions;

public sealed class CrossrefAnswerTests
{
    [Theory]
    [InlineData("""{"date-parts":[[2024,1,1]]}""", "2024-01-01")]
    [InlineData("""{"date-parts":[[2024,3]]}""", "2024-03-01")]
    [InlineData("""{"date-parts":[[2024]],"date-time":"soon"}""", "2024-01-01")]
    [InlineData("""{"date-parts":[[2024,1,1]],"date-time":"2025-02-03T00:00:00Z"}""", "2025-02-03")]
    [InlineData("""{"date-parts":[[null]]}""", null)]
    [InlineData("""{"date-parts":[]}""", null)]
    [InlineData("""{"date-parts":[[2024,13,1]]}""", null)]
    [InlineData("""{"date-parts":[[2999,1,1]]}""", null)]
    public void The_day_of_a_notice_is_read_in_both_ways_of_writing_it(string updated, string? day) =>
        Assert.Equal(day, Assert.Single(Read(CrossrefAnswers.Written(Shelf.Doi, $$"""{"type":"retraction","updated":{{updated}}}""")).Notices).Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public async Task A_retraction_told_in_parts_is_not_older_than_a_correction()
    {
        await using var shelf = await Shelf.Open();
        await shelf.Ask(CrossrefAnswers.Written(Shelf.Doi, """{"type":"retraction","updated":{"date-parts":[[2024,1,1]]}}""", """{"type":"correction","updated":{"date-time":"2010-01-01T00:00:00Z"}}"""));
        Assert.Equal((Standing.Retracted, new DateOnly(2024, 1, 1)), (await shelf.Source() is var source ? (source.Standing, source.NoticeOn!.Value) : default));
    }

    [Fact]
    public async Task A_retraction_under_another_doi_counts_against_the_one_that_was_asked_for()
    {
        await using var shelf = await Shelf.Open();
        var lookUp = await shelf.Ask(CrossrefAnswers.Under("10.5555/prime", ("retraction", "2024-01-01")));
        Assert.Equal((Standing.Retracted, 1, 0), (await shelf.Standing(), lookUp.LookedUp, lookUp.Unknown.Count));
    }

    [Theory]
    [InlineData("""{"message":{"DOI":"10.5555/prime"}}""")]
    [InlineData("""{"message":{"DOI":"10.5555/prime","updated-by":[{"type":"correction"}]}}""")]
    [InlineData("""{"message":{"title":["A work"]}}""")]
    [InlineData("""{"message":{"DOI":"\ud800"}}""")]
    [InlineData("""{"message":{"DOI":"10.1000/a","updated-by":[{"type":"\ud800"}]}}""")]
    [InlineData("""{"message":{"DOI":"10.1000/a","updated-by":[{"type":"retraction","updated":{"date-time":"\udfff"}}]}}""")]
    [InlineData("[]")]
    [InlineData("{")]
    public async Task An_answer_about_another_work_or_a_broken_one_makes_nothing_sound(string answer)
    {
        await using var shelf = await Shelf.Open();
        var lookUp = await shelf.Ask(answer);
        Assert.Equal((Standing.Unchecked, 0, 1), (await shelf.Standing(), lookUp.LookedUp, lookUp.Unknown.Count));
    }

    private static RegisterAnswer Read(string json) => CrossrefAnswer.Read(json, Shelf.Doi, new(2026, 11, 20));
}
