using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>A reviewer vouches for exactly the text an article's latest edition has.</summary>
public static class SignArticle
{
    public static Task<Outcome<SignOff>> Handle(WellspringDb db, string slug, TimeProvider time, Actor actor, CancellationToken cancel) =>
        Sign(db, slug, PublicationGate.RefusalsOfReviewer, "signed", time, actor, cancel);

    /// <summary>For whoever read the text on a screen: only when it still says what was shown there.</summary>
    /// <param name="shown">The fingerprint of the text that was read.</param>
    public static Task<Outcome<SignOff>> Shown(WellspringDb db, string slug, string shown, TimeProvider time, Actor actor, CancellationToken cancel) =>
        Sign(db, slug, submission => submission.Fingerprint == shown ? PublicationGate.RefusalsOfReviewer(submission) : [Changed], "signed", time, actor, cancel);

    private static readonly Finding Changed = Finding.Refuse("text-changed", "The text has changed since you opened it, and nothing was signed. What it says now is shown here: read what changed, then sign.");

    internal static async Task<Outcome<SignOff>> Sign(WellspringDb db, string slug, Func<Submission, IReadOnlyList<Finding>> refusalsOf, string act, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        var loaded = await LoadSubmission.BySlug(db, slug, time, cancel);
        if (loaded is null) return ArticleUnknown.With(slug);
        var candidate = loaded.Submission with { Review = await Candidate(db, actor, time, cancel) };
        var refusals = refusalsOf(candidate);
        if (refusals.Count > 0) return refusals.ToList();

        var now = time.GetUtcNow();
        var licence = candidate.Manuscript.IsMedical ? candidate.Review!.Licence : null;
        var signOff = SignOff.Give(loaded.Edition.Fingerprint, actor, licence, candidate.Manuscript.Policy.Version, now);
        db.Add(signOff);
        db.Record(actor, act, $"article/{slug}", now, $"edition {loaded.Edition.Number}, {signOff.Covers}, policy {signOff.PolicyVersion}");
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return signOff;
    }

    /// <summary>A sign-off that was given elsewhere, with its own date, for <see cref="TakeUpRecord"/>: the gate is asked as if it were given today.</summary>
    internal static Outcome<SignOff> Again(LoadedSubmission loaded, Review review, int policyVersion)
    {
        var candidate = loaded.Submission with { Review = review };
        var refusals = PublicationGate.RefusalsOfReviewer(candidate);
        return refusals.Count > 0 ? refusals.ToList() : SignOff.Give(loaded.Edition.Fingerprint, review.Reviewer, review.Licence, policyVersion, review.SignedAt);
    }

    /// <summary>A reviewer as they would sign now.</summary>
    internal static async Task<Review> Candidate(WellspringDb db, Actor actor, TimeProvider time, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var person = actor.PersonId is { } id ? await db.People.SingleAsync(p => p.Id == id, cancel) : null;
        return new(actor, person, person?.BestLicence(DateOnly.FromDateTime(now.UtcDateTime)), now, null);
    }
}
