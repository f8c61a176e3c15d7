using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Screening;

/// <summary>Takes a screening test from readers at once. It comes back only through the gate; until then its address answers 410.</summary>
public static class WithdrawInstrument
{
    private const int LongestReason = 600;

    /// <param name="reason">For the log.</param>
    public static async Task<Outcome<InstrumentRelease>> Handle(WellspringDb db, string slug, string reason, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        var live = await db.InstrumentReleases.SingleOrDefaultAsync(r => r.Slug == slug, cancel);
        var refusals = Refusals(slug, live, reason.Trim(), actor).ToList();
        if (refusals.Count > 0) return refusals;
        db.Remove(live!);
        var now = time.GetUtcNow();
        db.Record(actor, "withdrew", InstrumentAct.Subject(slug), now, reason.Trim());
        db.Announce(new ScreeningChanged([slug]), now);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return live!;
    }

    private static IEnumerable<Finding> Refusals(string slug, InstrumentRelease? live, string reason, Actor actor)
    {
        if (!InstrumentAct.MayRelease(actor)) yield return InstrumentAct.NotAllowed;
        if (live is null) yield return Finding.Refuse("not-published", $"Readers see no screening test \"{slug}\", so there is nothing to take away.");
        if (actor.IsSample && live is { IsSample: false }) yield return InstrumentAct.SampleActor(actor);
        if (reason.Length is 0 or > LongestReason) yield return Finding.Refuse("reason-missing", $"Say for the log why it is taken away, in at most {LongestReason} characters.");
    }
}
