using Wellspring.Accounts;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>Who may vouch: for medicine a licensed reviewer whose licence was checked, for a policy page an editor. Samples vouch for samples only.</summary>
static class ReviewerUnlicensed
{
    public static readonly PeopleRule Rule = new("reviewer-unlicensed", Severity.Refuse, submission =>
        submission.Review is { } review ? Find(review, submission) : []);

    private static IEnumerable<Remark> Find(Review review, Submission submission) =>
        [.. submission.Manuscript.IsMedical ? OfMedicine(review) : OfPolicy(review), .. OfSamples(review, submission)];

    private static IEnumerable<Remark> OfMedicine(Review review)
    {
        if (!review.Reviewer.May(Roles.Reviewer)) yield return new($"{review.Reviewer.Name} is not a reviewer. An administrator gives the role (user add EMAIL --role reviewer), or ask a reviewer.");
        if (review.Person is null) yield return new($"{review.Reviewer.Name} signs for no public person, so readers could not see who reviewed. Link the user to a person (user add EMAIL --role reviewer --person SLUG).");
        else if (review.Licence is null) yield return new($"{review.Person.Name} has no professional licence on record. Ask a licensed reviewer.");
        else if (review.Licence is { CheckedOn: null, RevokedAt: { } back }) yield return new($"The confirmation of the licence of {review.Person.Name} ({review.Licence.Jurisdiction} {review.Licence.Number}) was taken back on {back.UtcDateTime:yyyy-MM-dd}: {review.Licence.RevokedWhy} Ask another reviewer, or confirm it again when the register says that it is in force.");
        else if (review.Licence.CheckedOn is null) yield return new($"The licence of {review.Person.Name} ({review.Licence.Jurisdiction} {review.Licence.Number}) has not been checked. An editor confirms it against the register (licence confirm {review.Person.Slug} --evidence URL).");
        else if (review.Licence.CheckedBy == review.Reviewer.Name) yield return new($"{review.Reviewer.Name} confirmed the licence that they sign under. Nobody vouches for themselves: ask another editor to confirm it.");
    }

    private static IEnumerable<Remark> OfPolicy(Review review) =>
        review.Reviewer.May(Roles.Editor | Roles.Administrator) ? [] : [new($"{review.Reviewer.Name} is not an editor. A policy page is signed by an editor who did not write it.")];

    private static IEnumerable<Remark> OfSamples(Review review, Submission submission) =>
        (review.Reviewer.IsSample || review.Person is { IsSample: true }) && !submission.IsSample
            ? [new($"{review.Person?.Name ?? review.Reviewer.Name} is an invented sample person and can sign sample articles only. Ask a real reviewer.")]
            : [];
}
