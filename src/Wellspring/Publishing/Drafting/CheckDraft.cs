using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>What the gate says of words that are being written.</summary>
/// <param name="Findings">What whoever writes can see to now.</param>
/// <param name="StillToCome">What others have yet to do: a review, a signature.</param>
public sealed record CheckedDraft(IReadOnlyList<Finding> Findings, IReadOnlyList<Finding> StillToCome, ArticleText Text, IReadOnlyList<Claim> Claims, TextMeasures Measures);

/// <summary>Asks the gate about an unsaved text, as if it were the article's next edition; nothing is stored.</summary>
public static class CheckDraft
{
    public static async Task<CheckedDraft> Handle(WellspringDb db, WorkingDraft draft, Draft words, TimeProvider time, CancellationToken cancel)
    {
        var submission = await LoadDraft.Submission(db, draft, words, time, cancel);
        var manuscript = submission.Manuscript;
        var people = Rules.OfAuthors.SelectMany(rule => rule.Findings(submission));
        return new([.. PublicationGate.FindingsInText(manuscript), .. people], PublicationGate.RefusalsOfReviewer(submission), manuscript.Text, manuscript.Claims, TextMeasures.Of(manuscript.Text));
    }
}
