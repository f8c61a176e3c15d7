using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts.SigningIn;
using Wellspring.Foundation;

namespace Wellspring.Accounts;

/// <summary>Somebody leaves the team. They can act no more; what they wrote and signed keeps their name.</summary>
public static class RemoveStaffUser
{
    public static async Task<Outcome<StaffUser>> Handle(WellspringDb db, string email, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        if (Administering.Against(actor) is { } forbidden) return forbidden;
        await using var alone = await db.ActAlone(cancel);
        var found = await db.StaffNamed(email, cancel);
        if (!found.Done) return found;
        var user = found.Value;
        if (user.RemovedAt is { } before) return Finding.Refuse("user-removed", $"{user.Email} was removed on {before.UtcDateTime:yyyy-MM-dd} already.");
        if (await LastAdministrator.Is(db, user, cancel)) return LastAdministrator.Stays(user);

        await db.ShutOut(user.Id, cancel);
        await db.ForgetFactors(user.Id, cancel);
        await db.ForgetElsewhere(user.Id, cancel);
        user.RemovedAt = time.GetUtcNow();
        db.Record(actor, "removed user", $"user/{user.Email}", time.GetUtcNow(), user.Roles.ToString());
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return user;
    }
}

/// <summary>Takes roles from a member of the team; who is to have none is removed instead.</summary>
public static class TakeRoles
{
    public static async Task<Outcome<StaffUser>> Handle(WellspringDb db, string email, Roles roles, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        if (Administering.Against(actor) is { } forbidden) return forbidden;
        await using var alone = await db.ActAlone(cancel);
        var found = await db.StaffNamed(email, cancel);
        if (!found.Done) return found;
        var user = found.Value;
        if (await Refusal(db, user, roles, cancel) is { } refusal) return refusal;

        var before = user.Roles;
        user.Roles &= ~roles;
        db.Record(actor, "took roles", $"user/{user.Email}", time.GetUtcNow(), OldAndNew.Of(("roles", before.ToString(), user.Roles.ToString())));
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return user;
    }

    private static async Task<Finding?> Refusal(WellspringDb db, StaffUser user, Roles roles, CancellationToken cancel) =>
        user.RemovedAt is not null ? Finding.Refuse("user-removed", $"{user.Email} is no longer of the team, and has no role to take.")
        : (user.Roles & roles) != roles ? Finding.Refuse("role-missing", $"{user.Email} is {user.Roles.InWords()}, not {(roles & ~user.Roles).InWords()}.")
        : user.Roles == roles ? Finding.Refuse("role-last", $"{user.Email} has no other role. Remove them from the team instead (user remove {user.Email}), or give another role first.")
        : roles.HasFlag(Roles.Administrator) && await LastAdministrator.Is(db, user, cancel) ? LastAdministrator.Stays(user)
        : null;
}

/// <summary>Somebody must be able to publish urgently, to trust keys and to lower a risk: one real administrator stays, also when two leave at once.</summary>
static class LastAdministrator
{
    public static async Task<bool> Is(WellspringDb db, StaffUser user, CancellationToken cancel) =>
        user is { IsSample: false } && user.AsActor().May(Roles.Administrator)
        && !await db.Staff.AnyAsync(u => u.Id != user.Id && u.RemovedAt == null && !u.IsSample && (u.Roles & Roles.Administrator) != 0, cancel);

    public static Finding Stays(StaffUser user) =>
        Finding.Refuse("administrator-last", $"{user.Email} is the last administrator. Make somebody else one first.");
}
