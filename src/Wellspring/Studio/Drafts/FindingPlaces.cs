using System.Text.RegularExpressions;
using Wellspring.Foundation;
using Wellspring.Foundation.Forms;
using Wellspring.Studio.Editing;

namespace Wellspring.Studio.Drafts;

/// <summary>Where a finding stands, as whoever looks at the form or the page knows it: by the words of its paragraph or the name of its field.</summary>
static partial class FindingPlaces
{
    private const int Longest = 70;

    /// <summary>Null for what is about the whole.</summary>
    public static string? Words(Finding finding, PlacedBody placed) =>
        Passage(finding, placed) is { } passage ? $"“{passage}”" : FieldName(FindingFields.Of(finding));

    /// <summary>The opening words of its paragraph, without the marks of the language; null for a finding that stands in none.</summary>
    public static string? Passage(Finding finding, PlacedBody placed) =>
        placed.LineAt(finding.Place) is { } line && TypedText.OneLine(Marks().Replace(line, ""), Longest) is { Length: > 0 } words ? words : null;

    /// <summary>The field of the form to go to.</summary>
    public static string Field(Finding finding, PlacedBody placed) => placed.LineAt(finding.Place) is null ? FindingFields.Of(finding) : "body";

    private static string? FieldName(string field) => field switch
    {
        "title" => "Title",
        "slug" => "Address",
        "standfirst" => "Standfirst",
        "description" => "Description",
        "topic" or "also" => "Topic",
        "authors" => "Author",
        "media" => "Pictures",
        _ => null,
    };

    [GeneratedRegex(@"\[@[^\]]*\]|^[\s>#*|-]+|\*\*|\s*\{[^}]*\}\s*$")]
    private static partial Regex Marks();
}
