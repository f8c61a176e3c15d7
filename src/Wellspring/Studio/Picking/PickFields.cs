using Wellspring.Foundation;

namespace Wellspring.Studio.Picking;

/// <summary>Which field of a picking page a refusal is about.</summary>
static class PickFields
{
    private static readonly string[] Fields = ["file", "hash", "alt", "licence", "key", "path", "words", "spot"];

    public static string Of(Finding finding) => finding.Code switch
    {
        "source-title-missing" => "title",
        "source-authors-missing" => "authors",
        "source-year-missing" => "year",
        "source-doi-missing" => "doi",
        "media-unreadable" => "file",
        var code => Fields.FirstOrDefault(f => code.StartsWith(f + "-", StringComparison.Ordinal)) ?? "number",
    };
}
