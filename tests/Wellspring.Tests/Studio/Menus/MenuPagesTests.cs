using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Identity;
using Wellspring.Tests.Publishing;
using Wellspring.Tests.Site;

namespace Wellspring.Tests.Studio.Menus;

public sealed partial class MenuPagesTests : IAsyncLifetime
{
    private const string Menu = "/studio/menu", Pages = "/studio/policy-pages";
    private RunningSite site = null!;
    private StudioBrowser edith = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var newsroom = await Newsroom.Open();
        newsroom.Db.AddRange(Topic(1, "tears", "Tears"), Topic(2, "sleep", "Sleep"), Topic(3, "care", "Care"));
        await newsroom.Db.SaveChangesAsync(Cancel);
        await newsroom.Write(Newsroom.Draft with { Kind = ArticleKind.Policy, Slug = "privacy", Title = "Privacy", Body = "We store nothing about you." }, newsroom.Writer);
        Assert.Empty((await newsroom.Sign(newsroom.Editor, "privacy")).Refusals);
        Assert.Empty((await newsroom.Publish(slug: "privacy")).Refusals);
        await newsroom.Db.DisposeAsync();
        site = await RunningSite.Start(newsroom.Database);
        edith = await StudioBrowser.SignedIn(site, "edith@example.org", Roles.Editor);
    }

    public ValueTask DisposeAsync()
    {
        edith.Dispose();
        return site.DisposeAsync();
    }

    [Fact]
    public async Task Order_and_hiding_are_what_readers_get_on_every_page_and_the_way_back_is_the_same_to_the_byte()
    {
        var (home, crisis) = (await site.Text("/"), await site.Text("/crisis"));
        Assert.Equal(["Tears", "Sleep", "Care"], Topics(home));
        Assert.Equal(["/people", "/about/privacy", "/about/corrections", "/about/contact"], About(home));
        Assert.Equal($"{Menu}#topics-care", To(await Move("topics", "care", "up")));
        await Move("topics", "tears", "hide");
        await Move("about", "/about/contact", "up");
        await Move("about", "/people", "hide");
        foreach (var path in (string[])["/", "/crisis", "/about/privacy", "/topics/tears"])
        {
            var page = await Shown(path);
            Assert.Equal(["Care", "Sleep"], Topics(page));
            Assert.Equal(["/about/privacy", "/about/contact", "/about/corrections"], About(page));
        }

        await Move("topics", "tears", "show");
        Assert.Equal(["Tears", "Care", "Sleep"], Topics(await Shown("/")));
        foreach (var menu in (string[])["topics", "about"]) Assert.Equal($"{Menu}#{menu}", To(await edith.Submit(Menu, Menu + "/reset", ("menu", menu))));
        Assert.Equal(home, await Shown("/"));
        Assert.Equal(crisis, await site.Text("/crisis"));
    }

    [Fact]
    public async Task Each_change_is_in_the_log_with_who_made_it()
    {
        await Move("topics", "care", "up");
        await edith.Submit(Menu, Menu + "/reset", ("menu", "topics"));
        await using var db = site.Database.Open();
        Assert.Equal(["up: care", "as it comes"], await db.Audit.Where(e => e.Subject == "site/menu/topics").OrderBy(e => e.Id).Select(e => e.Details).ToListAsync(Cancel));
        Assert.Equal(["edith@example.org", "edith@example.org"], await db.MenuChoices.OrderBy(c => c.Number).Select(c => c.By).ToListAsync(Cancel));
    }

    [Theory]
    [InlineData("topics", "nowhere")]
    [InlineData("topics", "/crisis")]
    [InlineData("topics", "/a-to-z")]
    [InlineData("about", "/crisis")]
    [InlineData("about", "/search")]
    [InlineData("about", "tears")]
    [InlineData("about", "")]
    public async Task What_is_not_in_the_list_is_refused_so_crisis_help_search_and_a_to_z_stay(string menu, string link)
    {
        var answer = await Move(menu, link, "hide");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Crisis help, search and A to Z always stay", await Text(answer), StringComparison.Ordinal);
        await using var db = site.Database.Open();
        Assert.Empty(await db.MenuChoices.ToListAsync(Cancel));
    }

    [Fact]
    public async Task With_all_hidden_that_can_be_crisis_help_search_and_a_to_z_are_there()
    {
        foreach (var topic in (string[])["tears", "sleep", "care"]) await Move("topics", topic, "hide");
        foreach (var path in (string[])["/people", "/about/privacy", "/about/corrections", "/about/contact"]) await Move("about", path, "hide");
        var page = await Shown("/");
        Assert.Empty(Topics(page));
        Assert.DoesNotContain("foot-about", page, StringComparison.Ordinal);
        foreach (var link in (string[])["<a class=\"now\" href=\"/crisis\">", "<a class=\"search\" href=\"/search\">", "<a href=\"/a-to-z\">A to Z</a>"]) Assert.Contains(link, page, StringComparison.Ordinal);
        Assert.Contains("/topics/tears", await site.Text("/topics"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_topic_comes_at_the_end_and_one_that_is_deleted_vanishes_and_begins_anew()
    {
        await Move("topics", "care", "up");
        await Move("topics", "tears", "hide");
        await using var db = site.Database.Open();
        await db.Topics.Where(t => t.Slug == "tears").ExecuteDeleteAsync(Cancel);
        db.Add(Topic(4, "anger", "Anger"));
        await db.SaveChangesAsync(Cancel);
        await Move("topics", "sleep", "up");
        Assert.Equal(["Sleep", "Care", "Anger"], Topics(await Shown("/")));
        Assert.DoesNotContain("tears", (await SiteMenu.Current(db, Cancel)).Topics.Hidden);
    }

    [Fact]
    public async Task Two_editors_at_once_lose_nothing()
    {
        using var ernie = await StudioBrowser.SignedIn(site, "ernie@example.org", Roles.Editor);
        await Task.WhenAll(Move("topics", "tears", "hide"), ernie.Submit(Menu, Menu, ("menu", "topics"), ("link", "sleep"), ("move", "hide")));
        Assert.Equal(["Care"], Topics(await Shown("/")));
    }

    [Theory]
    [InlineData(Roles.Writer)]
    [InlineData(Roles.Reviewer)]
    public async Task Only_editors_and_administrators_arrange_also_below_the_doors(Roles roles)
    {
        await using var db = site.Database.Open();
        var actor = new Actor(Guid.CreateVersion7(DateTimeOffset.UnixEpoch), "somebody@example.org", roles);
        Assert.Equal("not-allowed", (await ArrangeMenu.Handle(db, MenuPart.Topics, "tears", MenuMove.Hide, ["tears"], TimeProvider.System, actor, Cancel)).Refusals[0].Code);
        Assert.Equal("not-allowed", (await ArrangeMenu.Reset(db, MenuPart.Topics, TimeProvider.System, actor, Cancel)).Refusals[0].Code);
    }

    [Fact]
    public async Task A_policy_page_that_is_there_says_where_it_stands_and_one_that_is_missing_is_begun_once()
    {
        var before = WebUtility.HtmlDecode(await Text(await edith.Get(Pages)));
        Assert.Contains("data-state=\"live\"", before, StringComparison.Ordinal);
        Assert.Matches("/about/privacy, last changed on .*, signed by .* on ", before);
        Assert.DoesNotContain("value=\"privacy\"", before, StringComparison.Ordinal);
        var begun = To(await edith.Submit(Pages, Pages, ("slug", "terms")));
        Assert.StartsWith("/studio/drafts/", begun, StringComparison.Ordinal);
        Assert.Equal(begun, To(await edith.Submit(Pages, Pages, ("slug", "terms"))));
        var draft = await Text(await edith.Get(begun!));
        Assert.Contains("value=\"Terms of use\"", draft, StringComparison.Ordinal);
        var after = await Text(await edith.Get(Pages));
        Assert.Contains($"<a href=\"{begun}\">Terms of use</a>", after, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"terms\"", after, StringComparison.Ordinal);
        foreach (var slug in (string[])["privacy", "nothing"]) Assert.Equal(HttpStatusCode.UnprocessableEntity, (await edith.Submit(Pages, Pages, ("slug", slug))).StatusCode);
    }

    private static Topic Topic(int order, string slug, string title) => new()
    {
        Id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch), Slug = slug, Title = title, Order = order, Description = $"About {slug}.",
    };

    private Task<HttpResponseMessage> Move(string menu, string link, string move) => edith.Submit(Menu, Menu, ("menu", menu), ("link", link), ("move", move));

    private async Task<string> Shown(string path)
    {
        await site.UntilReady();
        return await site.Text(path);
    }

    private static IEnumerable<string> Topics(string page) => Summary().Matches(page).Select(m => m.Groups[1].Value);

    private static IEnumerable<string> About(string page) => Link().Matches(page[page.IndexOf("foot-about", StringComparison.Ordinal)..page.IndexOf("foot-follow", StringComparison.Ordinal)]).Select(m => m.Groups[1].Value);

    private static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(Cancel);

    private static string? To(HttpResponseMessage answer) => answer.Headers.Location?.ToString();

    [GeneratedRegex("<details name=\"menu\"><summary>([^<]+)</summary>")]
    private static partial Regex Summary();

    [GeneratedRegex("<li><a href=\"([^\"]+)\">")]
    private static partial Regex Link();
}
