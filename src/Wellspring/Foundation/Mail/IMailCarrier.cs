using MimeKit;

namespace Wellspring.Foundation.Mail;

/// <summary>What takes a mail out of the house: a mail server, or a folder when none is configured.</summary>
public interface IMailCarrier
{
    /// <summary>Whether the same mail handed over again is still one mail.</summary>
    bool IsRepeatable { get; }

    /// <exception cref="NotCarriedException">It is certain that the mail was not taken. After any other failure nobody knows.</exception>
    Task Carry(MimeMessage mail, CancellationToken cancel);
}

/// <param name="isFinal">The server will not take it another time either.</param>
public sealed class NotCarriedException(string sentence, bool isFinal, Exception? cause = null) : Exception(sentence, cause)
{
    public bool IsFinal { get; } = isFinal;
}
