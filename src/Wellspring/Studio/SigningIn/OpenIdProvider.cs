using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Wellspring.Studio.SigningIn;

/// <summary>What the provider answered: who somebody is, or why not.</summary>
sealed record OpenIdAnswer(ClaimsPrincipal? Principal, Exception? Failure);

/// <summary>
/// The framework's handler for OpenID Connect, asked by our own endpoints: state, nonce, PKCE (RFC 7636) and the token's signature, issuer, audience and
/// time are its work. It stands in no pipeline, so that readers' requests never meet it, and logs nothing: what a provider says may name people.
/// </summary>
sealed class OpenIdProvider(IOptionsMonitor<OpenIdConnectOptions> options)
{
    private const string Scheme = "openid";

    public static IServiceCollection Add(IServiceCollection services, StudioSettings settings)
    {
        services.AddOptions<OpenIdConnectOptions>(Scheme).Configure(o => Configure(o, settings));
        return services.AddSingleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>().AddSingleton<OpenIdProvider>();
    }

    /// <summary>Sends the browser there.</summary>
    public async Task Ask(HttpContext context) => await (await Handler(context)).ChallengeAsync(new AuthenticationProperties());

    /// <summary>Reads what the browser brings from there.</summary>
    public async Task<OpenIdAnswer> Read(HttpContext context)
    {
        await (await Handler(context)).HandleRequestAsync();
        return context.Features.Get<OpenIdAnswer>() ?? new(null, null);
    }

    private async Task<OpenIdConnectHandler> Handler(HttpContext context)
    {
        var handler = new OpenIdConnectHandler(options, NullLoggerFactory.Instance, HtmlEncoder.Default, UrlEncoder.Default);
        await handler.InitializeAsync(new(Scheme, null, typeof(OpenIdConnectHandler)), context);
        return handler;
    }

    private static void Configure(OpenIdConnectOptions o, StudioSettings settings)
    {
        if (settings.OpenId is not { } provider) return;
        (o.Authority, o.ClientId, o.ClientSecret) = (provider.Authority.ToString(), provider.ClientId, provider.ClientSecret);
        o.RequireHttpsMetadata = !provider.Authority.IsLoopback;
        (o.ResponseType, o.ResponseMode, o.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        (o.MapInboundClaims, o.GetClaimsFromUserInfoEndpoint, o.SaveTokens, o.DisableTelemetry) = (false, true, false, true);
        o.Scope.Clear();
        foreach (var scope in (string[])["openid", "email"]) o.Scope.Add(scope);
        o.ClaimActions.MapUniqueJsonKey("email_verified", "email_verified");
        (o.CallbackPath, o.SignInScheme) = (StudioPaths.OpenIdCallback, "studio");
        // They come back from another site by a link, which is all that "lax" lets through.
        o.NonceCookie.SameSite = o.CorrelationCookie.SameSite = SameSiteMode.Lax;
        o.NonceCookie.SecurePolicy = o.CorrelationCookie.SecurePolicy = settings.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
        o.Events = Events(settings);
    }

    private static OpenIdConnectEvents Events(StudioSettings settings) => new()
    {
        OnRedirectToIdentityProvider = asked => Done(() => asked.ProtocolMessage.RedirectUri = new Uri(settings.PublicUrl, StudioPaths.OpenIdCallback).ToString()),
        OnTicketReceived = got => Done(() => { got.HttpContext.Features.Set(new OpenIdAnswer(got.Principal, null)); got.HandleResponse(); }),
        OnAccessDenied = denied => Done(denied.HandleResponse),
        OnRemoteFailure = failed => Done(() => { failed.HttpContext.Features.Set(new OpenIdAnswer(null, failed.Failure)); failed.HandleResponse(); }),
    };

    private static Task Done(Action act)
    {
        act();
        return Task.CompletedTask;
    }
}
