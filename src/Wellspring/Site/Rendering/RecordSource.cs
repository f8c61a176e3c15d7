using System.Text.Json.Nodes;
using Wellspring.Evidence;

namespace Wellspring.Site.Rendering;

/// <summary>A source as the record tells of it, by the number that it has there.</summary>
public sealed record RecordSource(int Number, string Title, string By, string? Address, string Kind, string Standing, string? Today)
{
    public static RecordSource Of(int number, JsonNode source, Source? library)
    {
        var item = CslItem.Parse(source["csl"]!.ToJsonString());
        var standing = SourceWords.StandingNamed(source["standing"]!.GetValue<string>()) ?? Evidence.Standing.Unchecked;
        var checkedOn = source["checkedOn"] is { } day ? DateOnly.Parse(day.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture) : (DateOnly?)null;
        var kind = SourceWords.KindNamed(source["kind"]!.GetValue<string>()) ?? SourceKind.Other;
        return new(number, item.Title ?? "", WorkOf(item), item.Doi is { } doi ? $"https://doi.org/{doi}" : item.Url?.AbsoluteUri, kind.InWords(), standing.InWords(checkedOn), library is null || library.Standing == standing ? null : library.Standing.InWords(library.CheckedOn));
    }

    private static string WorkOf(CslItem item)
    {
        var names = item.Names("author").Select(n => n.Split(',')[0]).ToList();
        var who = names.Count > 2 ? $"{names[0]} et al." : string.Join(" and ", names);
        return string.Join(", ", new[] { who, item.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "" }.Where(p => p.Length > 0));
    }
}
