using Wellspring.Foundation;

namespace Wellspring.Accounts;

/// <summary>Gives a member of the team exactly these roles: what giving and taking would each refuse on the way is asked of the end alone.</summary>
public static class ChangeRoles
{
    public static async Task<Outcome<StaffUser>> Handle(WellspringDb db, string email, Roles roles, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        if (Administering.Against(actor) is { } forbidden) return forbidden;
        await using var alone = await db.ActAlone(cancel);
        var found = await db.StaffNamed(email, cancel);
        if (!found.Done) return found;
        var user = found.Value;
        if (await Refusal(db, user, roles, cancel) is { } refusal) return refusal;
        if (user.Roles == roles) return user;

        var before = user.Roles;
        user.Roles = roles;
        db.Record(actor, "changed roles", $"user/{user.Email}", time.GetUtcNow(), OldAndNew.Of(("roles", before.ToString(), roles.ToString())));
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return user;
    }

    private static async Task<Finding?> Refusal(WellspringDb db, StaffUser user, Roles roles, CancellationToken cancel) =>
        user.RemovedAt is not null ? Finding.Refuse("user-removed", $"{user.Email} is no longer of the team, and has no role to change.")
        : roles == Roles.None ? Finding.Refuse("role-missing", $"A member of the team needs at least one role. Whoever is to have none is removed instead.")
        : AddStaffUser.MoneyMeetsMedicine(user.Email, roles) is { } torn ? torn
        : !roles.HasFlag(Roles.Administrator) && await LastAdministrator.Is(db, user, cancel) ? LastAdministrator.Stays(user) with { Code = "role-administrator-last" }
        : null;
}
