using System.Text.RegularExpressions;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>A care card after the NHS pattern: one of three levels, a heading that names the act and ends "if:", and a list of signs.</summary>
static partial class CardMalformed
{
    public static readonly TextRule Rule = new("card-malformed", Severity.Refuse, manuscript =>
        CareCard.In(manuscript.Text).SelectMany(card => Faults(card).Select(fault => new Remark(fault, card.Container.Place))));

    private static IEnumerable<string> Faults(CareCard card)
    {
        if (card.Level is null || !CareCard.Levels.Contains(card.Level)) yield return $"A care card has a level, one of {string.Join(", ", CareCard.Levels)}.";
        if (card.Container.Blocks is not [Heading heading, ..]) yield return "A care card begins with a heading that says what to do and when: \"Call 911 now if:\".";
        else if (!EndsWithIf().IsMatch(Prose.Line(heading))) yield return "The heading of a care card says what to do and ends \"if:\", so that the list completes it.";
        if (!card.Container.Blocks.Any(block => block is ListBlock)) yield return "A care card lists the signs to act on, one to a line.";
    }

    // "Call 911 now if:", "Ask for an urgent appointment if you have:".
    [GeneratedRegex(@"\bif\b[^.?!:]*:$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex EndsWithIf();
}
