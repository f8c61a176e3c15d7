using Wellspring.Site.Content;
using Wellspring.Web.CommandLine;

namespace Wellspring.Tests.CommandLine;

/// <summary>What an operator may choose of the readers' pages.</summary>
public sealed class SiteOptionsTests
{
    [Fact]
    public void A_site_has_the_name_the_profiles_and_the_way_out_that_its_operator_chose()
    {
        var site = From(("Wellspring__SiteName", " Clear Water "), ("Wellspring__Profiles", "Mastodon=https://social.example/@clear, Letters = https://letters.example/a=b"), ("Wellspring__LeaveTo", "https://weather.example/"));
        Assert.Equal("Clear Water", site.Name);
        Assert.Equal([new SocialProfile("Mastodon", "https://social.example/@clear"), new("Letters", "https://letters.example/a=b")], site.Profiles);
        Assert.Equal("https://weather.example/", site.LeaveTo);
    }

    [Fact]
    public void Without_settings_a_site_is_called_Wellspring_and_names_no_profiles()
    {
        var site = From();
        Assert.Equal("Wellspring", site.Name);
        Assert.Empty(site.Profiles);
    }

    [Theory]
    [InlineData("Wellspring__Profiles", "https://social.example")]
    [InlineData("Wellspring__Profiles", "Mastodon=javascript:alert(1)")]
    [InlineData("Wellspring__LeaveTo", "/")]
    [InlineData("Wellspring__LeaveTo", "http://weather.example")]
    public void A_setting_that_cannot_be_used_is_named(string name, string value) =>
        Assert.Contains(name, Assert.Throws<BadUsageException>(() => From((name, value))).Message, StringComparison.Ordinal);

    private static SiteSettings From(params (string Name, string Value)[] settings) =>
        Surroundings.FromEnvironment(name => settings.FirstOrDefault(s => s.Name == name).Value, TextWriter.Null, TextWriter.Null).Site;
}
