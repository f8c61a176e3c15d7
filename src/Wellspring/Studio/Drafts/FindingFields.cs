using Wellspring.Foundation;

namespace Wellspring.Studio.Drafts;

/// <summary>Which field of the form a finding or a refusal is about.</summary>
static class FindingFields
{
    private static readonly string[] Fields = ["title", "slug", "standfirst", "description", "body", "topic", "also", "audiences", "authors", "reviewers", "media", "part"];

    public static string Of(Finding finding) => finding.Code switch
    {
        "author-missing" or "author-undeclared" => "authors",
        "image-licence-missing" or "media-missing" => "media",
        "crisis-card-missing" or "sources-too-few" => "body",
        "front-matter-claim" => FrontMatter(finding.Sentence),
        var code => Fields.FirstOrDefault(f => code.StartsWith(f, StringComparison.Ordinal)) ?? "body",
    };

    private static string FrontMatter(string sentence) =>
        Fields.Take(4).FirstOrDefault(f => sentence.Contains(f, StringComparison.OrdinalIgnoreCase)) ?? "title";
}
