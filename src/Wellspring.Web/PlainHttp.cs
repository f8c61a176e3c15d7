namespace Wellspring.Web;

/// <summary>A public address that everybody on the way can read and change.</summary>
static class PlainHttp
{
    /// <summary>What to tell the operator at the start; null when browsers speak TLS, or never leave this machine.</summary>
    public static string? Warning(Uri publicUrl) => publicUrl.Scheme == Uri.UriSchemeHttps || publicUrl.IsLoopback ? null
        : $"Wellspring__PublicUrl is {publicUrl}: over plain http, whoever sits between reads passwords of the team, may take their sessions, and may change what readers are told. Put a web server with TLS before the program and set the https address (docs/guides/operator.md).";
}
