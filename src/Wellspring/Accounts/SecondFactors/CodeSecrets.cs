using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Wellspring.Accounts.SecondFactors;

/// <summary>Seals the secrets of second factors with keys that are in no database, each for one user: in the row of another it opens nothing.</summary>
public sealed class CodeSecrets(IDataProtectionProvider protection)
{
    public string Seal(Guid user, byte[] secret) => Base64Url.EncodeToString(For(user).Protect(secret));

    /// <summary>Null when it was not sealed here for this user, also when the keys were lost since: then a recovery code is the way in.</summary>
    public byte[]? Open(Guid user, string sealedSecret)
    {
        if (!Base64Url.IsValid(sealedSecret)) return null;
        try
        {
            return For(user).Unprotect(Base64Url.DecodeFromChars(sealedSecret));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector For(Guid user) => protection.CreateProtector("second-factor", user.ToString());
}
