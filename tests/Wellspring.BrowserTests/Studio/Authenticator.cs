using System.Text.Json;
using Microsoft.Playwright;

namespace Wellspring.BrowserTests.Studio;

/// <summary>A virtual authenticator of Chromium, as a phone with a fingerprint reader would be (Web Authentication, level 3, 11).</summary>
public sealed class Authenticator
{
    private readonly ICDPSession session;
    private readonly string id;

    private Authenticator(ICDPSession session, string id) => (this.session, this.id) = (session, id);

    public static async Task<Authenticator> For(IPage page, bool isUserVerified = true)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        var options = new Dictionary<string, object>
        {
            ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = isUserVerified, ["automaticPresenceSimulation"] = true,
        };
        var added = await session.SendAsync("WebAuthn.addVirtualAuthenticator", new() { ["options"] = options });
        return new(session, added!.Value.GetProperty("authenticatorId").GetString()!);
    }

    /// <summary>All that is known of its keys, private halves too: what a thief would copy.</summary>
    public async Task<IReadOnlyList<JsonElement>> Credentials()
    {
        var answer = await session.SendAsync("WebAuthn.getCredentials", new() { ["authenticatorId"] = id });
        return [.. answer!.Value.GetProperty("credentials").EnumerateArray()];
    }

    public async Task Put(JsonElement credential)
    {
        await session.SendAsync("WebAuthn.clearCredentials", new() { ["authenticatorId"] = id });
        await session.SendAsync("WebAuthn.addCredential", new() { ["authenticatorId"] = id, ["credential"] = credential });
    }
}
