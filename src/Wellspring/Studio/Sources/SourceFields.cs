using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Studio.Sources;

/// <summary>The forms of the source library: what was typed, and which field a refusal is about.</summary>
static class SourceFields
{
    public static string Of(Finding finding) => finding.Code switch
    {
        "source-title-missing" => "title",
        "source-authors-missing" => "authors",
        "source-year-missing" => "year",
        "source-kind-missing" => "kind",
        "source-landmark-long" => "landmark",
        "source-missing" or "source-unreadable" => "pasted",
        "source-url-malformed" => "url",
        "standing-missing" or "standing-newer" or "standing-same" or "standing-better" => "standing",
        "evidence-address" => "address",
        "evidence-note" => "note",
        _ when finding.Code.StartsWith("doi-", StringComparison.Ordinal) || finding.Code.StartsWith("source-doi", StringComparison.Ordinal) => "doi",
        _ when finding.Code.StartsWith("pmid-", StringComparison.Ordinal) => "pmid",
        _ => "main",
    };

    public static TypedSource Record(StudioForm form) => new(
        form.Text("title"), form.Text("authors"), form.Text("year"), form.Text("container"), form.Text("volume"), form.Text("pages"), form.Text("publisher"), form.Text("doi"), form.Text("pmid"), form.Text("url"));
}
