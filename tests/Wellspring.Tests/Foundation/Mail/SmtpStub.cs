using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Wellspring.Tests.Foundation.Mail;

/// <summary>A mail server of a few lines, over a real socket, that answers the end of a mail as it is told to.</summary>
/// <param name="atTheEnd">What it says when a mail is whole; null to hang up without a word.</param>
sealed class SmtpStub : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Task serving;
    private readonly string? recipient;
    private readonly string? end;

    public SmtpStub(string? recipient = "250 ok", string? end = "250 taken")
    {
        (this.recipient, this.end) = (recipient, end);
        listener.Start();
        serving = Serve();
    }

    public List<string> Mails { get; } = [];

    public Uri Address => new($"smtp://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
        listener.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await Talk(client);
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException or InvalidOperationException)
        {
        }
    }

    private async Task Talk(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 here");
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("QUIT", StringComparison.Ordinal)) return;
            if (!line.StartsWith("DATA", StringComparison.Ordinal)) await writer.WriteLineAsync(line.StartsWith("RCPT", StringComparison.Ordinal) ? recipient : "250 ok");
            else if (!await Take(reader, writer)) return;
        }
    }

    private async Task<bool> Take(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("354 go on");
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".") mail.AppendLine(line);
        Mails.Add(mail.ToString());
        if (end is not null) await writer.WriteLineAsync(end);
        return end is not null;
    }
}
