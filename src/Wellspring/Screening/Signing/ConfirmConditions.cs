using Wellspring.Foundation;

namespace Wellspring.Screening;

/// <summary>An administrator says that the conditions under which a screening test may be shown are met here. When they change, that is asked again.</summary>
public static class ConfirmConditions
{
    /// <param name="shown">The conditions as they stood on the screen; null for whoever read them elsewhere.</param>
    public static async Task<Outcome<ConfirmedConditions>> Handle(WellspringDb db, string slug, string? shown, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        if (await InstrumentDesk.One(db, slug, cancel) is not { } desk) return InstrumentDesk.Unknown(slug);
        var refusals = Refusals(desk, shown, actor).ToList();
        if (refusals.Count > 0) return refusals;
        if (desk.Confirmed is { } already) return already;
        var now = time.GetUtcNow();
        var confirmed = db.ConfirmedConditions.Add(new() { Slug = slug, Conditions = desk.Instrument.Use.Conditions!, At = now, By = actor.Name }).Entity;
        db.Record(actor, "confirmed", InstrumentAct.Subject(slug), now, confirmed.Conditions);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return confirmed;
    }

    private static IEnumerable<Finding> Refusals(InstrumentDesk desk, string? shown, Actor actor)
    {
        if (!actor.May(Roles.Administrator)) yield return Finding.Refuse("not-allowed", "Only an administrator confirms the conditions of a screening test: they bind whoever runs the site.");
        if (actor.IsSample) yield return InstrumentAct.SampleActor(actor);
        if (desk.Instrument.Use.Conditions is not { } conditions) yield return Finding.Refuse("conditions-none", $"{desk.Instrument.Title} may be shown without conditions: there is nothing to confirm.");
        else if (shown is not null && shown != conditions) yield return Finding.Refuse("changed-meanwhile", "The conditions have changed since you opened them. Read them again, then confirm.");
    }
}
