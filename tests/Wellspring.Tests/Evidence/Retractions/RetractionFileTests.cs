using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Tests.Evidence.Retractions;

public sealed class RetractionFileTests
{
    [Theory]
    [InlineData("6/1/2024 0:00")]
    [InlineData("06/01/2024")]
    [InlineData("6/1/2024 12:00:00 AM")]
    [InlineData("6/1/2024 11:59 PM")]
    [InlineData("6/1/2024 12:00:00\u202fAM")]
    [InlineData("6/1/2024 23:59:59")]
    [InlineData("2024-06-01")]
    [InlineData("2024/06/01")]
    [InlineData("20240601")]
    [InlineData("2024-06-01 00:00:00")]
    [InlineData("2024-06-01T00:00:00Z")]
    [InlineData("2024-06-01T23:59:59.123+02:00")]
    [InlineData("2024-06-01T00:00:00")]
    public void Days_are_read_as_they_are_written(string text) => Assert.Equal(new DateOnly(2024, 6, 1), NoticeDate.Find(text));

    [Theory]
    [InlineData("")]
    [InlineData("13/06/2024 0:00")]
    [InlineData("2024-13-01")]
    [InlineData("June 2024")]
    [InlineData("45444")]
    public void What_is_no_day_is_not_guessed(string text) => Assert.Null(NoticeDate.Find(text));

    [Theory]
    [InlineData("13/06/2024 0:00", "Retraction", Standing.Retracted, "counts as of today")]
    [InlineData("13/06/2024 0:00", "Expression of concern", Standing.Concern, "counts as of today")]
    [InlineData("6/1/2999 0:00", "Retraction", Standing.Retracted, "counts as of today")]
    [InlineData("13/06/2024 0:00", "Correction", Standing.Sound, "only where nothing else is known")]
    [InlineData("6/1/2999 0:00", "Correction", Standing.Sound, "only where nothing else is known")]
    public async Task A_day_that_cannot_be_is_named_and_only_a_bad_notice_counts(string date, string nature, Standing standing, string says)
    {
        await using var shelf = await Shelf.Open();
        await shelf.Tell("Reinstatement", "1/1/2010");
        var check = await shelf.Tell(nature, date);
        Assert.Equal(standing, await shelf.Standing());
        var dropped = Assert.Single(check.Dropped);
        Assert.EndsWith(":2", dropped.Where, StringComparison.Ordinal);
        Assert.Contains($"“{date}” is no date", dropped.Why, StringComparison.Ordinal);
        Assert.Contains(says, dropped.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("6/1/2999 0:00")]
    [InlineData("13/06/2024 0:00")]
    [InlineData("")]
    public async Task A_reinstatement_without_a_day_takes_nothing_back(string date)
    {
        await using var shelf = await Shelf.Open();
        await shelf.Tell("Retraction", "1/1/2010");
        var check = await shelf.Tell("Reinstatement", date);
        Assert.Equal((Standing.Retracted, 0), (await shelf.Standing(), check.Notices));
        Assert.Contains("takes no notice back", Assert.Single(check.Dropped).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreadable_day_does_not_make_a_retraction_older_than_what_else_the_list_tells()
    {
        await using var shelf = await Shelf.Open();
        await shelf.List($"{Shelf.Doi},0,Retraction,13/06/2024 0:00", $"{Shelf.Doi},0,Reinstatement,1/1/2010 0:00", $"{Shelf.Doi},0,Correction,1/1/2011 0:00");
        Assert.Equal(Standing.Retracted, await shelf.Standing());
    }

    [Theory]
    [InlineData("10.9999/x,0,\"Retraction,1/1/2020 0:00", 2, 13)]
    [InlineData("10.9999/x,0,Retraction,1/1/2020\n10.9999/y,0,  \"Retraction \"\"or\"\" so,1/1/2020", 3, 15)]
    [InlineData("\"10.9999/\nx\",0,\"Retraction,1/1/2020", 3, 6)]
    public async Task A_quotation_mark_that_never_closes_is_named_where_it_opens_and_nothing_is_stored(string start, int line, int column)
    {
        await using var shelf = await Shelf.Open();
        var refused = await Assert.ThrowsAsync<UnreadableInputException>(() => shelf.List(["10.1000/other,0,Retraction,6/1/2024", start, .. Enumerable.Repeat($"{Shelf.Doi},0,Retraction,6/1/2024 0:00", 500)]));
        Assert.EndsWith($".csv:{line + 1}:{column}: a quotation mark that opens here never closes: all that follows would be lost.", refused.Line, StringComparison.Ordinal);
        Assert.Equal(Standing.Unchecked, await shelf.Standing());
    }

    [Theory]
    [InlineData("a \"stray\" mark\",0,Retraction,1/1/2020")]
    [InlineData("\"a\"b\",0,Retraction,1/1/2020")]
    [InlineData("\"all, \"\"well\"\"\",0,Retraction,\"1/1/2020\"")]
    [InlineData("\"\"")]
    public async Task Marks_that_open_nothing_lose_nothing(string row)
    {
        await using var shelf = await Shelf.Open();
        await shelf.List(row, $"{Shelf.Doi},0,Retraction,6/1/2024 0:00");
        Assert.Equal(Standing.Retracted, await shelf.Standing());
    }

    [Fact]
    public async Task A_value_is_quoted_on_one_line_of_at_most_80_characters()
    {
        await using var shelf = await Shelf.Open();
        var why = Assert.Single((await shelf.Tell("\"\n" + string.Concat(Enumerable.Repeat("no such status\r\n", 900)) + "\"", "1/1/2020")).Dropped).Why;
        Assert.Matches("^“no such status [^\n\r]{64}…” is no status that is known$", why);
        Assert.Equal("“" + new string('x', 78) + "…”", QuotedText.Of(new string('x', 78) + "😀 and more"));
    }

    [Theory]
    [InlineData("10.1234/zzz; 10.1000/A", "0")]
    [InlineData("10.1234/zzz;10.1000/A", "0")]
    [InlineData("\"10.1234/zzz,10.1000/A\"", "0")]
    [InlineData("10.1000/A https://doi.org/10.1234/zzz", "0")]
    [InlineData("doi: 10.1234/zzz; doi: 10.1000/A", "0")]
    [InlineData("unavailable", "123; 29687400")]
    [InlineData("", "\"29687400,123\"")]
    [InlineData("10.1234/zzz", "PMID: 123 PMID: 29687400")]
    public async Task Each_of_several_numbers_in_one_field_counts(string doi, string pmid)
    {
        await using var shelf = await Shelf.Open();
        var check = await shelf.List($"{doi},{pmid},Retraction,6/1/2024");
        Assert.Equal((Standing.Retracted, 1), (await shelf.Standing(), check.Notices));
    }

    [Theory]
    [InlineData("10.1002/(sici)1097-0142(19960101)77:1<3::aid-cncr2>3.0.co;2-t", 1)]
    [InlineData("10.1000/a,b;c", 1)]
    [InlineData("10.1000/a; ;, 10.1000/a", 1)]
    [InlineData("no number", 0)]
    public void A_separator_within_a_doi_parts_nothing(string text, int count) => Assert.Equal(count, DoiText.FindAll(text).Count);

    [Theory]
    [InlineData("unavailable 2020", 0)]
    [InlineData("PMC123, 456", 0)]
    [InlineData("0; 0", 0)]
    [InlineData("0; 12", 1)]
    [InlineData("12 0012 13", 2)]
    public void Only_numbers_are_pmids(string text, int count) => Assert.Equal(count, PmidText.FindAll(text).Count);
}
