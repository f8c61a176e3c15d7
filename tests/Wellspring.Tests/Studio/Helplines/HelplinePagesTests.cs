using System.Net;
using System.Text.RegularExpressions;
using Wellspring.Foundation;
using Wellspring.Tests.Site;

namespace Wellspring.Tests.Studio.Helplines;

public sealed partial class HelplinePagesTests : IAsyncLifetime
{
    private const string Us = "/studio/helplines/us";
    private const string Source = "https://lines.example/us";

    private RunningSite site = null!;
    private StudioBrowser edith = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await RunningSite.Start();
        edith = await StudioBrowser.SignedIn(site, "edith@example.org", Roles.Editor);
    }

    public ValueTask DisposeAsync()
    {
        edith.Dispose();
        return site.DisposeAsync();
    }

    [Fact]
    public async Task An_entry_is_changed_confirmed_and_stands_on_every_page()
    {
        Assert.Contains("This site has not confirmed these numbers yet", await site.Text("/"), StringComparison.Ordinal);
        Assert.Contains("To be confirmed, 42", await Text("/studio/helplines"), StringComparison.Ordinal);
        Assert.Equal(Us + "#confirm-title", To(await edith.Submit(Us, Us, await Entry())));
        Assert.Contains("href=\"tel:988\"", await site.Text("/"), StringComparison.Ordinal);
        Assert.Equal(Us, To(await edith.Submit(Us, Us + "/confirmation", ("mark", Mark(await Text(Us))), ("looked", "0"), ("looked", "1"), ("until", $"{TimeProvider.System.GetUtcNow().AddDays(90):yyyy-MM-dd}"))));
        await site.UntilReady();
        foreach (var page in (string[])["/", "/crisis", "/crisis/us", "/search", "/404"])
        {
            var html = page == "/404" ? await (await site.Get("/no-such-page")).Content.ReadAsStringAsync(Cancel) : await site.Text(page);
            Assert.Contains("href=\"tel:18002738255\"", html, StringComparison.Ordinal);
            Assert.Contains("href=\"sms:741741?body=HOME\"", html, StringComparison.Ordinal);
        }
        Assert.Contains("Confirmed ", await site.Text("/crisis/us"), StringComparison.Ordinal);
        Assert.DoesNotContain("Not confirmed", await site.Text("/"), StringComparison.Ordinal);
        Assert.Contains("To be confirmed, 41", await Text("/studio/helplines"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_searches_in_need_is_told_the_confirmed_number()
    {
        await edith.Submit(Us, Us, await Entry());
        await edith.Submit(Us, Us + "/confirmation", ("mark", Mark(await Text(Us))), ("looked", "0"), ("looked", "1"), ("until", $"{TimeProvider.System.GetUtcNow().AddDays(90):yyyy-MM-dd}"));
        await site.UntilReady();
        var request = new HttpRequestMessage(HttpMethod.Post, "/search") { Content = new FormUrlEncodedContent([new("words", "i want to die")]) };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        var answer = await (await site.Client.SendAsync(request, Cancel)).Content.ReadAsStringAsync(Cancel);
        var help = answer.IndexOf("You do not have to get through this alone", StringComparison.Ordinal);
        Assert.True(help > 0);
        Assert.Contains("tel:18002738255", answer[help..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_stays_in_its_field_with_the_reason_beside_it()
    {
        var answer = await edith.Submit(Us, Us, [.. (await Entry()).Select(f => f.Name == "line-1-dial" ? (f.Name, "1-800 <b>") : f)]);
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("<a href=\"#line-1-dial\">", page, StringComparison.Ordinal);
        Assert.Contains("id=\"line-1-dial-wrong\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"1-800&lt;b&gt;\"", page, StringComparison.Ordinal);
        var unticked = await (await edith.Submit(Us, Us + "/confirmation", ("mark", Mark(await Text(Us))), ("looked", "0"))).Content.ReadAsStringAsync(Cancel);
        Assert.Contains("<a href=\"#looked-1\">", unticked, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#until\">", unticked, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#why\">", await (await edith.Submit(Us, Us + "/withdrawal", ("mark", ShownMark(await Text(Us))), ("why", ""))).Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ticks_for_one_entry_are_not_shown_beside_another()
    {
        var old = Mark(await Text(Us));
        await edith.Submit(Us, Us, await Entry());
        var page = await (await edith.Submit(Us, Us + "/confirmation", ("mark", old), ("looked", "0"), ("looked", "1"), ("until", "2027-01-01"))).Content.ReadAsStringAsync(Cancel);
        Assert.Contains("Somebody changed this entry while you had it open", page, StringComparison.Ordinal);
        Assert.Contains("1-800-273-8255, dialed 18002738255, text HOME to 741741", page, StringComparison.Ordinal);
        Assert.DoesNotContain("checked", page[page.IndexOf("confirm-title", StringComparison.Ordinal)..], StringComparison.Ordinal);
        var unsaid = await (await edith.Submit(Us, Us + "/confirmation", ("mark", Mark(page)), ("looked", "0"))).Content.ReadAsStringAsync(Cancel);
        Assert.Contains("checked", unsaid[unsaid.IndexOf("confirm-title", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_take_down_that_is_late_leaves_the_corrected_entry()
    {
        var old = ShownMark(await Text(Us));
        await edith.Submit(Us, Us, await Entry());
        await edith.Submit(Us, Us + "/confirmation", ("mark", Mark(await Text(Us))), ("looked", "0"), ("looked", "1"), ("until", $"{TimeProvider.System.GetUtcNow().AddDays(90):yyyy-MM-dd}"));
        var answer = await edith.Submit(Us, Us + "/withdrawal", ("mark", old), ("why", "The number is wrong."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Readers see another entry by now", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        await site.UntilReady();
        Assert.Contains("href=\"tel:18002738255\"", await site.Text("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_country_that_was_taken_off_says_that_its_numbers_are_gone()
    {
        const string New = "/studio/helplines/new", Xp = "/studio/helplines/xp";
        await edith.Submit(New, "/studio/helplines", ("code", "xp"), ("name", "Portugal"), ("emergency", "1112"), ("emergency-source", Source), ("line-1-name", "One"), ("line-1-dial", "808242424"), ("line-1-source", Source));
        await edith.Submit(Xp, Xp + "/confirmation", ("mark", Mark(await Text(Xp))), ("looked", "0"), ("looked", "1"), ("until", $"{TimeProvider.System.GetUtcNow().AddDays(90):yyyy-MM-dd}"));
        await site.UntilReady();
        Assert.Contains("tel:1112", await site.Text("/crisis/xp"), StringComparison.Ordinal);
        Assert.Equal(Xp, To(await edith.Submit(Xp, Xp + "/withdrawal", ("mark", ShownMark(await Text(Xp))), ("why", "There is no such country."))));
        await site.UntilReady();
        var gone = await site.Get("/crisis/xp");
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.DoesNotContain("1112", await gone.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain("1112", await site.Text("/crisis"), StringComparison.Ordinal);
        Assert.DoesNotContain("/crisis/xp", await site.Text("/sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("Taken off: readers see nothing of it.", await Text("/studio/helplines"), StringComparison.Ordinal);
        Assert.DoesNotContain("Portugal", await Text("/studio/helplines?state=open"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_taken_down_leaves_every_page_at_once_with_help_still_there()
    {
        Assert.Equal(Us, To(await edith.Submit(Us, Us + "/withdrawal", ("mark", ShownMark(await Text(Us))), ("why", "Nobody answers."))));
        await site.UntilReady();
        var home = await site.Text("/");
        Assert.DoesNotContain("tel:988", home, StringComparison.Ordinal);
        Assert.Contains("tel:911", home, StringComparison.Ordinal);
        Assert.Contains("findahelpline.com", home, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_country_is_added_a_line_taken_out_and_another_country_put_on_every_page()
    {
        const string New = "/studio/helplines/new", Pt = "/studio/helplines/pt";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await edith.Submit(New, "/studio/helplines", ("code", "P"), ("name", "Portugal"))).StatusCode);
        Assert.Equal(Pt, To(await edith.Submit(New, "/studio/helplines", ("code", "pt"), ("name", "Portugal"), ("emergency", "112"), ("line-1-name", "One"), ("line-1-dial", "808 24 24 24"), ("line-2-name", "Two"), ("line-2-dial", "213544545"))));
        await edith.Submit(Pt, Pt, ("mark", Mark(await Text(Pt))), ("name", "Portugal"), ("emergency", "112"), ("line-1-name", "One"), ("line-1-dial", "808242424"), ("line-1-removed", "yes"), ("line-2-name", "Two"), ("line-2-dial", "213544545"));
        Assert.DoesNotContain("value=\"One\"", await Text(Pt), StringComparison.Ordinal);
        Assert.Contains("value=\"Two\"", await Text(Pt), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get("/crisis/pt")).StatusCode);
        Assert.Equal("/studio/helplines", To(await edith.Submit("/studio/helplines", "/studio/helplines/home", ("home", "GB"))));
        await site.UntilReady();
        Assert.Contains("href=\"tel:116123\"", await site.Text("/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await edith.Get("/studio/helplines/zz")).StatusCode);
    }

    private async Task<(string Name, string Value)[]> Entry() =>
    [
        ("mark", Mark(await Text(Us))), ("name", "United States"), ("emergency", "911"), ("emergency-source", Source), ("line-1-name", "A line"), ("line-1-label", "1-800-273-8255"), ("line-1-dial", "18002738255"),
        ("line-1-sms", "741741"), ("line-1-word", "HOME"), ("line-1-hours", "day and night"), ("line-1-source", Source),
    ];

    private async Task<string> Text(string path) => await (await edith.Get(path)).Content.ReadAsStringAsync(Cancel);

    private static string? To(HttpResponseMessage answer) => answer.Headers.Location?.ToString();

    private static string Mark(string page) => MarkField().Match(page).Groups[1].Value;

    private static string ShownMark(string page) => MarkField().Matches(page)[^1].Groups[1].Value;

    [GeneratedRegex("name=\"mark\" value=\"([^\"]+)\"")]
    private static partial Regex MarkField();
}
