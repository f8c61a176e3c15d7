using Wellspring.Articles;
using Wellspring.Evidence;

namespace Wellspring.Site.Parts;

/// <summary>The numbers and the names that the sources of one edition have in its text.</summary>
sealed class CitedSources
{
    private readonly Dictionary<string, CitedRecord> cited;
    private readonly Dictionary<string, int> numbers;

    public CitedSources(ArticleText text, Edition edition)
    {
        cited = edition.Sources.ToDictionary(s => s.Key, StringComparer.Ordinal);
        numbers = text.CitedKeys().Index().Where(k => cited.ContainsKey(k.Item)).ToDictionary(k => k.Item, k => k.Index + 1, StringComparer.Ordinal);
    }

    public int? NumberOf(string key) => numbers.TryGetValue(key, out var number) ? number : null;

    /// <summary>"Bylsma et al. (2019)": as sentences name a work; null without an author.</summary>
    public string? NameOf(string key) => cited.TryGetValue(key, out var record) ? NameInText(CslItem.Parse(record.Csl)) : null;

    /// <summary>As <see cref="NameOf"/>, where a name there must be.</summary>
    public string ShortNameOf(string key) => NameOf(key) ?? CslItem.Parse(cited[key].Csl).Title ?? key;

    private static string? NameInText(CslItem item)
    {
        var families = item.Names("author").Select(n => n.Split(',')[0]).ToList();
        var year = item.Year is { } y ? $" ({y})" : "";
        return families switch
        {
            [] => null,
            [var one] => one + year,
            [var one, var two] => $"{one} and {two}{year}",
            [var first, ..] => $"{first} et al.{year}",
        };
    }
}
