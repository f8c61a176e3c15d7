using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Tests.Site;

namespace Wellspring.Tests.Studio;

public sealed partial class PeoplePagesTests : IAsyncLifetime
{
    private const string Rita = "/studio/people/rita-reviewer";

    private RunningSite site = null!;
    private StudioBrowser edith = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await RunningSite.Start();
        edith = await StudioBrowser.SignedIn(site, "edith@example.org", Roles.Editor);
        Assert.Equal(Rita, To(await edith.Submit("/studio/people", "/studio/people", ("name", "Rita Reviewer"), ("credentials", "PhD"))));
    }

    public ValueTask DisposeAsync()
    {
        edith.Dispose();
        return site.DisposeAsync();
    }

    [Fact]
    public async Task Somebody_new_is_found_described_and_declared_without_a_script()
    {
        Assert.Contains("Rita Reviewer", await Text("/studio/people?find=rita"), StringComparison.Ordinal);
        Assert.Contains("Nobody is like this.", await Text("/studio/people?find=zebra"), StringComparison.Ordinal);
        Assert.Equal(Rita + "?kept=words", To(await edith.Submit(Rita, Rita, ("act", "keep"), ("name", "Rita Reviewer"), ("credentials", "PhD"), ("biography", "Rita has a practice in *Albany*."))));
        Assert.Contains("Declaration due", await Text(Rita), StringComparison.Ordinal);
        Assert.Equal(Rita + "/declarations", To(await edith.Submit(Rita + "/declarations", Rita + "/declarations", ("statement", "Nothing to declare."), ("given", "letter of 1 May"))));
        var shown = await Text(Rita);
        Assert.Contains("Nothing to declare.", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Declaration due", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_biography_is_previewed_and_what_the_gate_refuses_stays_in_its_field()
    {
        var preview = await edith.Submit(Rita, Rita, ("act", "preview"), ("name", "Rita"), ("credentials", ""), ("biography", "Rita has a *practice*."));
        Assert.Equal(HttpStatusCode.OK, preview.StatusCode);
        Assert.Contains("<em>practice</em>", await preview.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        var refused = await edith.Submit(Rita, Rita, ("act", "keep"), ("name", "Rita"), ("credentials", ""), ("biography", "Studies show that tears lower stress by 30 %."));
        var page = await refused.Content.ReadAsStringAsync(Cancel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("<a href=\"#biography\">", page, StringComparison.Ordinal);
        Assert.Contains("id=\"biography-wrong\"", page, StringComparison.Ordinal);
        Assert.Contains("tears lower stress by 30 %.</textarea>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("tears lower", await Text(Rita), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_licence_is_confirmed_with_a_paper_that_only_who_may_change_it_can_open()
    {
        var licence = await AddLicence();
        var confirmed = await Upload(licence, Encoding.UTF8.GetBytes("%PDF-1.7\nanswer\n%%EOF\n"), "answer.pdf");
        Assert.Equal($"{licence}?kept=confirmed", To(confirmed));
        var paper = PaperLink().Match(await Text(licence)).Value;
        var answer = await edith.Get(paper);
        Assert.Equal(("application/pdf", "attachment"), (answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.DispositionType));
        Assert.Equal(("no-store", "nosniff"), (answer.Headers.CacheControl?.ToString(), answer.Headers.GetValues("X-Content-Type-Options").Single()));
        using var wes = await StudioBrowser.SignedIn(site, "wes@example.org", Roles.Writer | Roles.Reviewer);
        Assert.Equal(HttpStatusCode.Forbidden, (await wes.Get(paper)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await wes.Get(licence)).StatusCode);
        Assert.DoesNotContain("/studio/papers/", await (await wes.Get(licence)).Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_confirmation_is_taken_back_with_a_reason_and_a_late_one_is_told_so()
    {
        var licence = await AddLicence();
        var seen = await Text(licence);
        Assert.Equal(HttpStatusCode.SeeOther, (await Upload(licence, [], "")).StatusCode);
        var standing = Standing().Match(await Text(licence)).Groups[1].Value;
        Assert.Equal($"{licence}?kept=revoked", To(await edith.Submit(licence, licence + "/revocation", ("standing", standing), ("why", "The register says suspended."))));
        Assert.Contains("The register says suspended.", await Text(licence), StringComparison.Ordinal);
        var late = await edith.Submit(licence, licence + "/confirmation", ("standing", Standing().Match(seen).Groups[1].Value), ("evidence", "https://register.example.org/1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Contains("Somebody else has confirmed this licence", await late.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_writes_reads_what_is_told_of_people_and_declares_their_own_interests_only()
    {
        await StudioBrowser.AddUser(site, "nora@example.org", Roles.NewsletterEditor);
        await using (var db = site.Database.Open())
        {
            var person = await db.People.SingleAsync(p => p.Slug == "rita-reviewer", Cancel);
            (await db.Staff.SingleAsync(u => u.Email == "nora@example.org", Cancel)).PersonId = person.Id;
            await db.SaveChangesAsync(Cancel);
        }
        using var nora = new StudioBrowser(site);
        var link = await StudioBrowser.Invite(site, "nora@example.org");
        await nora.Submit(link, link, ("password", StudioBrowser.Password));
        Assert.Equal(Rita + "/declarations", To(await nora.Submit(Rita + "/declarations", Rita + "/declarations", ("statement", "I own nothing."))));
        Assert.Equal(HttpStatusCode.Forbidden, (await nora.Get(Rita)).StatusCode);
        using var wes = await StudioBrowser.SignedIn(site, "wes@example.org", Roles.Writer);
        var shown = await (await wes.Get(Rita)).Content.ReadAsStringAsync(Cancel);
        Assert.Contains("I own nothing.", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("<form class=\"form\"", shown, StringComparison.Ordinal);
        var refused = await wes.Submit(Rita, Rita + "/declarations", ("statement", "Rita owns nothing."), ("given", "I know"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [Fact]
    public async Task A_portrait_is_cut_square_and_made_small_and_what_is_none_is_refused()
    {
        var refused = await Send(Rita + "/portrait", "portrait", Encoding.UTF8.GetBytes("no picture"), "me.png");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        using var drawn = new SkiaSharp.SKBitmap(900, 600);
        using var png = drawn.Encode(SkiaSharp.SKEncodedImageFormat.Png, 90);
        Assert.Equal(Rita + "?kept=portrait", To(await Send(Rita + "/portrait", "portrait", png.ToArray(), "me.png")));
        await using var db = site.Database.Open();
        var portrait = (await db.People.SingleAsync(p => p.Slug == "rita-reviewer", Cancel)).Portrait;
        var media = await db.Media.SingleAsync(Cancel);
        Assert.Equal((320, 320, $"/media/{portrait}"), (media.Width, media.Height, media.Path));
        Assert.Equal(HttpStatusCode.OK, (await edith.Get($"/media/{portrait}")).StatusCode);
        Assert.Equal(Rita + "?kept=portrait", To(await edith.Submit(Rita, Rita + "/portrait/removal")));
        Assert.DoesNotContain("/media/", await Text(Rita), StringComparison.Ordinal);
    }

    private async Task<string> AddLicence() => To(await edith.Submit(Rita + "/licences", Rita + "/licences", ("profession", "psychologist"), ("jurisdiction", "US-NY"), ("number", "000001"), ("expires", "2099-01-01")))!;

    private async Task<HttpResponseMessage> Upload(string licence, byte[] bytes, string name) =>
        await Send(licence + "/confirmation", "paper", bytes, name, ("standing", Standing().Match(await Text(licence)).Groups[1].Value), ("evidence", "https://register.example.org/1"));

    private async Task<HttpResponseMessage> Send(string path, string field, byte[] bytes, string name, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (key, value) in fields) form.Add(new StringContent(value), key);
        form.Add(new StringContent(Word().Match(await Text(Rita)).Groups[1].Value), "__RequestVerificationToken");
        if (bytes.Length > 0) form.Add(new ByteArrayContent(bytes), field, name);
        return await edith.Send(new HttpRequestMessage(HttpMethod.Post, path) { Content = form });
    }

    private async Task<string> Text(string path) => await (await edith.Get(path)).Content.ReadAsStringAsync(Cancel);

    private static string? To(HttpResponseMessage answer) => answer.Headers.Location?.ToString();

    [GeneratedRegex("/studio/papers/[0-9a-f-]{36}")]
    private static partial Regex PaperLink();

    [GeneratedRegex("name=\"standing\" value=\"([^\"]*)\"")]
    private static partial Regex Standing();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Word();
}
