using Wellspring.Foundation;

namespace Wellspring.Publishing;

static class ReviewerIsAuthor
{
    public static readonly PeopleRule Rule = new("reviewer-is-author", Severity.Refuse, submission =>
        submission.Review is { } review && IsAuthor(review, submission)
            ? [new Remark($"{review.Person?.Name} is an author of this text and cannot review it. Ask somebody else.")]
            : []);

    private static bool IsAuthor(Review review, Submission submission) =>
        review.Person is { } person && submission.Manuscript.Authors.Contains(person.Slug);
}
