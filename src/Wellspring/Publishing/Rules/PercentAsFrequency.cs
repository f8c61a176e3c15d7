using System.Text.RegularExpressions;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

static partial class PercentAsFrequency
{
    public static readonly TextRule Rule = new("percent-as-frequency", Severity.Hint, manuscript =>
        from block in Prose.Spoken(manuscript.Text)
        from Match percent in Percent().Matches(Prose.Line(block))
        select new Remark($"Many readers find \"1 in 7\" easier than \"{percent.Value}\".", Prose.PlaceOf(block, percent.Index)));

    [GeneratedRegex(@"\b\d+(?:[.,]\d+)?\s?(?:%|per\s?cent\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Percent();
}
