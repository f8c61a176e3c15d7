using System.Net;
using System.Text;
using Wellspring.Helplines;

namespace Wellspring.Tests.Site;

/// <summary>The picker of crisis lines is a plain form: whoever is asked answers with a page, whatever was sent.</summary>
public sealed class CountryEndpointTests
{
    [Theory]
    [InlineData("country=de", "/crisis/de")]
    [InlineData("country=us&country=de", "/crisis")]
    [InlineData("country=nowhere", "/crisis")]
    [InlineData("country=../admin", "/crisis")]
    [InlineData("", "/crisis")]
    [InlineData("%%%", "/crisis")]
    public async Task The_picker_leads_to_the_country_or_back_to_all_of_them(string form, string to)
    {
        await using var site = await RunningSite.Start();
        var answer = await site.Client.PostAsync("/crisis", new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(to, answer.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await site.Get(to)).StatusCode);
    }

    [Fact]
    public async Task Something_long_or_of_another_kind_leads_back_too()
    {
        await using var site = await RunningSite.Start();
        foreach (var body in (HttpContent[])[new StringContent("country=" + new string('a', 100_000), Encoding.UTF8, "application/x-www-form-urlencoded"), new StringContent("""{"country":"de"}""", Encoding.UTF8, "application/json")])
            Assert.Equal("/crisis", (await site.Client.PostAsync("/crisis", body, TestContext.Current.CancellationToken)).Headers.Location!.ToString());
    }

    [Fact]
    public async Task Every_country_has_a_page_with_all_of_its_numbers()
    {
        await using var press = await Press.Start();
        await press.RenderAll();
        foreach (var country in CrisisLines.All)
        {
            var page = await press.Text("/crisis/" + country.Anchor);
            Assert.All(country.Emergency.Concat(country.Lines.Select(l => l.Dial)), number => Assert.Contains($"href=\"tel:{number}\"", page, StringComparison.Ordinal));
        }
    }
}
