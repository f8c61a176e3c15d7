using Wellspring.Evidence;

namespace Wellspring.Tests.Evidence.Claims;

public sealed class PhraseIndexTests
{
    private static readonly IReadOnlyList<Phrase> Table = PhraseTable.Read().Phrases;

    [Fact]
    public void It_finds_at_a_word_what_trying_every_phrase_there_finds()
    {
        var phrases = At(PhraseStart.MainClause);
        var index = new PhraseIndex(phrases);
        Assert.All(Sentences(), tokens => Assert.Equal(phrases.Where(p => p.StandsAt(tokens, 0)).Sum(p => p.Points), index.PointsAt(tokens, 0)));
    }

    [Fact]
    public void It_finds_in_a_sentence_what_trying_every_phrase_at_every_word_finds()
    {
        var phrases = At(PhraseStart.Anywhere);
        var index = new PhraseIndex(phrases);
        Assert.All(Sentences(), tokens => Assert.Equal(phrases.Where(p => Enumerable.Range(0, tokens.Count).Any(i => p.StandsAt(tokens, i))).Sum(p => p.Points), index.PointsIn(tokens), 1e-9));
    }

    [Fact]
    public void A_phrase_counts_once_however_often_it_stands_there()
    {
        var index = new PhraseIndex([new(2, PhraseStart.Anywhere, [new([Words.NameOf("rest")], Cue.None, MayLack: false, IsGap: false, IsEnd: false)])]);
        Assert.Equal(2, index.PointsIn(Words.Of("Rest, rest and rest.")));
    }

    [Fact]
    public void A_phrase_that_may_stand_anywhere_opens_with_a_word() => Assert.All(At(PhraseStart.Anywhere), p => Assert.True(p.Places[0].IsWord));

    private static List<Phrase> At(PhraseStart start) => [.. Table.Where(p => p.Start == start)];

    private static IEnumerable<List<Token>> Sentences() => LabelledSentences.Tuning().Select(s => Words.Of(s.Text)).Where(t => t.Count > 0);

    [Fact]
    public void No_two_words_of_the_tables_have_one_name()
    {
        var words = WordPoints.RowsOf("word-points.tsv").Select(r => r[0]).Concat(WordPoints.RowsOf("phrase-points.tsv").SelectMany(r => r[1].Split(' ', '|')))
            .Where(w => char.IsAsciiLetterLower(w[0])).Distinct().ToList();
        Assert.True(words.Count > 1000);
        Assert.Equal(words.Count, words.Select(Words.NameOf).Distinct().Count());
    }

    [Fact]
    public void The_name_of_a_word_is_the_same_in_every_process() => Assert.Equal(0x487f2bbd, Words.NameOf("crying"));
}
