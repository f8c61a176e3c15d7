using Wellspring.Accounts;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>
/// For what cannot wait, as a warning of danger: an administrator publishes on a licensed reviewer's sign-off that is not independent,
/// and says publicly why. Every other rule of the gate holds. The page says so; without a second, independent sign-off within
/// <see cref="TimeForSecond"/> the clock takes it down. That time runs once, from the first urgent publication, until an ordinary one follows.
/// </summary>
public static class PublishUrgently
{
    public static readonly TimeSpan TimeForSecond = TimeSpan.FromHours(72);

    private const int ShortestReason = 20;
    private const int LongestReason = 600;

    /// <param name="reason">For readers: why it could not wait.</param>
    public static async Task<Outcome<Publication>> Handle(WellspringDb db, string slug, string reason, IReadOnlyList<AcceptedWarning> accepted, RecordSeal seal, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        var loaded = await LoadSubmission.BySlug(db, slug, time, cancel);
        if (loaded is null) return ArticleUnknown.With(slug);
        var refusals = Refusals(loaded, reason.Trim(), accepted, actor);
        var now = time.GetUtcNow();
        var until = (await db.OpenUrgencies(loaded.Article.Id, cancel)).FirstOrDefault()?.Until ?? now + TimeForSecond;
        if (until <= now) refusals.Add(Finding.Refuse("urgency-over", FormattableString.Invariant($"The {TimeForSecond.TotalHours:0} hours for a second sign-off were over on {until.UtcDateTime:yyyy-MM-dd HH:mm} UTC. It goes live again when an independent reviewer has signed it, in the ordinary way.")));
        if (refusals.Count > 0) return refusals;

        var urgency = new Urgency(reason.Trim(), until);
        StartTheClock(db, loaded, urgency, now, actor);
        var published = await PublishArticle.PutBeforeThePublic(db, loaded, new(accepted, ChangeNote.Unsaid, urgency), seal, now, actor, cancel);
        await alone.Commit(cancel);
        return published;
    }

    private static List<Finding> Refusals(LoadedSubmission loaded, string reason, IReadOnlyList<AcceptedWarning> accepted, Actor actor)
    {
        if (!actor.May(Roles.Administrator)) return [Finding.Refuse("not-allowed", "Only an administrator can publish urgently.")];
        var refusals = PublishArticle.Unanswered(PublicationGate.UrgentFindings(loaded.Submission), accepted);
        if (actor.IsSample && !loaded.Article.IsSample) refusals.Add(Finding.Refuse("not-allowed", $"{actor.Name} is an invented sample user and can publish sample articles only."));
        if (reason.Length is < ShortestReason or > LongestReason) refusals.Add(Finding.Refuse("reason-missing", $"Readers are told why this could not wait: {ShortestReason} to {LongestReason} characters; these are {reason.Length}."));
        refusals.AddRange(PublicationGate.ForNotice(reason));
        if (refusals.Count == 0 && PublicationGate.RefusalsOfReviewer(loaded.Submission).Count == 0) refusals.Add(Finding.Refuse("not-urgent", "An independent sign-off is there: publish in the ordinary way."));
        return refusals;
    }

    private static void StartTheClock(WellspringDb db, LoadedSubmission loaded, Urgency urgency, DateTimeOffset now, Actor actor)
    {
        var urgent = new UrgentPublication
        {
            Id = Guid.CreateVersion7(now),
            ArticleId = loaded.Article.Id,
            EditionId = loaded.Edition.Id,
            SignOffId = loaded.Submission.Review!.SignOff!.Id,
            At = now,
            Until = urgency.Until,
            Reason = urgency.Reason,
            By = actor.Name,
        };
        db.Add(urgent);
        db.Record(actor, "published urgently", $"article/{loaded.Article.Slug}", now, urgency.Reason);
        db.AnnounceFor(new UrgencyOver(urgent.Id), now, urgency.Until);
    }
}
