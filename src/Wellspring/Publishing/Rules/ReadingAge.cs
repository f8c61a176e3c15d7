using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

static class ReadingAge
{
    public static readonly TextRule Rule = new("reading-age", Severity.Hint, manuscript => Find(TextMeasures.Of(manuscript.Text).ReadingAge, manuscript.Policy.ReadingAge));

    private static IEnumerable<Remark> Find(double age, int easiest) =>
        age > easiest ? [new Remark($"By its words and sentences the text asks for a reading age of {age:0}; up to {easiest} reaches most readers.")] : [];
}
