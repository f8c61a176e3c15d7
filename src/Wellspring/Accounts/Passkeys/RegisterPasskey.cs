using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts.SigningIn;
using Wellspring.Foundation;

namespace Wellspring.Accounts.Passkeys;

public static class RegisterPasskey
{
    public const int LongestName = 60;

    private const int Most = 20;

    /// <summary>The challenge, as JSON for <c>navigator.credentials.create</c>.</summary>
    public static async Task<string> Begin(WellspringDb db, Reauthenticated who, SecretWord word, PasskeySite site, TimeProvider time, CancellationToken cancel)
    {
        var user = new PasskeyUserEntity { Id = who.User.Id.ToString(), Name = who.User.Email, DisplayName = who.User.Email };
        var asked = await site.HandlerOn(db).MakeCreationOptionsAsync(user, PasskeySite.NoRequest);
        await db.Begin(CeremonyPurpose.RegisterPasskey, word, who.User.Id, asked.AttestationState ?? "", time, cancel);
        await db.SaveChangesAsync(cancel);
        return asked.CreationOptionsJson;
    }

    /// <summary>The ceremony was begun by whoever showed once more who they are: that is asked no second time.</summary>
    public static async Task<Outcome<Passkey>> Handle(WellspringDb db, SignedIn who, PasskeyAnswer answer, string name, PasskeySite site, TimeProvider time, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        if (NotAName(name) is { } refused) return refused;
        if (await db.Passkeys.CountAsync(p => p.UserId == who.User.Id, cancel) >= Most) return Finding.Refuse("name-many", $"You have {Most} passkeys. Remove one that you do not use first.");
        if (await db.Take(CeremonyPurpose.RegisterPasskey, answer.Ceremony, time, cancel) is not { } begun || begun.UserId != who.User.Id) return Finding.Refuse("name-late", "That took too long. Try again.");
        var made = await site.HandlerOn(db).PerformAttestationAsync(new() { HttpContext = PasskeySite.NoRequest, CredentialJson = answer.Credential, AttestationState = begun.State });
        if (!made.Succeeded) return Finding.Refuse("name-passkey", "The passkey was not accepted. Try again, or use another device.");

        var passkey = Made(who.User.Id, name, made.Passkey, time);
        db.Add(passkey);
        await FactorStanding.Raise(db, who.Session, cancel);
        db.Record(who.User.AsActor(), "added passkey", $"user/{who.User.Email}", time.GetUtcNow(), name);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return passkey;
    }

    private static Finding? NotAName(string name) =>
        name.Length == 0 ? Finding.Refuse("name-missing", "Give the passkey a name by which you will know it.")
        : name.Length > LongestName ? Finding.Refuse("name-long", $"A name has at most {LongestName} characters.")
        : null;

    private static Passkey Made(Guid user, string name, UserPasskeyInfo made, TimeProvider time) => new()
    {
        Id = Guid.CreateVersion7(time.GetUtcNow()),
        UserId = user,
        Name = name,
        CredentialId = Base64Url.EncodeToString(made.CredentialId),
        PublicKey = Base64Url.EncodeToString(made.PublicKey),
        SignCount = made.SignCount,
        Transports = made.Transports ?? [],
        IsBackupEligible = made.IsBackupEligible,
        IsBackedUp = made.IsBackedUp,
        AddedAt = time.GetUtcNow(),
    };
}

public static class RemovePasskey
{
    public static async Task Handle(WellspringDb db, Reauthenticated who, Guid passkey, TimeProvider time, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        var name = await db.Passkeys.Where(p => p.Id == passkey && p.UserId == who.User.Id).Select(p => p.Name).SingleOrDefaultAsync(cancel);
        if (name is null) return;
        await db.Passkeys.Where(p => p.Id == passkey).ExecuteDeleteAsync(cancel);
        await FactorStanding.Settle(db, who.User, cancel);
        db.Record(who.User.AsActor(), "removed passkey", $"user/{who.User.Email}", time.GetUtcNow(), name);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
    }
}
