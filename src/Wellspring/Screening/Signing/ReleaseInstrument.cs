using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Screening;

/// <summary>Puts a screening test before readers, when the gate has nothing against it: the release, the log, and the event that makes its pages, in one transaction.</summary>
public static class ReleaseInstrument
{
    public static async Task<Outcome<InstrumentRelease>> Handle(WellspringDb db, string slug, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        if (await InstrumentDesk.One(db, slug, cancel) is not { } desk) return InstrumentDesk.Unknown(slug);
        var now = time.GetUtcNow();
        if (!InstrumentAct.MayRelease(actor)) return InstrumentAct.NotAllowed;
        var proof = InstrumentProof.Of(desk, DateOnly.FromDateTime(now.UtcDateTime));
        if (!proof.Done) return proof.Refusals.ToList();
        if (AgainstSamples(desk, proof.Value, actor) is { } samples) return samples;
        if (desk.Release is { } live && live.SignOffId == proof.Value.SignOff.Id) return live;
        var release = await Put(db, proof.Value, now, actor, cancel);
        db.Record(actor, "published", InstrumentAct.Subject(slug), now, $"{release.Fingerprint}, sign-off {release.SignOffId}");
        db.Announce(new ScreeningChanged([slug]), now);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return release;
    }

    private static async Task<InstrumentRelease> Put(WellspringDb db, InstrumentProof proof, DateTimeOffset now, Actor actor, CancellationToken cancel) =>
        await db.InstrumentReleases.SingleOrDefaultAsync(r => r.Slug == proof.Instrument.Slug, cancel) is { } known
            ? known.With(proof, now, actor)
            : db.InstrumentReleases.Add(InstrumentRelease.First(proof, now, actor)).Entity;

    // Invented people vouch on the sample site alone, and its editor takes nothing from the team.
    private static Finding? AgainstSamples(InstrumentDesk desk, InstrumentProof proof, Actor actor) =>
        proof.IsSample && !actor.IsSample ? Finding.Refuse("reviewer-unlicensed", "Only an invented sample person has signed it. Ask a real reviewer.")
        : actor.IsSample && (!proof.IsSample || desk.Release is { IsSample: false }) ? InstrumentAct.SampleActor(actor)
        : null;
}
