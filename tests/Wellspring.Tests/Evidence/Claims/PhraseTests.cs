using Wellspring.Evidence;

namespace Wellspring.Tests.Evidence.Claims;

public sealed class PhraseTests
{
    private static readonly PhrasePlace Gap = new([], Cue.None, MayLack: false, IsGap: true, IsEnd: false);
    private static readonly PhrasePlace End = new([], Cue.None, MayLack: false, IsGap: false, IsEnd: true);

    [Theory]
    [InlineData("treated with rest", true)]
    [InlineData("treated most of all with rest", true)]
    [InlineData("treated at home in most cases with rest", false)]
    [InlineData("treated, with rest", false)]
    public void A_gap_is_short_and_ends_at_a_comma(string text, bool stands) => Assert.Equal(stands, Stands(text, Word("treated"), Gap, Word("with")));

    [Theory]
    [InlineData("can also help", true)]
    [InlineData("can help", true)]
    [InlineData("can also help you", false)]
    public void A_word_may_lack_and_the_end_may_be_asked_for(string text, bool stands) => Assert.Equal(stands, Stands(text, Word("can"), Word("also", mayLack: true), Word("help"), End));

    [Theory]
    [InlineData("8 weeks", true)]
    [InlineData("1.5 weeks", true)]
    [InlineData("some weeks", false)]
    public void A_number_is_a_word(string text, bool stands) => Assert.Equal(stands, Stands(text, Word("#"), Word("weeks")));

    [Theory]
    [InlineData("Treatments include rest.", "Rest is one of them.")]
    [InlineData("However, treatments include rest.", "However, rest is one of them.")]
    [InlineData("If it lasts, treatments include rest.", "If it lasts, rest is one of them.")]
    public void The_main_clause_is_found_behind_what_leads_to_it(string with, string without) => Assert.True(Phrases.PointsIn(Words.Of(with)) > Phrases.PointsIn(Words.Of(without)));

    private static PhrasePlace Word(string word, bool mayLack = false) => new([Words.NameOf(word)], Cue.None, mayLack, IsGap: false, IsEnd: false);

    private static bool Stands(string text, params PhrasePlace[] places) => new Phrase(1, PhraseStart.Anywhere, places).StandsAt(Words.Of(text), 0);
}
