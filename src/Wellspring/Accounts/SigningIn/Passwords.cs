using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Wellspring.Foundation;

namespace Wellspring.Accounts.SigningIn;

/// <summary>PBKDF2 with HMAC-SHA-512 by ASP.NET Core Identity, as often as OWASP's Password Storage Cheat Sheet asks.</summary>
static class Passwords
{
    private const int Rounds = 210_000;

    private static readonly PasswordHasher<Passwordless> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));
    private static readonly Passwordless Anybody = new();

    /// <summary>A hash of the same cost that belongs to nobody.</summary>
    public static string Nobodys { get; } = Hash("");

    public static string Hash(string password) => Hasher.HashPassword(Anybody, password);

    public static bool Fits(string hash, string password) => Hasher.VerifyHashedPassword(Anybody, hash, password) != PasswordVerificationResult.Failed;

    // The hasher asks for a user and does nothing with it.
    private sealed class Passwordless;
}

/// <summary>After NIST SP 800-63B-4, 3.1.1.2: length counts, kinds of characters do not; what everybody tries first is refused.</summary>
public static class PasswordRules
{
    public const int Shortest = 12;
    public const int Longest = 256;

    private const int ShortestName = 4;

    private static readonly string[] TriedFirst =
    [
        "123456789012", "1234567890123", "12345678901234", "1234567890ab", "passwordpassword", "password1234", "password12345", "password123456", "qwertyuiop123",
        "qwertyuiopas", "qwertyuiop[]", "qwerty123456", "1q2w3e4r5t6y", "abcdefghijkl", "abcdefghijklm", "iloveyou1234", "letmeinletmein", "welcome12345",
        "changeme1234", "administrator", "adminadminadmin", "correcthorsebatterystaple", "wellspring123", "wellspringwellspring", "sunshine1234", "football1234",
    ];

    public static IEnumerable<Finding> Problems(string password, string email)
    {
        if (password.EnumerateRunes().Count() < Shortest) yield return Finding.Refuse("password-short", $"A password has at least {Shortest} characters.");
        if (password.Length > Longest) yield return Finding.Refuse("password-long", $"A password has at most {Longest} characters.");
        if (IsTriedFirst(password)) yield return Finding.Refuse("password-common", "This password is among the first that strangers try. Choose another one.");
        if (NamesThem(password, email)) yield return Finding.Refuse("password-name", "The password has your own address or name in it. Choose one without.");
    }

    private static bool IsTriedFirst(string password) => TriedFirst.Contains(password.ToLowerInvariant()) || (password.Length >= Shortest && password.Distinct().Count() <= 2);

    private static bool NamesThem(string password, string email) =>
        email.Split('@')[0] is { Length: >= ShortestName } name && password.Contains(name, StringComparison.OrdinalIgnoreCase);
}
