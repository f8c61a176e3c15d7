using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>The strict reading: whoever wrote any edition of an article cannot review a later one.</summary>
static class ReviewerEditedText
{
    public static readonly PeopleRule Rule = new("reviewer-edited-text", Severity.Refuse, submission =>
        submission.Review is { Reviewer.UserId: { } user } review && submission.Writers.Contains(user)
            ? [new Remark($"{review.Reviewer.Name} has edited this article and cannot review it. Ask somebody who has not.")]
            : []);
}
