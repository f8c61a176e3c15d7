using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts.SigningIn;
using Wellspring.Foundation;

namespace Wellspring.Accounts.SecondFactors;

/// <summary>Codes as they are shown, once; only their hashes are kept.</summary>
public sealed record NewRecoveryCodes(IReadOnlyList<string> Shown)
{
    public const int Count = 10;

    // 140 bits in seven groups: so many that a plain hash cannot be guessed back (ASVS 5.0 asks for 112 in 6.5.2 and for 128 in 11.5.1), and few enough to be typed.
    private const int Bytes = 18;
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>Instead of those before.</summary>
    internal static async Task<NewRecoveryCodes> For(WellspringDb db, Guid user, Func<int, byte[]> newBytes, DateTimeOffset now, CancellationToken cancel)
    {
        var codes = Enumerable.Range(0, Count).Select(_ => Written(newBytes(Bytes))).ToList();
        await db.RecoveryCodes.Where(c => c.UserId == user).ExecuteDeleteAsync(cancel);
        db.AddRange(codes.Select(code => new RecoveryCode { Id = Guid.CreateVersion7(now), UserId = user, Hash = HashOf(user, code) }));
        return new(codes);
    }

    /// <summary>However it is typed: with blanks or hyphens or none, small or large, with letters that look like a digit.</summary>
    internal static string HashOf(Guid user, string typed)
    {
        var code = string.Concat(typed.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)).Replace('o', '0').Replace('i', '1').Replace('l', '1');
        return Hashing.Sha256Hex($"{user}:{code}");
    }

    // Crockford's base 32: no letter that looks like a digit.
    private static string Written(byte[] bytes)
    {
        var number = new System.Numerics.BigInteger(bytes, isUnsigned: true);
        var letters = Enumerable.Range(0, bytes.Length * 8 / 5).Select(at => Alphabet[(int)((number >> (at * 5)) & 31)]);
        return string.Join('-', letters.Chunk(4).Select(group => new string(group)));
    }
}

/// <summary>Ten others, when those before were used or seen.</summary>
public static class RemakeRecoveryCodes
{
    public static async Task<Outcome<NewRecoveryCodes>> Handle(WellspringDb db, Reauthenticated who, Func<int, byte[]> newBytes, TimeProvider time, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        if (!await db.SecondFactors.AnyAsync(f => f.UserId == who.User.Id, cancel)) return Finding.Refuse("factor-off", "Recovery codes go with a second factor. Set one up first.");
        var codes = await NewRecoveryCodes.For(db, who.User.Id, newBytes, time.GetUtcNow(), cancel);
        db.Record(who.User.AsActor(), "remade recovery codes", $"user/{who.User.Email}", time.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return codes;
    }
}
