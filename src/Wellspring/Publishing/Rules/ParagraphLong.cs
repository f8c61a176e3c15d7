using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

static class ParagraphLong
{
    public static readonly TextRule Rule = new("paragraph-long", Severity.Hint, manuscript =>
        from paragraph in Prose.Running(manuscript.Text)
        let sentences = Sentences.Split(Prose.Line(paragraph)).Count
        where sentences > manuscript.Policy.ParagraphSentences
        select new Remark($"This paragraph has {sentences} sentences; up to {manuscript.Policy.ParagraphSentences} are easy to take in.", paragraph.Place));
}
