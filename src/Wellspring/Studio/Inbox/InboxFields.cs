using Wellspring.Foundation;

namespace Wellspring.Studio.Inbox;

/// <summary>Which field of a form a refusal is about.</summary>
static class InboxFields
{
    public static string Of(Finding finding) => finding.Code switch
    {
        "reason-missing" or "reason-long" => "why",
        "article-not-live" => "article",
        "reply-empty" or "reply-long" or "reply-nowhere" => "reply",
        "name-length" or "name-taken" => "name",
        "words-length" => "words",
        "decision-missing" => "decision",
        _ => "main",
    };
}
