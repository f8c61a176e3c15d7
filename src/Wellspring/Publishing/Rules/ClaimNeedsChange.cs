using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>Nobody vouches for a text while their own last word on a claim of it is that it needs a change.</summary>
static class ClaimNeedsChange
{
    private const int LongestWords = 60;

    public static readonly PeopleRule Rule = new("claim-needs-change", Severity.Refuse, submission =>
        submission.Review is { Reviewer.UserId: { } user } review && NeedingChange(submission, user) is { Count: > 0 } named
            ? [new Remark($"{review.Reviewer.Name} has said that {string.Join(" and ", named)} {(named.Count == 1 ? "needs" : "need")} a change: write a new edition, or let them judge anew what it says.")]
            : []);

    private static List<string> NeedingChange(Submission submission, Guid reviewer) =>
        [.. submission.Manuscript.Claims.Index().Where(c => submission.NeedsChange.Contains((reviewer, c.Item.Hash))).Select(c => $"claim {c.Index + 1} (\"{Opening(c.Item)}\")")];

    private static string Opening(Claim claim) => Claims.Words(claim.Text) is { Length: > LongestWords } words ? words[..LongestWords].TrimEnd() + "…" : Claims.Words(claim.Text);
}
