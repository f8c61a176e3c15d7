using Wellspring.Articles;
using Wellspring.Evidence;

namespace Wellspring.Publishing;

/// <summary>Sources as a sentence names them: "Bylsma et al. 2019", numbered where an edition has two of one name.</summary>
public static class SourceNames
{
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<CitedRecord> sources) => sources
        .OrderBy(s => s.Key, StringComparer.Ordinal).GroupBy(s => NameOf(CslItem.Parse(s.Csl), s.Key))
        .SelectMany(same => same.Index().Select(s => (s.Item.Key, Name: same.Count() == 1 ? same.Key : $"{same.Key} ({s.Index + 1})")))
        .ToDictionary(s => s.Key, s => s.Name, StringComparer.Ordinal);

    private static string NameOf(CslItem item, string key)
    {
        var names = item.Names("author") is { Count: > 0 } authors ? authors : item.Names("editor");
        var who = names.Select(n => n.Split(',')[0]).ToList() switch
        {
            [] => item.Text("publisher") ?? item.Title ?? key,
            [var only] => only,
            [var one, var other] => $"{one} and {other}",
            [var first, ..] => $"{first} et al.",
        };
        return item.Year is { } year ? $"{who} {year}" : who;
    }
}
