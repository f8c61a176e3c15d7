using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Site.Parts;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Site;

public sealed class PaidLinksTests
{
    [Fact]
    public async Task A_page_that_links_to_a_host_follows_what_is_said_of_it_and_others_are_left_alone()
    {
        await using var press = await Press.Start();
        await press.Publish("naps", "sleep");
        await press.Newsroom.Write(Newsroom.Draft with { Slug = "onions", Title = "Onions", Body = Texts.Sound + "\n\nBuy them at [the onion market](https://www.Shop.example/onions)." });
        Assert.Empty((await press.Newsroom.Sign(slug: "onions")).Refusals);
        Assert.Empty((await press.Newsroom.Publish(slug: "onions")).Refusals);
        await press.RenderAll();
        Assert.DoesNotContain("Onion Ltd", await press.Text("/articles/onions"), StringComparison.Ordinal);

        press.Db.Add(new PaidLink { Host = "shop.example", Relationship = "affiliate", Sponsor = "Onion Ltd" });
        await press.Db.SaveChangesAsync(Newsroom.Cancel);
        await using var db = press.Newsroom.AnotherConnection();
        Assert.Equal(["/articles/onions"], await press.Site.PaidLinksChanged(db, ["shop.example"], Newsroom.Cancel));
        Assert.Contains("Onion Ltd", await press.Text("/articles/onions"), StringComparison.Ordinal);
        Assert.Empty(await press.RenderAll());
        Assert.Empty(await press.Site.PaidLinksChanged(db, ["op.example"], Newsroom.Cancel));
    }

    [Fact]
    [Trait("database", "none")]
    public void A_host_is_known_by_itself_and_by_each_domain_above_it() =>
        Assert.Equal(["a.shop.example", "shop.example", "example", "b.example"], LinkedHosts.Of(ArticleText.Parse("[One](https://A.Shop.example/x), [two](http://shop.example), [three](/articles/x), [four](mailto:a@b.example).")));
}
