using Wellspring.Web;

namespace Wellspring.Tests.Site;

public sealed class PlainHttpTests
{
    [Theory]
    [InlineData("http://health.example")]
    [InlineData("http://192.168.1.10:5080")]
    public void A_public_address_that_others_on_the_way_can_read_is_warned_of(string address) =>
        Assert.Contains($"Wellspring__PublicUrl is {address}", PlainHttp.Warning(new(address)), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://health.example")]
    [InlineData("http://localhost:5080")]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://[::1]:5080")]
    public void With_TLS_and_on_this_machine_alone_there_is_nothing_to_warn_of(string address) => Assert.Null(PlainHttp.Warning(new(address)));
}
