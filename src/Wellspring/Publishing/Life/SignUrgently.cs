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
        SignArticle.Sign(db, slug, PublicationGate.UrgentRefusalsOfReviewer, "signed urgently", time, actor, cancel);
}
