using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Foundation;

public sealed class SoughtWordsTests
{
    private static readonly string Page = string.Join(' ', Enumerable.Range(0, 5_000).Select(i => $"word{i}"));

    [Fact]
    public void Words_are_read_in_lower_case_and_each_once_however_they_are_set_apart() =>
        Assert.Equal(["sleep", "diary"], SoughtWords.In("  Sleep\tDIARY\u00a0sleep\n"));

    [Fact]
    public void A_page_that_was_pasted_is_read_as_far_as_its_eighth_word() =>
        Assert.Equal(["word0", "word1", "word2", "word3", "word4", "word5", "word6", "word7"], SoughtWords.In(Page));

    [Fact]
    public void Nothing_typed_is_no_word() => Assert.Empty(SoughtWords.In(" \n"));

    [Fact]
    public async Task Every_list_answers_a_page_that_was_pasted_with_a_query_of_the_usual_length()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
        Assert.Empty((await ListArticles.Handle(newsroom.Db, new(Page, null, null, null, null), newsroom.Time, Newsroom.Cancel)).Rows);
        Assert.Empty(await FindArticles.Handle(newsroom.Db, Page, 20, Newsroom.Cancel));
        Assert.Single(await FindArticles.Handle(newsroom.Db, "WHY cry why", 20, Newsroom.Cancel));
    }
}
