using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Screening;

/// <summary>A licensed reviewer vouches for exactly what a screening test says now: its questions and points, its bands, and what readers are advised.</summary>
public static class SignInstrument
{
    /// <param name="shown">The fingerprint of what was read on a screen; null for whoever read the file.</param>
    /// <param name="policyVersion">Of the editorial policy that is in force.</param>
    public static async Task<Outcome<SignOff>> Handle(WellspringDb db, string slug, string? shown, int policyVersion, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        if (await InstrumentDesk.One(db, slug, cancel) is not { } desk) return InstrumentDesk.Unknown(slug);
        if (shown is not null && shown != desk.Fingerprint) return Changed;
        var now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var person = actor.PersonId is { } id ? await db.People.AsNoTracking().SingleAsync(p => p.Id == id, cancel) : null;
        var licence = person?.BestLicence(today);
        if (InstrumentGate.RefusalsOfReviewer(desk, actor, person, licence, today) is { Count: > 0 } refusals) return refusals.ToList();
        var signOff = db.SignOffs.Add(SignOff.Give(desk.Fingerprint, actor, licence, policyVersion, now)).Entity;
        db.Record(actor, "signed", InstrumentAct.Subject(slug), now, $"{signOff.Covers}, policy {policyVersion}");
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return signOff;
    }

    private static readonly Finding Changed = Finding.Refuse("text-changed", "The test has changed since you opened it, and nothing was signed. What it says now is shown here: read it, then sign.");
}
