namespace Wellspring.Tests.Searching;

public sealed class RankingTests
{
    [Fact]
    public void A_title_counts_more_than_a_heading_and_a_heading_more_than_text()
    {
        using var shelf = Shelf.Of(
            Shelf.Page("In the text", "Words about sleep and other things."),
            Shelf.Page("In a heading", "Words about other things.", ["How sleep works"]),
            Shelf.Page("Better sleep", "Words about other things."));
        Assert.Equal(["Better sleep", "In a heading", "In the text"], shelf.Titles("sleep"));
    }

    [Fact]
    public void The_page_of_exactly_this_title_comes_first()
    {
        var text = string.Join(' ', Enumerable.Repeat("Panic attack after panic attack.", 30));
        using var shelf = Shelf.Of(Shelf.Page("Panic attack help and panic attack causes", text, ["Panic attack"]), Shelf.Page("Panic attack"), Shelf.Page("Panic", text));
        Assert.Equal("Panic attack", shelf.Titles("panic attack")[0]);
    }

    [Fact]
    public void Words_that_stand_together_count_more_than_words_apart()
    {
        var far = string.Join(' ', Enumerable.Repeat("something other", 40));
        using var shelf = Shelf.Of(Shelf.Page("One", $"Night is here. {far} The sweats are there."), Shelf.Page("Two", $"Somebody has night sweats. {far}"));
        Assert.Equal(["Two", "One"], shelf.Titles("night sweats"));
    }

    [Fact]
    public void Where_no_page_has_all_words_pages_with_some_of_them_are_found()
    {
        using var shelf = Shelf.Of(Shelf.Page("Sleep"), Shelf.Page("Grief"));
        Assert.Equal(["Sleep"], shelf.Titles("sleep zzqy"));
    }

    [Fact]
    public void A_word_written_twice_finds_and_marks_what_it_does_once()
    {
        using var shelf = Shelf.Of(Shelf.Page("One", "Sleep well, and sleep long."), Shelf.Page("Two", "Nothing of it."));
        Assert.Equal("<mark>Sleep</mark> well, and <mark>sleep</mark> long.", Assert.Single(shelf.Find("sleep sleep").Hits).Passage);
    }

    [Fact]
    public void Pages_that_are_worth_the_same_come_in_one_order_and_each_once()
    {
        using var shelf = Shelf.Of([.. Enumerable.Range(0, 57).Select(i => Shelf.Page($"Tears {i:00}", "Tears."))]);
        var pages = Enumerable.Range(1, 6).SelectMany(page => shelf.Find("tears", page: page).Hits.Select(h => h.Path)).ToList();
        Assert.Equal(57, pages.Distinct().Count());
        Assert.Equal(pages.Order(StringComparer.Ordinal), pages);
        Assert.Equal(6, shelf.Find("tears").Pages);
    }

    [Fact]
    public void Filters_narrow_and_each_count_says_what_a_filter_would_give()
    {
        using var shelf = Shelf.Of(
            Shelf.Page("Tears one", topics: ["mind", "tears"]), Shelf.Page("Tears two", topics: ["mind"]),
            Shelf.Page("Tears three", kind: "Guide", topics: ["mind", "tears"]), Shelf.Page("Tears four", kind: "Person"));
        var all = shelf.Find("tears");
        Assert.Equal([("Article", 2), ("Guide", 1), ("Person", 1)], all.Kinds.Select(k => (k.Name, k.Hits)));
        Assert.Equal([("mind", "MIND", 3), ("tears", "TEARS", 2)], all.Topics.Select(t => (t.Name, t.Title, t.Hits)));
        var narrowed = shelf.Find("tears", topic: "tears");
        Assert.Equal(2, narrowed.Total);
        Assert.Equal([("Article", 1), ("Guide", 1)], narrowed.Kinds.Select(k => (k.Name, k.Hits)));
        Assert.Equal(3, narrowed.Topics.Single(t => t.Name == "mind").Hits);
        Assert.Equal(["Tears three"], shelf.Find("tears", topic: "mind", kind: "Guide").Hits.Select(h => h.Title));
        Assert.Equal(0, shelf.Find("tears", topic: "tea").Total);
        Assert.Equal(0, shelf.Find("tears", kind: "Nothing").Total);
    }

    [Fact]
    public void In_a_large_index_every_page_with_a_word_is_found_and_the_best_comes_first()
    {
        var pages = Enumerable.Range(0, 4_501).Select(n => Shelf.Page(n == 4_499 ? "Sleep" : $"Page {n}", n % 3 == 0 ? "Words about sleep." : "Words about grief."));
        using var shelf = Shelf.Of([.. pages]);
        Assert.Equal(1_502, shelf.Find("sleep").Total);
        Assert.Equal(["Sleep", "Page 0"], shelf.Titles("sleep").Take(2));
        Assert.Equal("Sleep", Assert.Single(shelf.Titles("sleep grief")));
    }
}
