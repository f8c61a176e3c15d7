using System.Net;
using System.Net.Sockets;

namespace Wellspring.Foundation;

/// <summary>
/// Asks servers that an operator named, and only those: no redirects, no cookies, no proxy, an answer of bounded size and time. What a name
/// resolves to is looked at when the connection is made, so that no name of the outside leads to a machine of the inside; an operator who
/// names an address of the inside itself (127.0.0.1, localhost) means it.
/// </summary>
public static class OutsideClient
{
    private const int LargestAnswer = 4 << 20;

    public static HttpClient New(TimeSpan patience)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectCallback = Connect, ConnectTimeout = patience, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        var client = new HttpClient(handler) { Timeout = patience, MaxResponseContentBufferSize = LargestAnswer };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Wellspring");
        return client;
    }

    private static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var allowed = Allowed(host, await Dns.GetHostAddressesAsync(host, cancel));
        if (allowed.Length == 0) throw new HttpRequestException($"{host} leads to a machine of this network.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    internal static IPAddress[] Allowed(string host, IPAddress[] resolved) =>
        host == "localhost" || IPAddress.TryParse(host.Trim('[', ']'), out _) ? resolved : [.. resolved.Where(IsOutside)];

    /// <summary>Whether an address is one that the world can reach (IANA special-purpose registries, RFC 6890).</summary>
    internal static bool IsOutside(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return IsOutside(address.MapToIPv4());
        var bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetwork ? IsOutside(bytes) : IsGlobalUnicast(bytes);
    }

    // 2000::/3, without what carries an IPv4 address in it: Teredo (2001::/32) and 6to4 (2002::/16).
    private static bool IsGlobalUnicast(byte[] v6) =>
        (v6[0] & 0xe0) == 0x20 && !(v6 is [0x20, 0x01, 0, 0, ..]) && !(v6 is [0x20, 0x02, ..]);

    private static bool IsOutside(byte[] v4) => v4[0] switch
    {
        0 or 10 or 127 or >= 224 => false,
        100 => v4[1] is < 64 or > 127,
        169 => v4[1] != 254,
        172 => v4[1] is < 16 or > 31,
        192 => v4[1] != 168 && !(v4[1] == 0 && v4[2] == 0),
        198 => v4[1] is not (18 or 19),
        _ => true,
    };
}
