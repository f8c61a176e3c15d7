using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace Wellspring.Foundation.Mail;

/// <param name="From">The address of the site, as mail from it is signed.</param>
/// <param name="Smtp">The mail server; null for the pickup folder.</param>
public sealed record MailSettings(string From, Uri? Smtp, string PickupFolder)
{
    public IMailCarrier Carrier => Smtp is null ? new PickupFolder(PickupFolder) : new SmtpCarrier(Smtp);
}

/// <summary>
/// Takes letters out of the house. That one is begun is stored before, that it is gone after: a letter that was begun and whose end
/// nobody saw is kept for the team to decide about, so that nothing is sent twice by our fault and nothing is dropped in silence.
/// </summary>
public sealed class SendLetters(IMailCarrier carrier, MailSettings settings, TimeProvider time, ILogger<SendLetters> log)
{
    public static async Task Handle(IServiceProvider services, IReadOnlyList<LetterWritten> written, CancellationToken cancel)
    {
        var db = services.GetRequiredService<WellspringDb>();
        foreach (var letter in written) await services.GetRequiredService<SendLetters>().Send(db, letter.Letter, cancel);
    }

    public async Task Send(WellspringDb db, Guid id, CancellationToken cancel)
    {
        if (await db.Letters.SingleOrDefaultAsync(l => l.Id == id, cancel) is not { Refusal: null } letter) return;
        if (letter.BegunAt is not null && !carrier.IsRepeatable)
        {
            log.LogWarning("The letter {Letter} was begun, and how that ended is not known. It is kept: see \"wellspring mail list\".", id);
            return;
        }
        letter.BegunAt = time.GetUtcNow();
        await db.SaveChangesAsync(cancel);
        if (await Carry(db, letter, cancel)) db.Remove(letter);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<bool> Carry(WellspringDb db, Letter letter, CancellationToken cancel)
    {
        try
        {
            await carrier.Carry(Mail(letter), cancel);
            return true;
        }
        catch (NotCarriedException refused)
        {
            letter.BegunAt = null;
            if (refused.IsFinal) letter.Refusal = refused.Message;
            await db.SaveChangesAsync(CancellationToken.None);
            if (!refused.IsFinal) throw;
            log.LogWarning("The letter {Letter} was refused for good. It is kept: see \"wellspring mail list\".", letter.Id);
            return false;
        }
    }

    private MimeMessage Mail(Letter letter)
    {
        var mail = new MimeMessage { Subject = letter.Subject, Date = letter.WrittenAt, MessageId = $"{letter.Id:n}@{settings.From[(settings.From.LastIndexOf('@') + 1)..]}", Body = new TextPart("plain") { Text = letter.Text } };
        mail.From.Add(MailboxAddress.Parse(settings.From));
        mail.To.Add(MailboxAddress.Parse(letter.To));
        // RFC 3834: no machine answers a machine.
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }
}
