using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Accounts.Passkeys;
using Wellspring.Accounts.SecondFactors;
using Wellspring.Accounts.SigningIn;
using Wellspring.Foundation;

namespace Wellspring.Studio.Team;

/// <summary>Somebody of the team, and what lets them in.</summary>
public sealed record TeamMember(StaffUser User, bool HasPassword, bool HasSecondFactor, int Passkeys, DateTimeOffset? LinkUntil, DateTimeOffset? LastSeen, bool IsKnownElsewhere, int Sessions)
{
    public string WaysIn => string.Join(", ", Ways()) is { Length: > 0 } ways ? ways : LinkUntil is null ? "cannot sign in yet" : "";

    public static async Task<List<TeamMember>> All(WellspringDb db, TimeProvider time, CancellationToken cancel) =>
        await Of(db, db.Staff.AsNoTracking().Where(u => u.RemovedAt == null), time).ToListAsync(cancel);

    public static async Task<TeamMember?> One(WellspringDb db, Guid id, TimeProvider time, CancellationToken cancel) =>
        await Of(db, db.Staff.AsNoTracking().Where(u => u.RemovedAt == null && u.Id == id), time).SingleOrDefaultAsync(cancel);

    private static IQueryable<TeamMember> Of(WellspringDb db, IQueryable<StaffUser> users, TimeProvider time)
    {
        var now = time.GetUtcNow();
        var (begun, used) = (now - OpenSession.Longest, now - OpenSession.Rest);
        var (audit, elsewhere) = (db.Audit, db.StaffElsewhere);
        var (passwords, factors, passkeys, links, sessions) = (db.StaffPasswords, db.SecondFactors, db.Passkeys, db.Invitations, db.StaffSessions);
        return users.OrderBy(u => u.Email).Select(u => new TeamMember(
            u,
            passwords.Any(p => p.UserId == u.Id),
            factors.Any(f => f.UserId == u.Id),
            passkeys.Count(p => p.UserId == u.Id),
            links.Where(i => i.UserId == u.Id && i.ExpiresAt > now).Select(i => (DateTimeOffset?)i.ExpiresAt).FirstOrDefault(),
            sessions.Where(s => s.UserId == u.Id).OrderByDescending(s => s.LastUsedAt).Select(s => (DateTimeOffset?)s.LastUsedAt).FirstOrDefault()
                ?? audit.Where(a => a.Subject == "user/" + u.Email && a.Act == "signed in").OrderByDescending(a => a.Id).Select(a => (DateTimeOffset?)a.At).FirstOrDefault(),
            elsewhere.Any(k => k.UserId == u.Id),
            sessions.Count(s => s.UserId == u.Id && s.Since >= begun && s.LastUsedAt >= used)));
    }

    private IEnumerable<string> Ways()
    {
        if (Passkeys > 0) yield return Passkeys == 1 ? "a passkey" : $"{Passkeys} passkeys";
        if (IsKnownElsewhere) yield return "the provider";
        if (HasPassword) yield return HasSecondFactor ? "a password with a second factor" : "a password";
    }
}
