using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Accounts.SigningIn;

/// <summary>What a provider that the operator trusts says of whoever signed in there.</summary>
/// <param name="Subject">The provider's own number for them.</param>
/// <param name="Email">As the provider has verified it.</param>
public sealed record SaidElsewhere(string Issuer, string Subject, string Email);

/// <summary>
/// It counts as a password does: a second factor that is set up here is asked all the same. The first time somebody is found by their address, and from
/// then on by the provider's number for them alone.
/// </summary>
public static class SignInElsewhere
{
    public static async Task<Outcome<Admission>> Handle(WellspringDb db, SaidElsewhere said, SignInPlace place, TimeProvider time, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        var found = await ByNumber(db, said, cancel) ?? await ByAddress(db, said, time, cancel);
        if (!found.Done) return found.Refusals.ToList();
        var admission = await Admission.Of(db, found.Value, place, time, cancel);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return admission;
    }

    private static async Task<Outcome<StaffUser>?> ByNumber(WellspringDb db, SaidElsewhere said, CancellationToken cancel)
    {
        var known = from bound in db.StaffElsewhere
                    join user in db.Staff on bound.UserId equals user.Id
                    where bound.Issuer == said.Issuer && bound.Subject == said.Subject
                    select user;
        return await known.SingleOrDefaultAsync(cancel) is { } found ? found is { RemovedAt: null } ? found : Unknown : null;
    }

    private static async Task<Outcome<StaffUser>> ByAddress(WellspringDb db, SaidElsewhere said, TimeProvider time, CancellationToken cancel)
    {
        var address = said.Email.Trim().ToLowerInvariant();
        if (await db.Staff.SingleOrDefaultAsync(u => u.Email == address && u.RemovedAt == null && !u.IsSample, cancel) is not { } user) return Unknown;
        if (await db.StaffElsewhere.AnyAsync(k => k.UserId == user.Id && k.Issuer == said.Issuer, cancel)) return SomebodyElse;
        db.Add(new KnownElsewhere { UserId = user.Id, Issuer = said.Issuer, Subject = said.Subject, Since = time.GetUtcNow() });
        db.Record(user.AsActor(), "came from provider first", $"user/{user.Email}", time.GetUtcNow(), said.Issuer);
        return user;
    }

    private static Finding Unknown => Finding.Refuse("openid-unknown", "Nobody of the team has the address that you signed in with there. Ask an administrator of the site to add it.");

    private static Finding SomebodyElse => Finding.Refuse("openid-other", "Your address is known here from another account at the provider. If yours is a new one, ask an administrator of the site to let go of the old one, under \"Team\".");
}

/// <summary>A member of the team has another account at the provider than before: the next one there that has their address is theirs.</summary>
public static class ForgetElsewhere
{
    public static async Task<Outcome<StaffUser>> Handle(WellspringDb db, string email, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        if (Administering.Against(actor) is { } forbidden) return forbidden;
        await using var alone = await db.ActAlone(cancel);
        var found = await db.StaffNamed(email, cancel);
        if (!found.Done) return found;
        var user = found.Value;
        if (await db.ForgetElsewhere(user.Id, cancel) == 0) return Finding.Refuse("openid-unbound", $"{user.Email} has not come in by a provider.");
        await db.EndAllSessions(user.Id, cancel);
        db.Record(actor, "let go of provider's account", $"user/{user.Email}", time.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return user;
    }
}
