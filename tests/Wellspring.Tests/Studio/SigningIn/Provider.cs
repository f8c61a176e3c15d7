using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Wellspring.Tests.Studio.SigningIn;

/// <summary>A provider of OpenID Connect on this machine: it signs real tokens, and lies when it is told to.</summary>
sealed class Provider : IAsyncDisposable
{
    public const string ClientId = "wellspring";
    public const string ClientSecret = "between the two of us";

    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "one" };
    private readonly Dictionary<string, (string Nonce, string Challenge, string RedirectUri)> codes = [];
    private readonly WebApplication app;

    private Provider(int port)
    {
        Address = new($"http://localhost:{port}");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Address.ToString());
        app = builder.Build();
        app.Use((context, next) => LeadsTo is { } other && context.Request.Path != "/authorize" ? Lead(context, new(other, context.Request.Path)) : next(context));
        app.MapGet("/.well-known/openid-configuration", Configuration);
        app.MapGet("/keys", () => new { keys = new[] { Told(key) } });
        app.MapGet("/authorize", Authorize);
        app.MapPost("/token", Token);
    }

    public Uri Address { get; }

    public string Email { get; set; } = "wanda@example.org";
    public bool IsVerified { get; set; } = true;
    public string Audience { get; set; } = ClientId;
    public string? Nonce { get; set; }
    public string? Issuer { get; set; }
    public string Subject { get; set; } = "42";

    /// <summary>As it calls itself where it tells of itself.</summary>
    public string? CalledOtherwise { get; set; }

    /// <summary>What is asked of it, but the browser's visit, is led there.</summary>
    public Uri? LeadsTo { get; set; }
    public TimeSpan Age { get; set; }
    public RsaSecurityKey? OtherKey { get; set; }

    /// <summary>What was asked of the token endpoint and refused.</summary>
    public List<string> Refused { get; } = [];

    public static async Task<Provider> Start()
    {
        var provider = new Provider(Ports.Free());
        await provider.app.StartAsync(TestContext.Current.CancellationToken);
        return provider;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static Task Lead(HttpContext context, Uri there)
    {
        context.Response.Redirect(there.ToString(), permanent: false, preserveMethod: true);
        return Task.CompletedTask;
    }

    private object Configuration() => new
    {
        issuer = CalledOtherwise ?? Address.ToString(), authorization_endpoint = $"{Address}authorize", token_endpoint = $"{Address}token", jwks_uri = $"{Address}keys",
        response_types_supported = new[] { "code" }, subject_types_supported = new[] { "public" }, id_token_signing_alg_values_supported = new[] { "RS256" },
    };

    private static object Told(RsaSecurityKey key)
    {
        var parts = key.Rsa.ExportParameters(false);
        return new { kty = "RSA", use = "sig", alg = "RS256", kid = key.KeyId, n = Base64UrlEncoder.Encode(parts.Modulus), e = Base64UrlEncoder.Encode(parts.Exponent) };
    }

    private IResult Authorize(string client_id, string response_type, string redirect_uri, string state, string nonce, string code_challenge, string code_challenge_method)
    {
        if ((client_id, response_type, code_challenge_method) != (ClientId, "code", "S256")) return Results.BadRequest();
        var code = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(16));
        codes[code] = (nonce, code_challenge, redirect_uri);
        return Results.Redirect(QueryHelpers.AddQueryString(redirect_uri, new Dictionary<string, string?> { ["code"] = code, ["state"] = state }));
    }

    private async Task<IResult> Token(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (!codes.Remove(form["code"].ToString(), out var asked)) return No("code");
        if ((form["client_id"], form["client_secret"]) != (ClientId, ClientSecret)) return No("client");
        if (form["redirect_uri"] != asked.RedirectUri) return No("redirect");
        if (Base64UrlEncoder.Encode(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != asked.Challenge) return No("verifier");
        return Results.Json(new { access_token = "unused", token_type = "Bearer", expires_in = 300, id_token = Signed(asked.Nonce) });
    }

    private IResult No(string what)
    {
        Refused.Add(what);
        return Results.Json(new { error = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest);
    }

    private string Signed(string nonce)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime - Age;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer ?? Address.ToString(), Audience = Audience, IssuedAt = now, NotBefore = now, Expires = now.AddMinutes(5),
            Claims = new Dictionary<string, object> { ["sub"] = Subject, ["email"] = Email, ["email_verified"] = IsVerified, ["nonce"] = Nonce ?? nonce },
            SigningCredentials = new(OtherKey ?? key, SecurityAlgorithms.RsaSha256),
        });
    }
}
