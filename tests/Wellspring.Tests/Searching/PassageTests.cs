using Wellspring.Searching.Ranking;

namespace Wellspring.Tests.Searching;

public sealed class PassageTests
{
    private const string Filler = "Nothing of interest is said here, and it goes on for a while without a word of use. ";

    [Fact]
    public void The_passage_shows_the_words_marked_where_they_stand_together()
    {
        using var shelf = Shelf.Of(Shelf.Page("One", "Night has come. " + string.Concat(Enumerable.Repeat(Filler, 5)) + "Some people have night sweats when they grieve. " + Filler));
        var passage = shelf.Find("night sweating").Hits[0].Passage;
        Assert.Contains("<mark>night</mark> <mark>sweats</mark>", passage, StringComparison.Ordinal);
        Assert.StartsWith("… ", passage, StringComparison.Ordinal);
        Assert.EndsWith(" …", passage, StringComparison.Ordinal);
        Assert.InRange(passage.Length, 100, 320);
    }

    [Fact]
    public void What_a_text_says_is_text_and_never_markup()
    {
        using var shelf = Shelf.Of(Shelf.Page("One", "<script>alert('tears')</script> & \"tears\" <mark>x</mark>"));
        Assert.Equal("&lt;script&gt;alert(&#39;<mark>tears</mark>&#39;)&lt;/script&gt; &amp; &quot;<mark>tears</mark>&quot; &lt;mark&gt;x&lt;/mark&gt;", shelf.Find("tears").Hits[0].Passage);
    }

    [Fact]
    public void A_passage_is_cut_between_words()
    {
        var words = string.Join(' ', Enumerable.Range(100, 200).Select(i => $"word{i}"));
        using var shelf = Shelf.Of(Shelf.Page("One", words.Replace("word200", "tears", StringComparison.Ordinal)));
        var shown = shelf.Find("tears").Hits[0].Passage.Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal).Trim('…', ' ').Split(' ');
        Assert.All(shown, word => Assert.Matches("^(word[0-9]{3}|tears)$", word));
    }

    [Fact]
    public void A_text_without_a_blank_does_not_break_a_character()
    {
        var text = string.Concat(Enumerable.Repeat("😢", 400));
        Assert.DoesNotContain('\ufffd', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(Passage.Of(text, []))));
        Assert.DoesNotContain('\ufffd', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(Passage.Of("x" + text, []))));
    }

    [Fact]
    public void A_page_found_by_its_name_shows_what_it_is_about()
    {
        using var shelf = Shelf.Of(Shelf.Page("Tears", Filler) with { Summary = "What crying is <for>." });
        Assert.Equal("What crying is &lt;for&gt;.", shelf.Find("tears").Hits[0].Passage);
    }
}
