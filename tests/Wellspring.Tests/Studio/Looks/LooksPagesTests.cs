using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Identity;
using Wellspring.Tests.Site;

namespace Wellspring.Tests.Studio.Looks;

public sealed class LooksPagesTests : IAsyncLifetime
{
    private const string Settings = "/studio/settings";
    private RunningSite site = null!;
    private StudioBrowser ada = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await RunningSite.Start();
        ada = await StudioBrowser.SignedIn(site, "ada@example.org", Roles.Administrator);
    }

    public ValueTask DisposeAsync()
    {
        ada.Dispose();
        return site.DisposeAsync();
    }

    [Fact]
    public async Task What_is_chosen_stands_on_every_page_before_what_was_configured()
    {
        var before = await site.Text("/");
        Assert.Contains("Wellspring</a>", before, StringComparison.Ordinal);
        var kept = await Keep(("name", "Good Ground"), ("accent", "#5A1C4C"), ("leave-to", "https://weather.example/"), ("contact", "hello@ground.example"), ("profiles", "Mastodon https://social.example/@ground\nThe other place https://other.example"));
        Assert.Equal(Settings + "?done=kept", kept.Headers.Location?.ToString());
        Assert.Contains("<p class=\"done\" role=\"status\">Kept.", await Text(await ada.Get(Settings + "?done=kept")), StringComparison.Ordinal);
        Assert.DoesNotContain("role=\"status\"", await Text(await ada.Get(Settings)), StringComparison.Ordinal);
        await site.UntilReady();
        var home = await site.Text("/");
        Assert.Contains("Good Ground</a>", home, StringComparison.Ordinal);
        Assert.Contains("href=\"https://weather.example/\"", home, StringComparison.Ordinal);
        Assert.Contains("The other place", home, StringComparison.Ordinal);
        Assert.Contains("mailto:hello@ground.example", await site.Text("/about/contact"), StringComparison.Ordinal);
        Assert.Contains("| Good Ground</title>", await site.Text("/crisis"), StringComparison.Ordinal);
        var sheet = Sheet(home);
        Assert.DoesNotContain(sheet, before, StringComparison.Ordinal);
        Assert.Contains("--accent: light-dark(#5a1c4c, #", await site.Text(sheet), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await site.Get(Sheet(before))).StatusCode);
        Assert.Contains("Good Ground <small>", await Text(await ada.Get("/studio")), StringComparison.Ordinal);
        Assert.Equal(Settings + "?done=kept", (await Keep()).Headers.Location?.ToString());
        await site.UntilReady();
        Assert.Contains("Wellspring</a>", await site.Text("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_color_that_cannot_be_read_is_refused_with_the_nearest_that_can()
    {
        var answer = await Keep(("name", "Good Ground"), ("accent", "#ffcc00"), ("leave-to", "javascript:alert(1)"), ("profiles", "nothing"));
        var page = await Text(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        foreach (var field in (string[])["accent", "leave-to", "profiles"]) Assert.Contains($"<a href=\"#{field}\">", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Good Ground\"", page, StringComparison.Ordinal);
        var nearest = Regex.Match(page, "The nearest that can is (#[0-9a-f]{6})").Groups[1].Value;
        Assert.Equal(Settings + "?done=kept", (await Keep(("accent", nearest))).Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_drawing_loses_what_runs_and_stands_in_place_of_the_drop()
    {
        const string Drawing = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20" onload="alert(1)"><script>alert(2)</script><rect width="60" height="20"/></svg>""";
        Assert.Equal(Settings + "?done=kept", (await Keep(Encoding.UTF8.GetBytes(Drawing), "logo.svg", ("logo-name", "yes"), ("name", "Good Ground"))).Headers.Location?.ToString());
        await site.UntilReady();
        var home = await site.Text("/");
        var image = Regex.Match(home, "<img src=\"(/media/[0-9a-f]+\\.svg)\" width=\"96\" height=\"32\" alt=\"Good Ground\">").Groups[1].Value;
        var served = await site.Text(image);
        Assert.DoesNotContain("alert", served, StringComparison.Ordinal);
        Assert.DoesNotContain("Good Ground</a>", home, StringComparison.Ordinal);
        await Keep(("logo-removed", "yes"));
        await site.UntilReady();
        Assert.DoesNotContain("<img src=\"/media", await site.Text("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_packed_anew_and_what_is_none_or_too_large_is_refused()
    {
        using var picture = new SKBitmap(400, 200);
        picture.Erase(SKColors.Teal);
        using var png = picture.Encode(SKEncodedImageFormat.Png, 100);
        Assert.Equal(Settings + "?done=kept", (await Keep(png.ToArray(), "logo.png")).Headers.Location?.ToString());
        await using (var db = site.Database.Open())
        {
            Assert.Equal(new(64, 32), (await SiteChoices.Current(db, Cancel)).Logo is { } logo ? (logo.Width, logo.Height) : default);
            var stored = await db.Media.SingleAsync(Cancel);
            Assert.Equal((128, 64), (stored.Width, stored.Height));
        }
        Assert.Contains("<a href=\"#logo\">", await Text(await Keep(Encoding.UTF8.GetBytes("no picture"), "logo.png")), StringComparison.Ordinal);
        var long1 = Encoding.UTF8.GetBytes($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="{string.Concat(Enumerable.Repeat("M0 0L1 1", 2000))}"/></svg>""");
        Assert.Contains("KB is the most", await Text(await Keep(long1, "logo.svg")), StringComparison.Ordinal);
        Assert.Contains("viewBox", await Text(await Keep(Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "logo.svg")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_administrators_do_not_write_over_each_other()
    {
        var page = await Text(await ada.Get(Settings));
        await Keep(("name", "One"));
        var late = await Send(page, null, "", ("name", "Two"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Contains("Somebody else changed the settings", await Text(late), StringComparison.Ordinal);
    }

    private static string Sheet(string page) => Regex.Match(page, "<link rel=\"stylesheet\" href=\"(/assets/site\\.[0-9a-f]+\\.css)\"").Groups[1].Value;

    private Task<HttpResponseMessage> Keep(params (string Name, string Value)[] fields) => Keep(null, "", fields);

    private async Task<HttpResponseMessage> Keep(byte[]? file, string name, params (string Name, string Value)[] fields) => await Send(await Text(await ada.Get(Settings)), file, name, fields);

    private Task<HttpResponseMessage> Send(string page, byte[]? file, string name, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var hidden in (string[])["__RequestVerificationToken", "based-on"]) form.Add(new StringContent(Regex.Match(page, $"name=\"{hidden}\" value=\"([^\"]*)\"").Groups[1].Value), hidden);
        foreach (var (field, value) in fields) form.Add(new StringContent(value), field);
        if (file is not null) form.Add(new ByteArrayContent(file), "logo", name);
        return ada.Send(new HttpRequestMessage(HttpMethod.Post, Settings) { Content = form });
    }

    private static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(Cancel);
}
