using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

static class SentenceLong
{
    public static readonly TextRule Rule = new("sentence-long", Severity.Hint, manuscript =>
        from block in Prose.Spoken(manuscript.Text)
        from sentence in Sentences.Split(Prose.Line(block))
        let words = TextMeasures.Of(sentence).Words
        where words > manuscript.Policy.SentenceWords
        select new Remark($"\"{Quoted.Shortly(sentence)}\" has {words} words; up to {manuscript.Policy.SentenceWords} are easy to follow.", PlaceOf(sentence, block)));

    private static Place PlaceOf(string sentence, Block block) =>
        Prose.PlaceOf(block, Math.Max(0, Prose.Line(block).IndexOf(sentence, StringComparison.Ordinal)));
}
