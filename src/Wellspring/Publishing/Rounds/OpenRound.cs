using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Foundation.Mail;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>Whom an editor asks to read, by when, and with what word.</summary>
/// <param name="Reviewers">Users.</param>
public sealed record Invitations(IReadOnlyList<Guid> Reviewers, DateOnly DueOn, string Note);

/// <summary>
/// An editor asks reviewers to read an article. Who could not sign it is not asked: the gate says so at once, before anybody reads for nothing.
/// While a round is open, further reviewers join it.
/// </summary>
public static class OpenRound
{
    public const int LongestNote = 1000;

    /// <param name="deskOf">The address of a round, for the letters to the reviewers.</param>
    public static async Task<Outcome<Round>> Handle(WellspringDb db, string slug, Invitations invitations, Func<Guid, Uri> deskOf, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        var loaded = await LoadSubmission.BySlug(db, slug, time, cancel);
        if (loaded is null) return ArticleUnknown.With(slug);
        var open = await db.OpenRound(loaded.Article.Id, cancel);
        var refusals = Refusals(loaded, invitations, time, actor).ToList();
        if (refusals is not [{ Code: "not-allowed" }, ..]) refusals.AddRange(await AgainstReviewers(db, loaded, invitations, open, time, cancel));
        if (refusals.Count > 0) return refusals;

        var now = time.GetUtcNow();
        var round = open ?? Begin(db, loaded, invitations, now, actor);
        round.Invited.AddRange(invitations.Reviewers.Select(r => new InvitedReviewer { UserId = r, InvitedAt = now }));
        var asked = await db.Staff.AsNoTracking().Where(u => invitations.Reviewers.Contains(u.Id)).OrderBy(u => u.Email).ToListAsync(cancel);
        foreach (var reviewer in asked.Where(u => !u.IsSample)) Write(db, reviewer, loaded, round, deskOf(round.Id), now);
        db.Record(actor, open is null ? "opened a review" : "invited to a review", $"article/{slug}", now, $"edition {loaded.Edition.Number}, {string.Join(", ", asked.Select(u => u.Email))}, due {round.DueOn:yyyy-MM-dd}");
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return round;
    }

    private static IEnumerable<Finding> Refusals(LoadedSubmission loaded, Invitations invitations, TimeProvider time, Actor actor)
    {
        if (!actor.May(Roles.Editor | Roles.Administrator)) yield return Finding.Refuse("not-allowed", "Only an editor or an administrator can open a review.");
        if (actor.IsSample && !loaded.Article.IsSample) yield return Finding.Refuse("not-allowed", $"{actor.Name} is an invented sample user and can open reviews of sample articles only.");
        if (invitations.Reviewers.Count == 0) yield return Finding.Refuse("round-reviewers", "Choose at least one reviewer.");
        if (invitations.DueOn < DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)) yield return Finding.Refuse("round-due", $"{invitations.DueOn:yyyy-MM-dd} is past. Choose a day that is still to come.");
        if (invitations.Note.Trim().Length > LongestNote) yield return Finding.Refuse("round-note", $"A note has at most {LongestNote} characters; this one has {invitations.Note.Trim().Length}.");
    }

    private static async Task<List<Finding>> AgainstReviewers(WellspringDb db, LoadedSubmission loaded, Invitations invitations, Round? open, TimeProvider time, CancellationToken cancel)
    {
        var refusals = new List<Finding>();
        foreach (var id in invitations.Reviewers.Distinct())
        {
            var user = await db.Staff.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id && u.RemovedAt == null, cancel);
            if (user is null) refusals.Add(Finding.Refuse("round-reviewers", "One of those chosen is no longer of the team. Choose again."));
            else if (open?.Invited.Exists(i => i.UserId == id) == true) refusals.Add(Finding.Refuse("round-reviewers", $"{user.Email} was asked in this round already."));
            else refusals.AddRange((await ListCandidates.Judge(db, loaded, user, time, cancel)).Against);
        }
        return refusals;
    }

    private static Round Begin(WellspringDb db, LoadedSubmission loaded, Invitations invitations, DateTimeOffset now, Actor actor)
    {
        var round = new Round { Id = Guid.CreateVersion7(now), TextId = loaded.Article.Id, OpenedOn = loaded.Edition.Fingerprint, OpenedAt = now, OpenedBy = actor.UserId!.Value, DueOn = invitations.DueOn, Note = invitations.Note.Trim() };
        db.Add(round);
        return round;
    }

    private static void Write(WellspringDb db, StaffUser reviewer, LoadedSubmission loaded, Round round, Uri desk, DateTimeOffset now)
    {
        var due = round.DueOn.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        db.Post(reviewer.Email, $"Please review: {loaded.Edition.Title}", $"You are asked to review \"{loaded.Edition.Title}\" by {due}.\n\n{(round.Note.Length > 0 ? round.Note + "\n\n" : "")}Read it, judge its claims and sign it, or say that you cannot, at\n{desk}\n", now);
    }
}
