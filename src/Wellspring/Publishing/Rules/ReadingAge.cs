using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

static class ReadingAge
{
    public static readonly TextRule Rule = new("reading-age", Severity.Hint, manuscript => Find(TextMeasures.Of(manuscript.Text), manuscript.Policy.ReadingAge));

    private static IEnumerable<Remark> Find(TextMeasures measures, int easiest) =>
        measures.ReadingAge > easiest ? [new Remark($"By its words and sentences the text asks for a reading age of {measures.WholeReadingAge}; up to {easiest} reaches most readers.")] : [];
}
