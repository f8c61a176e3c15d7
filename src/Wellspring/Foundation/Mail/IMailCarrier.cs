using MimeKit;

namespace Wellspring.Foundation.Mail;

/// <summary>What takes a mail out of the house: a mail server, or a folder when none is configured.</summary>
public interface IMailCarrier
{
    /// <summary>Whether the same mail handed over again is still one mail.</summary>
    bool IsRepeatable { get; }

    /// <exception cref="NotCarriedException">It is certain that the mail was not taken. After any other failure nobody knows.</exception>
    /// <exception cref="PerhapsCarriedException">Nobody knows, because the server did not say.</exception>
    Task Carry(MimeMessage mail, CancellationToken cancel);
}

/// <summary>Carries no cause: what a mail server says may name an address, and what is thrown may be logged.</summary>
/// <param name="isFinal">The server will not take it another time either.</param>
public sealed class NotCarriedException(string sentence, bool isFinal) : Exception(sentence)
{
    public bool IsFinal { get; } = isFinal;
}

public sealed class PerhapsCarriedException(string sentence) : Exception(sentence);
