using System.Net;
using Microsoft.AspNetCore.Http;

namespace Wellspring.Foundation.Forms;

/// <summary>
/// Where a request came from. The server listens on this machine only, so a proxy stands before it: the last address of X-Forwarded-For is the one
/// that the proxy itself saw; those before it are the sender's own words. It is hashed for the rate limit and goes nowhere else.
/// </summary>
public static class SenderAddress
{
    /// <summary>Null when the proxy does not tell.</summary>
    public static IPAddress? Of(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is { } direct && !IPAddress.IsLoopback(direct)) return direct;
        var last = context.Request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim();
        return IPAddress.TryParse(last, out var address) ? address : null;
    }
}
