using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Wellspring.Foundation.Mail;

/// <summary>A mail server by SMTP. What it says decides whether a mail may be tried again.</summary>
/// <param name="server">As smtp://user:password@host:587 (STARTTLS where the server offers it) or smtps://host:465.</param>
public sealed class SmtpCarrier(Uri server) : IMailCarrier
{
    private const int SubmissionPort = 587;
    private const int ImplicitTlsPort = 465;
    private const int FirstFinalCode = 500;

    public bool IsRepeatable => false;

    public async Task Carry(MimeMessage mail, CancellationToken cancel)
    {
        using var client = new SmtpClient();
        await Before(() => Connect(client, cancel));
        try
        {
            await client.SendAsync(mail, cancel);
        }
        catch (SmtpCommandException refused)
        {
            throw new NotCarriedException($"The mail server refused the mail ({(int)refused.StatusCode}).", (int)refused.StatusCode >= FirstFinalCode);
        }
        catch (Exception ended) when (ended is IOException or SocketException or ProtocolException)
        {
            throw new PerhapsCarriedException("The mail server hung up before it said whether it took the mail.");
        }
        await HangUp(client, cancel);
    }

    private async Task Connect(SmtpClient client, CancellationToken cancel)
    {
        var isImplicit = server.Scheme == "smtps";
        var port = server.Port > 0 ? server.Port : isImplicit ? ImplicitTlsPort : SubmissionPort;
        await client.ConnectAsync(server.Host, port, isImplicit ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTlsWhenAvailable, cancel);
        if (server.UserInfo.Split(':', 2) is [{ Length: > 0 } user, var password]) await client.AuthenticateAsync(Uri.UnescapeDataString(user), Uri.UnescapeDataString(password), cancel);
    }

    /// <summary>Whatever fails before the mail itself is handed over, the mail was not taken.</summary>
    private static async Task Before(Func<Task> handing)
    {
        try
        {
            await handing();
        }
        catch (Exception failure) when (failure is SocketException or IOException or ProtocolException or CommandException or AuthenticationException or SslHandshakeException or NotSupportedException or TimeoutException)
        {
            throw new NotCarriedException($"The mail server could not be reached, or did not let us in ({failure.GetType().Name}).", isFinal: false);
        }
    }

    // The mail is taken by then: how the good-bye goes changes nothing.
    private static async Task HangUp(SmtpClient client, CancellationToken cancel)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancel);
        }
        catch (Exception ended) when (ended is IOException or ProtocolException or CommandException or SocketException)
        {
            client.Dispose();
        }
    }
}
