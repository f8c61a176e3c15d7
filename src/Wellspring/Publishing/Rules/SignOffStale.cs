using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>A sign-off is of one text at one time: it goes stale when a word changes, and when the review interval has passed.</summary>
static class SignOffStale
{
    public static readonly PeopleRule Rule = new("sign-off-stale", Severity.Refuse, Find);

    private static IEnumerable<Remark> Find(Submission submission) => submission switch
    {
        { Review: { } review } => IsOverdue(review, submission.Manuscript) ? [Overdue(review, submission.Manuscript)] : [],
        { SignedEarlier: { } earlier } => [Changed(earlier)],
        _ => [],
    };

    private static bool IsOverdue(Review review, Manuscript manuscript) => LastDay(review, manuscript) < manuscript.Today;

    private static DateOnly LastDay(Review review, Manuscript manuscript) =>
        DateOnly.FromDateTime(review.SignedAt.UtcDateTime).AddMonths(manuscript.Policy.MonthsBetweenReviews(manuscript.Risk));

    private static Remark Overdue(Review review, Manuscript manuscript) =>
        new($"The sign-off is of {review.SignedAt:yyyy-MM-dd}, and a review holds for {manuscript.Policy.MonthsBetweenReviews(manuscript.Risk)} months. Ask for a new review.");

    private static Remark Changed(DateTimeOffset earlier) =>
        new($"The text has changed since it was signed on {earlier:yyyy-MM-dd}. Ask the reviewer to read and sign what it says now.");
}
