using System.Text.RegularExpressions;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>
/// A care card after the NHS pattern: one of three levels, a heading that names the act and ends "if:", and a list of signs.
/// A self-check has a heading, one list of signs to tick, and behind it what to do.
/// </summary>
static partial class CardMalformed
{
    public static readonly TextRule Rule = new("card-malformed", Severity.Refuse, manuscript =>
    [
        .. CareCard.In(manuscript.Text).SelectMany(card => Faults(card).Select(fault => new Remark(fault, card.Container.Place))),
        .. SelfChecks(manuscript.Text).SelectMany(check => Faults(check).Select(fault => new Remark(fault, check.Place))),
    ]);

    private static IEnumerable<Container> SelfChecks(ArticleText text) => text.AllBlocks().OfType<Container>().Where(c => c.Name == Container.SelfCheck);

    private static IEnumerable<string> Faults(Container check)
    {
        if (check.Blocks is not [Heading, ..]) yield return "A self-check begins with a heading: \"When to seek help\".";
        if (check.Blocks.OfType<ListBlock>().ToList() is not [{ Ordered: false } signs]) yield return "A self-check has one list, with bullets: each item is a box that readers can tick.";
        else if (!signs.Items.All(item => item.Blocks is [Paragraph])) yield return "Each item of a self-check is one short text beside its box.";
        if (check.Blocks is not [.., not ListBlock and not Heading] || !check.Blocks.OfType<ListBlock>().Any()) yield return "Behind the list of a self-check stands what to do for whoever ticks something.";
    }

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
