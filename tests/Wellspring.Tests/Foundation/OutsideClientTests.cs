using System.Net;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Wellspring.Foundation;

namespace Wellspring.Tests.Foundation;

/// <summary>A name of the outside never leads to a machine of the inside.</summary>
public sealed class OutsideClientTests
{
    [Theory]
    [InlineData("93.184.215.14")]
    [InlineData("172.15.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2606:4700::6810:84e5")]
    [InlineData("2001:4860:4860::8888")]
    public void Addresses_of_the_world_are_reached(string address) => Assert.True(OutsideClient.IsOutside(IPAddress.Parse(address)));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001:0:7f00:1::")]
    public void Addresses_of_the_inside_are_not(string address)
    {
        Assert.False(OutsideClient.IsOutside(IPAddress.Parse(address)));
        Assert.Empty(OutsideClient.Allowed("api.example.org", [IPAddress.Parse(address)]));
    }

    [Fact]
    public void Of_a_name_that_leads_to_both_only_the_outside_is_left_and_an_operator_may_name_the_inside_itself()
    {
        IPAddress[] both = [IPAddress.Parse("127.0.0.1"), IPAddress.Parse("93.184.215.14")];
        Assert.Equal(["93.184.215.14"], OutsideClient.Allowed("api.example.org", both).Select(a => a.ToString()));
        Assert.Equal(both, OutsideClient.Allowed("localhost", both));
        Assert.Equal(both[..1], OutsideClient.Allowed("127.0.0.1", both[..1]));
    }
    [Fact]
    public async Task A_server_whose_certificate_nobody_vouches_for_is_not_asked()
    {
        using var key = RSA.Create(2048);
        using var made = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        using var certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var port = Ports.Free();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(k => k.ListenLocalhost(port, o => o.UseHttps(certificate)));
        await using var server = builder.Build();
        var isAsked = false;
        server.MapGet("/", () => isAsked = true);
        await server.StartAsync(TestContext.Current.CancellationToken);
        using var client = OutsideClient.New(TimeSpan.FromSeconds(10));
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync($"https://localhost:{port}/", TestContext.Current.CancellationToken));
        Assert.IsType<AuthenticationException>(refused.InnerException);
        Assert.False(isAsked);
    }
}
