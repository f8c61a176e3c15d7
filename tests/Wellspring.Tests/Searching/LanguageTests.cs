namespace Wellspring.Tests.Searching;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("cries", "Crying and tears")]
    [InlineData("teenager's", "Teenagers")]
    [InlineData("behaviour", "Behavior at school")]
    [InlineData("behavior", "Challenging behaviours")]
    [InlineData("anesthetics", "Anaesthetic and you")]
    [InlineData("counseling", "Counselling, explained")]
    [InlineData("organising", "Organize your day")]
    [InlineData("paediatrician", "Talking to a pediatrician")]
    [InlineData("cafe", "The café test")]
    [InlineData("naïve", "Naive questions")]
    [InlineData("dont", "Don't go alone")]
    public void A_word_is_found_in_its_other_forms_and_spellings(string words, string title)
    {
        using var shelf = Shelf.Of(Shelf.Page(title), Shelf.Page("Something else"));
        Assert.Equal([title], shelf.Titles(words));
    }

    [Theory]
    [InlineData("four", "For you")]
    [InlineData("hour", "Whore")]
    [InlineData("exercise", "Exorcize")]
    [InlineData("wise", "Wize")]
    public void Different_words_stay_different(string words, string title)
    {
        using var shelf = Shelf.Of(Shelf.Page(title), Shelf.Page(words));
        Assert.Equal(words, shelf.Titles(words)[0]);
    }

    [Theory]
    [InlineData("anxeity", "Anxiety")]
    [InlineData("depresion", "Depression")]
    [InlineData("insomina", "Insomnia")]
    [InlineData("bereavment", "Bereavement")]
    [InlineData("schizophernia", "Schizophrenia")]
    [InlineData("psycologist", "What a psychologist does")]
    public void A_slip_of_the_pen_is_forgiven(string words, string title)
    {
        using var shelf = Shelf.Of(Shelf.Page(title), Shelf.Page("Something else"));
        Assert.Equal([title], shelf.Titles(words));
        Assert.NotEmpty(shelf.Find(words).Understood);
    }

    [Fact]
    public void A_short_word_is_not_guessed_at()
    {
        using var shelf = Shelf.Of(Shelf.Page("Sad"), Shelf.Page("Bed"));
        Assert.Empty(shelf.Titles("bad"));
    }

    [Fact]
    public void A_word_that_pages_have_is_not_taken_for_another()
    {
        using var shelf = Shelf.Of(Shelf.Page("Grief"), Shelf.Page("Brief therapy"));
        Assert.Equal(["Grief"], shelf.Titles("grief"));
        Assert.Empty(shelf.Find("grief").Understood);
    }

    [Fact]
    public void A_query_of_nothing_but_little_words_finds_their_phrase()
    {
        var hay = string.Join(' ', Enumerable.Repeat("not to be there or here and to be or not or to", 20));
        using var shelf = Shelf.Of(Shelf.Page("Hay", hay), Shelf.Page("Hamlet", "He says: to be, or not to be, that is the question. " + hay), Shelf.Page("More hay", hay));
        Assert.Equal("Hamlet", shelf.Titles("to be or not to be")[0]);
        Assert.Equal(3, shelf.Find("to be or not to be").Total);
    }

    [Fact]
    public void Little_words_of_a_question_need_not_be_there()
    {
        using var shelf = Shelf.Of(Shelf.Page("Crying", "Crying is good."), Shelf.Page("Sleep"));
        Assert.Equal(["Crying"], shelf.Titles("is crying good for you"));
    }

    [Fact]
    public void Words_of_readers_find_the_words_of_clinicians_below_their_own()
    {
        using var shelf = Shelf.Of(Shelf.Page("Talking to a doctor"), Shelf.Page("What a GP does"), Shelf.Page("Crying"), Shelf.Page("Sleep"));
        Assert.Equal(["What a GP does", "Talking to a doctor"], shelf.Titles("gp"));
        Assert.Contains("Crying", shelf.Titles("crying spells"));
    }

    [Fact]
    public void The_last_word_may_be_a_beginning_while_it_is_typed()
    {
        using var shelf = Shelf.Of(Shelf.Page("Panic attacks at night"), Shelf.Page("Panicking crowds"), Shelf.Page("Sleep"));
        Assert.Equal(2, shelf.Suggested("pani").Count);
        Assert.Equal(["Panic attacks at night"], shelf.Suggested("panic att"));
        Assert.Empty(shelf.Suggested("xyz"));
        Assert.Empty(shelf.Suggested(" "));
    }
}
