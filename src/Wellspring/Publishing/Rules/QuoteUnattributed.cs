using System.Text.RegularExpressions;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>
/// A block quotation says whose words it holds: it, or the paragraph that leads to it, cites a source, or its last
/// line begins with a dash and a name.
/// </summary>
static partial class QuoteUnattributed
{
    public static readonly TextRule Rule = new("quote-unattributed", Severity.Refuse, manuscript =>
        Quotes(manuscript.Text.Blocks).Where(q => !IsAttributed(q)).Select(q => new Remark("This quotation does not say whose words it holds. Cite its source, or end it with a dash and a name.", q.Quote.Place)));

    private static IEnumerable<(Quote Quote, Block? Before)> Quotes(IEnumerable<Block> blocks)
    {
        Block? before = null;
        foreach (var block in blocks)
        {
            if (block is Quote quote) yield return (quote, before);
            else foreach (var inner in Quotes(Walk.Children(block))) yield return inner;
            before = block;
        }
    }

    private static bool IsAttributed((Quote Quote, Block? Before) found) =>
        Cites(found.Quote) || (found.Before is Paragraph lead && Cites(lead)) || EndsWithName(found.Quote);

    private static bool Cites(Block block) => Walk.Blocks(block).SelectMany(Walk.Inlines).Any(inline => inline is CitationGroup);

    private static bool EndsWithName(Quote quote) => quote.Blocks is [.., Paragraph last] && NameAfterDash().IsMatch(LastLine(last));

    private static string LastLine(Paragraph last)
    {
        var line = last.Content.Reverse().TakeWhile(inline => inline is not LineBreak).Reverse();
        return Walk.PlainText(line).Trim();
    }

    [GeneratedRegex(@"^(?:—|–|―|--?)\s*\p{Lu}")]
    private static partial Regex NameAfterDash();
}
