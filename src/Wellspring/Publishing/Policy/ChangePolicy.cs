using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>Another version of the editorial policy is in force.</summary>
public sealed record PolicyChanged(int Version);

/// <summary>Puts a new version of the numbers in force. The one before stays as it was: sign-offs name it.</summary>
public static class ChangePolicy
{
    private const int LongestWhy = 500;

    /// <param name="proposed">Its version and time are given here.</param>
    /// <param name="basedOn">The version that whoever proposes it saw.</param>
    public static async Task<Outcome<EditorialPolicy>> Handle(WellspringDb db, EditorialPolicy proposed, int basedOn, string why, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        var current = await EditorialPolicy.Current(db, cancel);
        var problems = Problems(proposed, current, basedOn, why, actor);
        if (problems.Count > 0) return problems;
        var now = time.GetUtcNow();
        var next = db.EditorialPolicies.Add(proposed with { Version = current.Version + 1, Since = now }).Entity;
        db.Record(actor, "put in force", Subject(next.Version), now, $"{why} ({string.Join("; ", PolicyDifference.Of(current, next))})");
        await db.SaveChangesAsync(cancel);
        await Follow(db, next, now, cancel);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return next;
    }

    public static string Subject(int version) => $"editorial-policy/{version}";

    /// <summary>What is wrong with it, before anybody says why they want it.</summary>
    public static IReadOnlyList<Finding> Problems(EditorialPolicy proposed, EditorialPolicy current, int basedOn, Actor actor)
    {
        var problems = new List<Finding>();
        if (!actor.May(Roles.Administrator)) problems.Add(Finding.Refuse("not-allowed", "Only an administrator changes the numbers that the gate goes by."));
        if (current.Version != basedOn) problems.Add(Finding.Refuse("changed-meanwhile", $"Version {current.Version} was put in force while you had this open. Look at it first."));
        problems.AddRange(PolicyNumbers.All.Where(n => n.Of(proposed) < n.Least || n.Of(proposed) > n.Most).Select(n => Finding.Refuse(n.Field, $"{n.Name}: a number from {n.Least} to {n.Most}.")));
        if (proposed.ReviewMonthsAtHighRisk > proposed.ReviewMonths) problems.Add(Finding.Refuse("review-months-high", "Reviews at high risk cannot hold for longer than the others."));
        if (proposed.AcceptedKinds.Count == 0) problems.Add(Finding.Refuse("accepted-kinds", "Choose at least one kind of source, or nothing can be published."));
        if (proposed.WhenLapsed < proposed.WhenOverdue) problems.Add(Finding.Refuse("when-lapsed", "What follows on a lapsed review cannot be milder than what follows on an overdue one."));
        if (problems.Count == 0 && PolicyDifference.Of(current, proposed).Count == 0) problems.Add(Finding.Refuse("nothing-changed", "Nothing is different from the version in force."));
        return problems;
    }

    private static List<Finding> Problems(EditorialPolicy proposed, EditorialPolicy current, int basedOn, string why, Actor actor)
    {
        var problems = new List<Finding>(Problems(proposed, current, basedOn, actor));
        if (why.Length is 0 or > LongestWhy) problems.Add(Finding.Refuse("why", $"Say why, in at most {LongestWhy} characters: it stands in the history."));
        return problems;
    }

    /// <summary>Reviews that run out by the new numbers do so at once, and pages say what they now have to; a grace that ends on another day is waited for.</summary>
    private static async Task Follow(WellspringDb db, EditorialPolicy policy, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var ranOut in await ReviewRound.RanOut(db, now, cancel)) db.Announce(ranOut, now);
        foreach (var open in await db.Reopenings.Where(r => r.SettledAt == null).Select(r => new { r.Source, r.At }).ToListAsync(cancel))
            if (open.At.AddDays(policy.SourceGraceDays) is var over && over > now) db.AnnounceFor(new Evidence.GraceForSourcesOver([open.Source]), now, over);
        db.Announce(new PolicyChanged(policy.Version), now);
    }
}
