using System.Net;
using Microsoft.EntityFrameworkCore;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Tests.Site;

namespace Wellspring.Tests.Studio.Redirects;

public sealed class RedirectPagesTests : IAsyncLifetime
{
    private const string Redirects = "/studio/redirects";
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
    public async Task A_redirect_is_added_followed_changed_and_removed_and_each_is_in_the_log()
    {
        Assert.Equal(Redirects, To(await Keep("/2019/Help Me/", "/crisis")));
        Assert.Equal("/crisis", To(await site.Get("/2019/Help%20Me")));
        Assert.Equal(Redirects, To(await Keep("/2019/help", "/about", was: "/2019/Help Me")));
        Assert.Equal("/about", To(await site.Get("/2019/help")));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get("/2019/Help%20Me")).StatusCode);
        await edith.Submit(Redirects, Redirects + "/removal", ("from", "/2019/help"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get("/2019/help")).StatusCode);
        await using var db = site.Database.Open();
        Assert.Equal(["added a redirect", "changed a redirect", "removed a redirect"], await db.Audit.Where(e => e.Subject.StartsWith("redirect/")).OrderBy(e => e.Id).Select(e => e.Act).ToListAsync(Cancel));
    }

    [Theory]
    [InlineData("/about", "/crisis", "from", "is a page of this site")]
    [InlineData("/studio/old", "/crisis", "from", "belongs to the program")]
    [InlineData("/assets/old.css", "/crisis", "from", "belongs to the program")]
    [InlineData("/healthz", "/crisis", "from", "belongs to the program")]
    [InlineData("/", "/crisis", "from", "belongs to the program")]
    [InlineData("old", "/crisis", "from", "is no address of this site")]
    [InlineData("", "/crisis", "from", "is no address")]
    [InlineData("/old", "https://other.example/crisis", "to", "another host is its owner")]
    [InlineData("/old", "//other.example", "to", "is no address of this site")]
    [InlineData("/old", "/nowhere", "to", "is no page of this site")]
    [InlineData("/old", "/old", "to", "lead to itself")]
    [InlineData("/old/../x", "/crisis", "from", "signs that no address has")]
    [InlineData("/known", "/crisis", "from", "leads somewhere already")]
    [InlineData("/old", "/known", "to", "has moved itself, to /about")]
    public async Task What_would_mislead_a_reader_is_refused_beside_its_field(string from, string to, string field, string why)
    {
        await Keep("/known", "/about");
        var answer = await Keep(from, to);
        var page = await Text(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains($"<a href=\"#{field}\">", page, StringComparison.Ordinal);
        Assert.Contains(why, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        await using var db = site.Database.Open();
        Assert.Equal(["/known"], await db.Redirects.Select(r => r.From).ToListAsync(Cancel));
    }

    [Fact]
    public async Task No_circle_and_no_chain_comes_to_be_whatever_the_order()
    {
        await using (var db = site.Database.Open())
        {
            db.Redirects.AddRange(new Redirect { From = "/a", To = "/b" });
            await db.SaveChangesAsync(Cancel);
        }
        Assert.Contains("in a circle", await Text(await Keep("/b", "/a")), StringComparison.Ordinal);
        Assert.Contains("would be sent twice", await Text(await Keep("/b", "/crisis")), StringComparison.Ordinal);
        Assert.Equal(Redirects, To(await Keep("/a", "/crisis", was: "/a")));
        Assert.Equal(Redirects, To(await Keep("/b", "/crisis")));
    }

    [Fact]
    public async Task Many_lines_come_all_or_none_and_what_is_wrong_is_named_by_its_line()
    {
        var own = site.Here.PublicUrl;
        var refused = await Text(await edith.Submit(Redirects, Redirects + "/lines", ("lines", "/one /crisis\n\n/two /nowhere\n/three\n/one /about")));
        foreach (var line in (string[])["Line 3: ", "Line 4: ", "Line 5: "]) Assert.Contains(line, refused, StringComparison.Ordinal);
        Assert.DoesNotContain("Line 1: ", refused, StringComparison.Ordinal);
        Assert.Contains("/two /nowhere", refused, StringComparison.Ordinal);
        await using (var db = site.Database.Open()) Assert.Empty(await db.Redirects.ToListAsync(Cancel));
        Assert.Equal(Redirects, To(await edith.Submit(Redirects, Redirects + "/lines", ("lines", $"/one /crisis\r\n{own}two?x=1   {own}about\n"))));
        Assert.Equal("/about", To(await site.Get("/two")));
        Assert.Contains("Paste between one and", await Text(await edith.Submit(Redirects, Redirects + "/lines", ("lines", " \n "))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_looked_through_and_comes_in_pages()
    {
        await edith.Submit(Redirects, Redirects + "/lines", ("lines", string.Join('\n', Enumerable.Range(100, 60).Select(i => $"/old/{i} /crisis"))));
        var first = await Text(await edith.Get(Redirects));
        Assert.Contains("60 redirects.", first, StringComparison.Ordinal);
        Assert.DoesNotContain("/old/155", first, StringComparison.Ordinal);
        Assert.Contains("/old/155", await Text(await edith.Get(Redirects + "?page=1")), StringComparison.Ordinal);
        Assert.Contains("One redirect.", await Text(await edith.Get(Redirects + "?find=OLD/155")), StringComparison.Ordinal);
        Assert.Contains("No address holds these letters.", await Text(await edith.Get(Redirects + "?find=%25")), StringComparison.Ordinal);
        Assert.Contains("name=\"was\" value=\"/old/155\"", await Text(await edith.Get(Redirects + "?change=/old/155")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/crisis", "is a page of this site")]
    [InlineData("/Crisis", "leads to /crisis")]
    [InlineData("/known/", "leads to /about, which is a page")]
    [InlineData("/unknown", "is not known")]
    public async Task An_address_that_is_tried_says_what_a_reader_would_find(string address, string said)
    {
        await Keep("/known", "/about");
        Assert.Contains(said, await Text(await edith.Get($"{Redirects}?try={Uri.EscapeDataString(address)}")), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> Keep(string from, string to, string was = "") => edith.Submit(Redirects, Redirects, ("was", was), ("from", from), ("to", to));

    private static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(Cancel);

    private static string? To(HttpResponseMessage answer) => answer.Headers.Location?.ToString();
}
