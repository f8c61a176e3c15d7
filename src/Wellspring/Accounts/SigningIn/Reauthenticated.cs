using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts.Passkeys;
using Wellspring.Accounts.SecondFactors;
using Wellspring.Foundation;

namespace Wellspring.Accounts.SigningIn;

/// <summary>What somebody can show once more who they are with.</summary>
public sealed record ReauthenticationMeans(bool Password, bool Code, bool Passkey)
{
    public static async Task<ReauthenticationMeans> Of(WellspringDb db, StaffUser user, CancellationToken cancel) => new(
        await db.StaffPasswords.AnyAsync(p => p.UserId == user.Id, cancel),
        await db.SecondFactors.AnyAsync(f => f.UserId == user.Id, cancel),
        await db.Passkeys.AnyAsync(p => p.UserId == user.Id, cancel));
}

/// <summary>Proof that whoever is signed in has just shown once more who they are. An act that must not happen in a browser that was left open takes one.</summary>
public sealed class Reauthenticated
{
    /// <summary>Whoever has neither password nor passkey here signs in elsewhere: for them a session counts that began so short ago.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private Reauthenticated(SignedIn who, string means, DateTimeOffset at) => (User, Session, Means, At) = (who.User, who.Session, means, at);

    public StaffUser User { get; }
    public StaffSession Session { get; }

    /// <summary>"password", "password and code", "passkey" or "sign-in".</summary>
    public string Means { get; }

    public DateTimeOffset At { get; }

    public static async Task<Outcome<Reauthenticated>> ByPassword(WellspringDb db, SignedIn who, string password, string code, CodeSecrets secrets, TimeProvider time, CancellationToken cancel)
    {
        var means = await ReauthenticationMeans.Of(db, who.User, cancel);
        if (means is { Password: false, Passkey: false }) return BySession(who, time);
        var hash = await db.StaffPasswords.Where(p => p.UserId == who.User.Id).Select(p => p.Hash).SingleOrDefaultAsync(cancel);
        if (!Passwords.Fits(hash ?? Passwords.Nobodys, password) || hash is null) return Finding.Refuse("reauthentication-password-wrong", "This is not your password.");
        if (means.Code && !await CheckCode.IsGood(db, who.User.Id, code, secrets, time, cancel)) return Finding.Refuse("reauthentication-code-wrong", "This code is not right, or it was used already. Each is good once: wait for the next one.");
        return new Reauthenticated(who, means.Code ? "password and code" : "password", time.GetUtcNow());
    }

    private static Outcome<Reauthenticated> BySession(SignedIn who, TimeProvider time) => time.GetUtcNow() - who.Session.Since <= Fresh
        ? new Reauthenticated(who, "sign-in", time.GetUtcNow())
        : Finding.Refuse("reauthentication-password-missing", "You signed in a while ago. Sign out and in again, then do this within ten minutes.");

    public static async Task<Outcome<Reauthenticated>> ByPasskey(WellspringDb db, SignedIn who, PasskeyAnswer answer, PasskeySite site, TimeProvider time, CancellationToken cancel)
    {
        if (await PasskeyCheck.Of(db, CeremonyPurpose.Reauthenticate, answer, site, time, cancel) is not { } shown || shown.User.Id != who.User.Id) return Finding.Refuse("reauthentication-passkey-wrong", "The passkey was not accepted. Try again, or use your password.");
        return new Reauthenticated(who, "passkey", time.GetUtcNow());
    }
}
