using MimeKit;

namespace Wellspring.Foundation.Mail;

/// <summary>Mail as files, each under its own name, for a site without a mail server. They hold addresses: only their owner may read them.</summary>
public sealed class PickupFolder(string folder) : IMailCarrier
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public bool IsRepeatable => true;

    public async Task Carry(MimeMessage mail, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        await mail.WriteToAsync(bytes, cancel);
        DurableFile.Put(Path.Combine(folder, mail.MessageId!.Split('@')[0] + ".eml"), bytes.ToArray(), OwnerOnly);
    }
}
