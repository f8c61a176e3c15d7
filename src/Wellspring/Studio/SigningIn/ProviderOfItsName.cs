using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Wellspring.Studio.SigningIn;

/// <summary>What a provider tells of itself counts only when it calls itself by the address that the operator set (OpenID Connect Discovery 1.0, 4.3).</summary>
sealed class ProviderOfItsName : IPostConfigureOptions<OpenIdConnectOptions>, IConfigurationValidator<OpenIdConnectConfiguration>
{
    private string authority = "";

    public void PostConfigure(string? name, OpenIdConnectOptions options)
    {
        if (options is not { Authority: { } set, MetadataAddress: { } address }) return;
        authority = set;
        options.ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(address, new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever(options.Backchannel) { RequireHttps = options.RequireHttpsMetadata }, this);
    }

    // Of a slash at the end alone nobody makes another provider, and an address that is read as one gets it.
    public ConfigurationValidationResult Validate(OpenIdConnectConfiguration configuration) => configuration.Issuer?.TrimEnd('/') == authority.TrimEnd('/')
        ? new() { Succeeded = true }
        : new() { Succeeded = false, ErrorMessage = "The provider calls itself otherwise than Wellspring__OpenIdAuthority does." };
}
