using System.Globalization;
using System.Text.RegularExpressions;

namespace Wellspring.Articles;

/// <summary>Reads an infographic out of its container. What could mislead is no infographic: its words stay, as the list or table that they are.</summary>
public static partial class InfographicReading
{
    public const string Name = "infographic";

    private const int FewestColumns = 2;
    private const int MostColumns = 4;
    private const int MostShares = 5;

    private static readonly Dictionary<string, InfographicKind> Kinds = new(StringComparer.Ordinal)
    {
        ["list"] = InfographicKind.List,
        ["steps"] = InfographicKind.Steps,
        ["comparison"] = InfographicKind.Comparison,
        ["proportion"] = InfographicKind.Proportion,
        ["bars"] = InfographicKind.Bars,
    };

    /// <summary>The infographic, or null; <paramref name="faults"/> says what is wrong with it.</summary>
    public static Infographic? Read(Container container, out IReadOnlyList<string> faults)
    {
        var read = Draft(container);
        faults = [.. Faults(container, read)];
        return faults.Count == 0 ? read : null;
    }

    public static Infographic? Read(Container container) => Read(container, out _);

    private static Infographic Draft(Container container)
    {
        var kind = KindOf(container) ?? InfographicKind.List;
        var items = container.Blocks.OfType<ListBlock>().SelectMany(l => l.Items).Select(i => Item(i, kind)).ToList();
        return new(kind, Value(container, "title"), Value(container, "unit"), Value(container, "n"), items, [.. container.Blocks.OfType<TableBlock>().SelectMany(t => t.Rows)]);
    }

    /// <summary>As written, or else what its content shows: an ordered list is steps, a table a comparison. A chart is always named.</summary>
    private static InfographicKind? KindOf(Container container) => container.Attributes.Values.GetValueOrDefault("kind") switch
    {
        { } written => Kinds.TryGetValue(written, out var kind) ? kind : null,
        null => container.Blocks switch
        {
            [ListBlock { Ordered: true }] => InfographicKind.Steps,
            [TableBlock] => InfographicKind.Comparison,
            _ => InfographicKind.List,
        },
    };

    private static string Value(Container container, string name) => container.Attributes.Values.GetValueOrDefault(name, "").Trim();

    private static InfographicItem Item(ListItem item, InfographicKind kind)
    {
        var content = item.Blocks is [Paragraph only] ? only.Content : [];
        var (term, words) = content is [Emphasis { Strong: true } bold, ..] ? (bold.Content, [.. content.Skip(1)]) : ((IReadOnlyList<Inline>)[], content);
        return new(term, words, kind switch
        {
            InfographicKind.Proportion => Number(Share(), term),
            InfographicKind.Bars => Number(Amount(), term),
            _ => null,
        });
    }

    private static decimal? Number(Regex form, IReadOnlyList<Inline> term) =>
        form.Match(Walk.PlainText(term).Trim()) is { Success: true } match
        && decimal.TryParse(match.Groups[1].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static IEnumerable<string> Faults(Container container, Infographic read)
    {
        if (read.Title.Length == 0) yield return "An infographic has a title, by which it is told from others: title=\"Three kinds of tears\".";
        if (KindOf(container) is null) yield return $"An infographic has one of the kinds {string.Join(", ", Kinds.Keys)}.";
        else foreach (var fault in read.Kind == InfographicKind.Comparison ? FaultsOfTable(container, read) : FaultsOfList(container, read)) yield return fault;
    }

    private static IEnumerable<string> FaultsOfTable(Container container, Infographic read)
    {
        if (container.Blocks is not [TableBlock] || read.Rows is not [{ IsHeader: true }, _, ..]) yield return "A comparison is one table: what is compared stands in its header, the rows below say in what.";
        else if (read.Rows.Any(r => r.Cells.Count != read.Rows[0].Cells.Count || r.Cells.Count is < FewestColumns or > MostColumns)) yield return "A comparison has two columns, or a first one for what is compared and two or three more, and all of them in every row.";
    }

    private static IEnumerable<string> FaultsOfList(Container container, Infographic read)
    {
        if (container.Blocks is not [ListBlock list]) yield return "An infographic of this kind is one list and nothing else.";
        else if (read.Kind == InfographicKind.Steps && !list.Ordered) yield return "Steps are a numbered list: 1., 2., 3.";
        else if (list.Items.Any(i => i.Blocks is not [Paragraph])) yield return "Each item of an infographic is one paragraph that begins with a term in bold.";
        else if (read.IsChart) foreach (var fault in FaultsOfChart(read)) yield return fault;
    }

    // A chart of reviewed data never distorts: where it could, there is none.
    private static IEnumerable<string> FaultsOfChart(Infographic chart)
    {
        if (chart.Unit.Length == 0) yield return chart.Kind == InfographicKind.Bars ? "Bars name what they count: unit=\"days a month\"." : "A proportion names of what a hundred are: unit=\"adults\".";
        if (!WholeNumber().IsMatch(chart.Sample)) yield return "A chart says among how many it was counted: n=\"1,060\".";
        if (chart.Items.Any(i => i.Value is null)) yield return chart.Kind == InfographicKind.Bars ? "Each bar begins with its number in bold: **4.2** women." : "Each share begins with its number in bold, as **38 %** or **38 of 100**.";
        if (chart.Items.Any(i => !i.IsCited)) yield return "Each number of a chart cites its source: **38 %** cried.[@bylsma2011]";
        if (chart.Items.Any(i => i.Value < 0)) yield return "Nothing is less than none: a chart from zero cannot show a negative number.";
        if (chart.Kind == InfographicKind.Bars && chart.Items.All(i => i.Value == 0)) yield return "Bars need a number above zero to be measured by.";
        if (chart.Kind == InfographicKind.Proportion && chart.Items.Sum(i => i.Value) > 100) yield return "The shares of one whole are more than 100 together. Show them as bars, if they overlap.";
        if (chart.Kind == InfographicKind.Proportion && chart.Items.Count > MostShares) yield return $"More than {MostShares} shares cannot be told apart by their colours: show them as bars.";
    }

    [GeneratedRegex(@"^(-?[0-9][0-9,]*(?:\.[0-9]{1,6})?)\s*(?:%|in 100|of 100|out of 100)$", RegexOptions.CultureInvariant)]
    private static partial Regex Share();

    [GeneratedRegex(@"^(-?[0-9][0-9,]{0,14}(?:\.[0-9]{1,6})?)\s*%?$", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    [GeneratedRegex("^[1-9][0-9,]*$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeNumber();
}
