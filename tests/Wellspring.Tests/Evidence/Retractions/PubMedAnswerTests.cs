using Wellspring.Evidence;

namespace Wellspring.Tests.Evidence.Retractions;

public sealed class PubMedAnswerTests
{
    [Theory]
    [InlineData("EIN - A Journal;1:1")]
    [InlineData("ECI - A Journal;1:1")]
    [InlineData("EIN - A Journal. 2999 Jan 1;1:1")]
    public async Task What_is_undated_there_never_overrules_a_retraction(string line)
    {
        await using var shelf = await Shelf.Open();
        await shelf.Ask(CrossrefAnswers.Of(("retraction", "2010-02-06")), Medline(line));
        Assert.Equal(Standing.Retracted, await shelf.Standing());
        await shelf.Ask(null, Medline(line));
        Assert.Equal(Standing.Retracted, await shelf.Standing());
    }

    [Fact]
    public async Task An_undated_concern_that_was_known_first_gives_way_to_a_retraction()
    {
        await using var shelf = await Shelf.Open();
        await shelf.Ask(null, Medline("ECI - A Journal;1:1"));
        Assert.Equal(Standing.Concern, await shelf.Standing());
        await shelf.Ask(CrossrefAnswers.Of(("retraction", "2010-02-06")));
        Assert.Equal(Standing.Retracted, await shelf.Standing());
    }

    [Theory]
    [InlineData("PT  - Retracted Publication")]
    [InlineData("RIN - A Journal;1:1")]
    public async Task An_undated_retraction_counts_as_of_today(string line)
    {
        await using var shelf = await Shelf.Open();
        await shelf.Ask(CrossrefAnswers.Of(("correction", "2026-11-19")), Medline(line));
        Assert.Equal(Standing.Retracted, await shelf.Standing());
    }

    private static string Medline(string line) => $"\nPMID- {Shelf.Pmid}\nTI  - A title.\n{line}\n\n";
}
