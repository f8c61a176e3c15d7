using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Accounts.SigningIn;

/// <summary>The browser in which somebody signs in: what it calls itself in plain words, and the word that it will show.</summary>
public sealed record SignInPlace(string Device, SecretWord Word)
{
    /// <summary>The session that it holds already: whoever signs in there leaves it.</summary>
    public Guid? Before { get; init; }
}

/// <summary>Who is signed in, as they are now.</summary>
public sealed record SignedIn(StaffSession Session, StaffUser User);

public static class OpenSession
{
    /// <summary>After so long without a request, or so long at all, one signs in again.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromHours(12);
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    private static readonly TimeSpan Noticed = TimeSpan.FromMinutes(1);

    internal static async Task<StaffSession> In(WellspringDb db, StaffUser user, SignInPlace place, Shown shown, TimeProvider time, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await SweepOut(db, place.Before, now, cancel);
        var session = new StaffSession { Id = Guid.CreateVersion7(now), UserId = user.Id, WordHash = place.Word.Hash, Since = now, LastUsedAt = now, Device = place.Device, Shown = shown };
        db.Add(session);
        db.Record(user.AsActor(), "signed in", $"user/{user.Email}", now, place.Device);
        return session;
    }

    /// <summary>Asked at every request: whoever was removed, shut out or given other roles is so at once.</summary>
    public static async Task<SignedIn?> Of(WellspringDb db, SecretWord word, TimeProvider time, CancellationToken cancel)
    {
        var (hash, now) = (word.Hash, time.GetUtcNow());
        var found = await (from session in db.StaffSessions.AsNoTracking()
                           join user in db.Staff.AsNoTracking() on session.UserId equals user.Id
                           where session.WordHash == hash && user.RemovedAt == null
                           select new SignedIn(session, user)).SingleOrDefaultAsync(cancel);
        if (found is null || now - found.Session.LastUsedAt > Rest || now - found.Session.Since > Longest) return null;
        if (now - found.Session.LastUsedAt > Noticed) await db.StaffSessions.Where(s => s.Id == found.Session.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastUsedAt, now), cancel);
        return found;
    }

    // The one that this browser leaves, and, of whomever, those that let nobody in any more.
    private static Task<int> SweepOut(WellspringDb db, Guid? left, DateTimeOffset now, CancellationToken cancel)
    {
        var (begun, used) = (now - Longest, now - Rest);
        return db.StaffSessions.Where(s => s.Since < begun || s.LastUsedAt < used || s.Id == left).ExecuteDeleteAsync(cancel);
    }
}

/// <summary>The browser of a session shows another word from now on: whoever has read the one before has nothing.</summary>
public static class RenewSession
{
    public static Task Handle(WellspringDb db, Reauthenticated who, SecretWord word, CancellationToken cancel)
    {
        var hash = word.Hash;
        return db.StaffSessions.Where(s => s.Id == who.Session.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.WordHash, hash), cancel);
    }
}

public static class SignOut
{
    public static async Task Handle(WellspringDb db, SignedIn who, TimeProvider time, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        await db.StaffSessions.Where(s => s.Id == who.Session.Id).ExecuteDeleteAsync(cancel);
        db.Record(who.User.AsActor(), "signed out", $"user/{who.User.Email}", time.GetUtcNow(), who.Session.Device);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
    }
}
