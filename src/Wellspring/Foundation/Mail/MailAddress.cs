using MimeKit;

namespace Wellspring.Foundation.Mail;

/// <summary>
/// Whether words are one address that mail can be sent to (RFC 5321, 4.5.3.1.3: at most 254 characters). A machine named by its number, as
/// in <c>a@[127.0.0.1]</c>, may be any machine, ours too: none is written to.
/// </summary>
public static class MailAddress
{
    public const int Longest = 254;

    private const int LongestLocalPart = 64;

    /// <summary>The bare address, or null when it is none.</summary>
    public static string? Read(string words)
    {
        var address = words.Trim();
        if (address.Length is 0 or > Longest || address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '<' or '>' or ',' or ';')) return null;
        return MailboxAddress.TryParse(address, out var mailbox) && mailbox.Address == address && HasBothParts(address) ? address : null;
    }

    /// <summary>Whether the machine is named by its number (RFC 5321, 4.1.3).</summary>
    public static bool IsNumber(string address) => address.Contains("@[", StringComparison.Ordinal);

    private static bool HasBothParts(string address)
    {
        var at = address.LastIndexOf('@');
        var domain = address[(at + 1)..];
        return at is > 0 and <= LongestLocalPart && domain.Contains('.', StringComparison.Ordinal) && !domain.StartsWith('.') && domain[(domain.LastIndexOf('.') + 1)..].Any(char.IsLetter) && !IsNumber(address);
    }
}
