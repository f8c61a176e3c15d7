using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Studio.Topics;

/// <summary>Which field of a form a refusal is about, and how risks are called.</summary>
static class TopicFields
{
    public static readonly IReadOnlyList<(Risk Risk, string InWords)> Risks =
        [(Risk.None, "None"), (Risk.Sensitive, "Sensitive: what somebody would not want to be seen reading"), (Risk.High, "High: suicide, self-harm, abuse, eating disorders")];

    public static string Of(Finding finding) => finding.Code switch
    {
        "title-malformed" or "topic-newer" => "title",
        "slug-malformed" or "slug-taken" => "slug",
        "description-long" or "claim-uncited" or "safe-messaging" => "description",
        "risk-unchanged" or "risk-above" => "risk",
        "topic-itself" or "topic-sample" => "into",
        _ => "main",
    };

    public static string Word(Risk risk) => risk.ToString().ToLowerInvariant();
}
