using OtpNet;

namespace Wellspring.Accounts.SecondFactors;

/// <summary>Codes that change every half minute (RFC 6238), as every application for them shows by default: SHA-1, six digits.</summary>
public static class TimedCodes
{
    private const int SecretBytes = 20;
    private const int Digits = 6;

    private static readonly VerificationWindow OneEarlierOrLater = new(previous: 1, future: 1);

    /// <param name="newBytes">So many random bytes.</param>
    public static byte[] NewSecret(Func<int, byte[]> newBytes) => newBytes(SecretBytes);

    /// <summary>For whoever types it in: groups of four letters and digits.</summary>
    public static string InWords(byte[] secret) => string.Join(' ', Base32Encoding.ToString(secret).TrimEnd('=').Chunk(4).Select(group => new string(group)));

    /// <summary>What an application reads from a picture (Key Uri Format).</summary>
    public static string Address(string site, string email, byte[] secret) =>
        $"otpauth://totp/{Uri.EscapeDataString(site)}:{Uri.EscapeDataString(email)}?secret={Base32Encoding.ToString(secret).TrimEnd('=')}&issuer={Uri.EscapeDataString(site)}";

    /// <summary>The step of time whose code this is, one earlier or later allowed (RFC 6238, 5.2); null when it is of none.</summary>
    internal static long? StepOf(byte[] secret, string typed, DateTimeOffset now)
    {
        var code = typed.Replace(" ", "", StringComparison.Ordinal);
        return code.Length == Digits && code.All(char.IsAsciiDigit) && new Totp(secret).VerifyTotp(now.UtcDateTime, code, out var step, OneEarlierOrLater) ? step : null;
    }
}
