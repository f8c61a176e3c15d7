using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Wellspring.Accounts.SigningIn;

namespace Wellspring.Studio.SigningIn;

/// <summary>What the provider answered: who somebody is, or why not.</summary>
/// <param name="Before">The session that the browser held when it was sent there: coming back from another site, it does not show it.</param>
sealed record OpenIdAnswer(ClaimsPrincipal? Principal, Exception? Failure, Guid? Before = null);

/// <summary>
/// The framework's handler for OpenID Connect, asked by our own endpoints: state, nonce, PKCE (RFC 7636) and the token's signature, issuer, audience and
/// time are its work. It stands in no pipeline, so that readers' requests never meet it, and logs nothing: what a provider says may name people.
/// </summary>
sealed class OpenIdProvider(IOptionsMonitor<OpenIdConnectOptions> options)
{
    private const string Scheme = "openid";
    private const string Before = "before";

    public static IServiceCollection Add(IServiceCollection services, StudioSettings settings)
    {
        services.AddOptions<OpenIdConnectOptions>(Scheme).Configure(o => Configure(o, settings));
        // In this order: the second reads with what the first has made.
        return services.AddSingleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>().AddSingleton<IPostConfigureOptions<OpenIdConnectOptions>, ProviderOfItsName>().AddSingleton<OpenIdProvider>();
    }

    /// <summary>Sends the browser there.</summary>
    public async Task Ask(HttpContext context)
    {
        var kept = new AuthenticationProperties();
        if (context.Features.Get<SignedIn>() is { } who) kept.Items[Before] = who.Session.Id.ToString();
        await (await Handler(context)).ChallengeAsync(kept);
    }

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
        // What it says is read from it, and from nowhere that it leads to.
        o.BackchannelHttpHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        (o.ResponseType, o.ResponseMode, o.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        (o.MapInboundClaims, o.GetClaimsFromUserInfoEndpoint, o.SaveTokens, o.DisableTelemetry) = (false, true, false, true);
        o.Scope.Clear();
        foreach (var scope in (string[])["openid", "email"]) o.Scope.Add(scope);
        o.ClaimActions.MapUniqueJsonKey("email_verified", "email_verified");
        (o.CallbackPath, o.SignInScheme) = (StudioPaths.OpenIdCallback, "studio");
        // They come back from another site by a link, which is all that "lax" lets through.
        o.NonceCookie.SameSite = o.CorrelationCookie.SameSite = SameSiteMode.Lax;
        (o.NonceCookie.Name, o.CorrelationCookie.Name) = (settings.CookieNamed("wellspring-nonce."), settings.CookieNamed("wellspring-state."));
        o.NonceCookie.SecurePolicy = o.CorrelationCookie.SecurePolicy = settings.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
        o.Events = Events(settings);
    }

    private static OpenIdConnectEvents Events(StudioSettings settings) => new()
    {
        OnRedirectToIdentityProvider = asked => Done(() => asked.ProtocolMessage.RedirectUri = new Uri(settings.PublicUrl, StudioPaths.OpenIdCallback).ToString()),
        OnTicketReceived = got => Done(() => { got.HttpContext.Features.Set(new OpenIdAnswer(got.Principal, null, BeforeIn(got.Properties))); got.HandleResponse(); }),
        OnAccessDenied = denied => Done(denied.HandleResponse),
        OnRemoteFailure = failed => Done(() => { failed.HttpContext.Features.Set(new OpenIdAnswer(null, failed.Failure)); failed.HandleResponse(); }),
    };

    private static Guid? BeforeIn(AuthenticationProperties? kept) => kept?.Items.TryGetValue(Before, out var id) == true && Guid.TryParse(id, out var session) ? session : null;

    private static Task Done(Action act)
    {
        act();
        return Task.CompletedTask;
    }
}
