using System.Net;
using System.Net.Sockets;

namespace Wellspring.Tests;

/// <summary>
/// Ports for servers that a test starts in a moment. They lie below those that a system gives to connections by itself (32768 and above on
/// Linux): one of these could be taken between the choice and the start. Processes begin at different places.
/// </summary>
public static class Ports
{
    private const int First = 20_000;
    private const int Last = 32_000;

    private static int given = Environment.ProcessId * 37;

    public static int Free()
    {
        for (var tries = First; tries < Last; tries++)
        {
            var port = First + Interlocked.Increment(ref given) % (Last - First);
            if (IsFree(port)) return port;
        }
        throw new InvalidOperationException($"No port from {First} to {Last} is free.");
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
