using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>
/// A licensed reviewer vouches for a text that cannot wait, though they wrote or edited it. The gate never takes such a sign-off
/// for an independent one: it serves <see cref="PublishUrgently"/> and nothing else.
/// </summary>
public static class SignUrgently
{
    public static Task<Outcome<SignOff>> Handle(WellspringDb db, string slug, TimeProvider time, Actor actor, CancellationToken cancel) =>
        SignArticle.Sign(db, slug, Refusals, "signed urgently", time, actor, cancel);

    // Whoever is independent signs at the ordinary door: this one is for those who are not.
    private static IReadOnlyList<Finding> Refusals(Submission submission)
    {
        var refusals = PublicationGate.UrgentRefusalsOfReviewer(submission);
        return refusals.Count == 0 && PublicationGate.RefusalsOfReviewer(submission).Count == 0
            ? [Finding.Refuse("not-urgent", "You neither wrote nor edited this text: sign it in the ordinary way.")]
            : refusals;
    }
}
