using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Wellspring.Tests.Site.Fuzz;

/// <summary>What came back over the socket, and what is wrong with it.</summary>
sealed partial record OddAnswer(string Text)
{
    private const int UntilMoreIsGivenUp = 400;
    private const int Patience = 30_000;

    public int Status => Text.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) && int.TryParse(Text.AsSpan(9, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : 0;

    private string Head => Text.Split("\r\n\r\n")[0];

    public static OddAnswer Of(IPEndPoint server, OddRequest request)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveTimeout = UntilMoreIsGivenUp, SendTimeout = Patience, NoDelay = true };
        socket.Connect(server);
        var answer = new OddAnswer("");
        try
        {
            socket.Send(request.Bytes);
            for (var more = Receive(socket); more.Length > 0; more = answer.IsWhole(request) ? "" : Receive(socket)) answer = new(answer.Text + more);
        }
        catch (SocketException cut) when (cut.SocketErrorCode is SocketError.ConnectionReset or SocketError.Shutdown)
        {
            // It answered before it had read all, and closed.
        }
        return answer;
    }

    private static string Receive(Socket socket)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            return Encoding.Latin1.GetString(buffer, 0, socket.Receive(buffer));
        }
        catch (SocketException waited) when (waited.SocketErrorCode == SocketError.TimedOut && socket.ReceiveTimeout == UntilMoreIsGivenUp)
        {
            // It waits for what was announced and will never come.
            socket.Shutdown(SocketShutdown.Send);
            socket.ReceiveTimeout = Patience;
            return Encoding.Latin1.GetString(buffer, 0, socket.Receive(buffer));
        }
    }

    private bool IsWhole(OddRequest request)
    {
        if (!Text.Contains("\r\n\r\n", StringComparison.Ordinal)) return false;
        if (request.Method == "HEAD" || Status is < 200 or 204 or 304) return true;
        if (Head.Contains("Transfer-Encoding: chunked", StringComparison.Ordinal)) return Text.EndsWith("\r\n0\r\n\r\n", StringComparison.Ordinal);
        return Length().Match(Head) is { Success: true } length && Text.Length - Head.Length - 4 >= int.Parse(length.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
    }

    public IEnumerable<string> Faults(OddRequest request)
    {
        if (Status == 0 && Text.Length > 0) yield return "no HTTP answer";
        // RFC 9110, 15.6.6: the one right answer to a version that is not spoken here.
        if (Status >= 500 && !(Status == 505 && request.Version is not ("HTTP/1.1" or "HTTP/1.0"))) yield return $"status {Status}";
        if (Text.Contains("<x7q", StringComparison.OrdinalIgnoreCase) || Text.Contains("<script>alert", StringComparison.OrdinalIgnoreCase)) yield return "repeats what it was told";
        if (Text.Contains("   at Wellspring", StringComparison.Ordinal) || Text.Contains("   at Microsoft", StringComparison.Ordinal) || Text.Contains("Exception:", StringComparison.Ordinal)) yield return "a stack trace";
        foreach (var line in Head.Split("\r\n").Where(l => IsSeeded(l) || LeadsElsewhere(l) || l.StartsWith("Set-Cookie", StringComparison.OrdinalIgnoreCase))) yield return $"says {line}";
        // The server's own refusal of what is no HTTP has no body to protect.
        if (Status is >= 200 and not 304 && !Head.Contains("Content-Length: 0", StringComparison.Ordinal) && request.Method != "HEAD" && !Head.Contains("Content-Security-Policy", StringComparison.Ordinal)) yield return "no policy";
    }

    private static bool IsSeeded(string line) => line.StartsWith("X-Seven", StringComparison.OrdinalIgnoreCase);

    private static bool LeadsElsewhere(string line) =>
        line.StartsWith("Location: ", StringComparison.OrdinalIgnoreCase) && (line.Length < 11 || line[10] != '/' || (line.Length > 11 && line[11] is '/' or '\\'));

    [GeneratedRegex(@"Content-Length: (\d+)")]
    private static partial Regex Length();
}
