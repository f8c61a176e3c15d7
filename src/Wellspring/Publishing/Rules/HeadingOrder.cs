using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>The title is the page's only first-level heading; within the text levels go down one at a time. Headings in containers are no part of the outline.</summary>
static class HeadingOrder
{
    private const int TitleLevel = 1;

    public static readonly TextRule Rule = new("heading-order", Severity.Refuse, manuscript => Find([.. manuscript.Text.Blocks.OfType<Heading>()]));

    private static IEnumerable<Remark> Find(IReadOnlyList<Heading> outline)
    {
        var above = TitleLevel;
        foreach (var heading in outline)
        {
            if (heading.Level == TitleLevel) yield return new($"\"{Quoted.Shortly(Prose.Line(heading))}\" is a heading of the first level, which is the title's. Begin it with ##.", heading.Place);
            else if (heading.Level > above + 1) yield return new($"\"{Quoted.Shortly(Prose.Line(heading))}\" skips a level: below level {above} comes level {above + 1}.", heading.Place);
            above = heading.Level;
        }
    }
}
