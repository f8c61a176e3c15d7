using Wellspring.Foundation;

namespace Wellspring.Helplines;

/// <summary>Chooses the country whose emergency number and first line stand on every page.</summary>
public static class PutCountryFirst
{
    public static async Task<Outcome<HelplineHome>> Handle(WellspringDb db, string country, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        var now = time.GetUtcNow();
        var shown = (await CrisisHelp.Load(db, DateOnly.FromDateTime(now.UtcDateTime), cancel)).Countries.SingleOrDefault(c => c.Code == country);
        if (!HelplineAct.May(actor)) return HelplineAct.NotAllowed;
        if (shown is not { Line: not null, Emergency: not null }) return Finding.Refuse("home-without", "Every page shows an emergency number and a line: choose a country of which readers see both.");
        var home = db.HelplineHomes.Add(new() { Country = country, At = now, By = actor.Name }).Entity;
        db.Record(actor, "put first", HelplineAct.Subject(country), now);
        db.Announce(new HelplinesChanged([country]), now);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return home;
    }
}
