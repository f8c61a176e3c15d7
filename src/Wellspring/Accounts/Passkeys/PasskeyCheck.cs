using System.Buffers.Text;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts.SigningIn;
using Wellspring.Foundation;

namespace Wellspring.Accounts.Passkeys;

/// <summary>What a browser brings back: the word of the ceremony that it answers, and what the passkey signed, as JSON.</summary>
public sealed record PasskeyAnswer(SecretWord Ceremony, string Credential);

/// <summary>Asks for a passkey, and looks whether the answer is one.</summary>
public static class PasskeyCheck
{
    /// <summary>The challenge, as JSON for <c>navigator.credentials.get</c>.</summary>
    /// <param name="user">Whose passkey is asked; null for whoever's.</param>
    public static async Task<string> Begin(WellspringDb db, StaffUser? user, SecretWord word, PasskeySite site, TimeProvider time, CancellationToken cancel)
    {
        var asked = await site.HandlerOn(db).MakeRequestOptionsAsync(user, PasskeySite.NoRequest);
        await db.Begin(user is null ? CeremonyPurpose.SignInWithPasskey : CeremonyPurpose.Reauthenticate, word, user?.Id, asked.AssertionState ?? "", time, cancel);
        await db.SaveChangesAsync(cancel);
        return asked.RequestOptionsJson;
    }

    /// <summary>Null when it is no answer to that challenge by a passkey of a member of the team (Web Authentication, level 3, 7.2). The ceremony is over either way.</summary>
    internal static async Task<(StaffUser User, Guid Passkey)?> Of(WellspringDb db, CeremonyPurpose purpose, PasskeyAnswer answer, PasskeySite site, TimeProvider time, CancellationToken cancel)
    {
        if (await db.Take(purpose, answer.Ceremony, time, cancel) is not { } begun) return null;
        var shown = await site.HandlerOn(db).PerformAssertionAsync(new() { HttpContext = PasskeySite.NoRequest, CredentialJson = answer.Credential, AssertionState = begun.State });
        if (!shown.Succeeded) return null;
        var (id, now) = (Base64Url.EncodeToString(shown.Passkey.CredentialId), time.GetUtcNow());
        await db.Passkeys.Where(p => p.CredentialId == id).ExecuteUpdateAsync(
            p => p.SetProperty(x => x.SignCount, (long)shown.Passkey.SignCount).SetProperty(x => x.IsBackedUp, shown.Passkey.IsBackedUp).SetProperty(x => x.LastUsedAt, now), cancel);
        return (shown.User, await db.Passkeys.Where(p => p.CredentialId == id).Select(p => p.Id).SingleAsync(cancel));
    }
}

/// <summary>A passkey is both factors at once: something that somebody has, and by which they were known to it.</summary>
public static class SignInWithPasskey
{
    public static async Task<Outcome<StaffSession>> Handle(WellspringDb db, PasskeyAnswer answer, SignInPlace place, PasskeySite site, TimeProvider time, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        if (await PasskeyCheck.Of(db, CeremonyPurpose.SignInWithPasskey, answer, site, time, cancel) is not { } shown)
        {
            await alone.Commit(cancel);
            return Finding.Refuse("passkey-wrong", "The passkey was not accepted. Try again, or sign in with your password.");
        }

        var session = await OpenSession.In(db, shown.User, place, Shown.TwoFactors, time, cancel);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return session;
    }
}
