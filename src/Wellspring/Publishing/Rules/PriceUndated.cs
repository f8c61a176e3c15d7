using System.Text.RegularExpressions;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>A price goes out of date: the year it was looked up stands in the same paragraph, item or row, or in the paragraph or header that leads to it.</summary>
static partial class PriceUndated
{
    public static readonly TextRule Rule = new("price-undated", Severity.Refuse, manuscript =>
        Find(manuscript.Text.Blocks, leadIsDated: false).Select(found => new Remark($"The price {found.Price} has no date. Say when it was looked up: \"(in November 2026)\".", found.Place)));

    private static IEnumerable<(string Price, Place Place)> Find(IReadOnlyList<Block> blocks, bool leadIsDated)
    {
        var dated = false;
        foreach (var block in blocks)
        {
            foreach (var found in In(block, leadIsDated || (dated && block is (ListBlock or TableBlock)))) yield return found;
            dated = IsDated(block);
        }
    }

    private static IEnumerable<(string Price, Place Place)> In(Block block, bool leadIsDated) => block switch
    {
        ListBlock list => list.Items.SelectMany(item => Find(item.Blocks, leadIsDated)),
        TableBlock table => table.Rows.SelectMany(row => Undated(row, leadIsDated || table.Rows.Any(r => r.IsHeader && IsDated(r)))),
        Quote or Container => Find([.. Walk.Children(block)], leadIsDated),
        _ => Undated(block, leadIsDated),
    };

    private static IEnumerable<(string Price, Place Place)> Undated(Block block, bool leadIsDated) =>
        leadIsDated || IsDated(block) || Price().Match(Prose.Words(block)) is not { Success: true } price ? [] : [(price.Value.Trim(), block.Place)];

    private static bool IsDated(Block block) => Year().IsMatch(Prose.Words(block));

    // Sums of a whole economy are no prices; and no sum has a hundred groups of digits, in which looking for its unit would take long.
    [GeneratedRegex("""
        (?: (?:US|CA|AU|NZ)?[$£€¥]\s?\d+(?:[.,]\d+)*  |  \b(?:USD|EUR|GBP|CAD|AUD|CHF)\s?\d+(?:[.,]\d+)* )  (?![\d]|[.,]\d) (?!\s?(?:billion|million|trillion|bn|m|k)\b)
        | \b\d{1,15}(?:[.,]\d{1,15}){0,8}\s?(?:€|£|dollars?|pounds?\ sterling|euros?|cents?|pence|USD|EUR|GBP|CAD|AUD|CHF)(?!\p{L})
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Price();

    [GeneratedRegex(@"(?<![\d$£€¥.,])(?:19|20)\d\d(?![\d]|[.,]\d)")]
    private static partial Regex Year();
}
