using Wellspring.Accounts;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>Who may vouch: for medicine a licensed reviewer whose licence was checked, for a policy page an editor. Samples vouch for samples only.</summary>
static class ReviewerUnlicensed
{
    public static readonly PeopleRule Rule = new("reviewer-unlicensed", Severity.Refuse, submission =>
        submission.Review is { } review ? Find(review, submission) : []);

    private static IEnumerable<Remark> Find(Review review, Submission submission) =>
        [.. submission.Manuscript.IsMedical ? MedicalReviewer.Against(review.Reviewer, review.Person, review.Licence).Select(sentence => new Remark(sentence)) : OfPolicy(review), .. OfSamples(review, submission)];

    private static IEnumerable<Remark> OfPolicy(Review review) =>
        review.Reviewer.May(Roles.Editor | Roles.Administrator) ? [] : [new($"{review.Reviewer.Name} is not an editor. A policy page is signed by an editor who did not write it.")];

    private static IEnumerable<Remark> OfSamples(Review review, Submission submission) =>
        (review.Reviewer.IsSample || review.Person is { IsSample: true }) && !submission.IsSample
            ? [new($"{review.Person?.Name ?? review.Reviewer.Name} is an invented sample person and can sign sample articles only. Ask a real reviewer.")]
            : [];
}
