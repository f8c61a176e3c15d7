using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts.Passkeys;
using Wellspring.Foundation;
using Wellspring.Foundation.Mail;

namespace Wellspring.Accounts.SigningIn;

/// <summary>What goes with a link by mail.</summary>
public sealed record InvitationLetter(string SiteName, Uri Link)
{
    internal string Subject => $"Your way into the studio of {SiteName}";

    internal string Text(DateTimeOffset until) => $"""
        You are of the team of {SiteName}. With this link you choose a password and are signed in:

        {Link}

        It is good once, until {until.UtcDateTime:yyyy-MM-dd}. If you expected nothing of the kind, leave it be: unused, it opens nothing.
        """;
}

/// <summary>Makes a link for a member of the team; an earlier one is good no more.</summary>
public static class InviteStaffUser
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(7);

    public static Task<Outcome<StaffUser>> Handle(WellspringDb db, string email, SecretWord word, TimeProvider time, Actor actor, CancellationToken cancel) =>
        Handle(db, email, word, null, time, actor, cancel);

    /// <param name="letter">Sent to them; null when the link is handed over otherwise.</param>
    public static async Task<Outcome<StaffUser>> Handle(WellspringDb db, string email, SecretWord word, InvitationLetter? letter, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        if (Administering.Against(actor) is { } forbidden) return forbidden;
        await using var alone = await db.ActAlone(cancel);
        var found = await db.StaffNamed(email, cancel);
        if (!found.Done) return found;
        var user = found.Value;
        if (user.RemovedAt is not null) return Finding.Refuse("user-removed", $"{user.Email} is no longer of the team. Bring them back with \"user add\" first.");

        await db.Invitations.Where(i => i.UserId == user.Id).ExecuteDeleteAsync(cancel);
        var now = time.GetUtcNow();
        db.Add(new Invitation { Id = Guid.CreateVersion7(now), UserId = user.Id, WordHash = word.Hash, ExpiresAt = now + GoodFor });
        if (letter is not null) db.Post(user.Email, letter.Subject, letter.Text(now + GoodFor), now);
        db.Record(actor, "invited user", $"user/{user.Email}", now);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return user;
    }
}

/// <summary>On a site where no administrator can sign in: a link that makes the first one. An earlier one is good no more.</summary>
public static class OfferSetUp
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromHours(24);

    /// <summary>Whether <paramref name="word"/> is such a link now; false when an administrator can sign in.</summary>
    public static async Task<bool> Handle(WellspringDb db, SecretWord word, TimeProvider time, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        await db.Invitations.Where(i => i.UserId == null).ExecuteDeleteAsync(cancel);
        var isNeeded = !await AnAdministratorCanSignIn(db, cancel);
        var now = time.GetUtcNow();
        if (isNeeded) db.Add(new Invitation { Id = Guid.CreateVersion7(now), UserId = null, WordHash = word.Hash, ExpiresAt = now + GoodFor });
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return isNeeded;
    }

    internal static Task<bool> AnAdministratorCanSignIn(WellspringDb db, CancellationToken cancel)
    {
        var (passwords, passkeys, elsewhere) = (db.StaffPasswords, db.Passkeys, db.StaffElsewhere);
        return db.Staff.AnyAsync(u => u.RemovedAt == null && !u.IsSample && (u.Roles & Roles.Administrator) != 0
            && (passwords.Any(p => p.UserId == u.Id) || passkeys.Any(p => p.UserId == u.Id) || elsewhere.Any(k => k.UserId == u.Id)), cancel);
    }
}
